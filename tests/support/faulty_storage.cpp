#include "support/faulty_storage.h"

#include <utility>
#include <vector>

namespace seven::test {
namespace {

void nobody_hears(Outcome) {}

}  // namespace

FaultyStorage::FaultyStorage(Storage& device, std::function<void()> settle, std::uint64_t seed)
    : device_(device), settle_(std::move(settle)), random_(seed) {}

void FaultyStorage::ask(Asked asked) {
  asked_.push_back(std::move(asked));
  if (when_asked) when_asked();
}

void FaultyStorage::ask_to_write(std::function<void(std::function<void(Outcome)>)> write,
                                 std::function<void(Outcome)> done, std::function<void()> torn) {
  ask({std::move(write), std::move(torn), std::move(done), {}});
}

void FaultyStorage::read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) {
  ask({{}, {}, {}, [this, key = std::move(key), done = std::move(done)] { device_.read(key, done); }});
}

void FaultyStorage::write(std::string key, std::string bytes, std::function<void(Outcome)> done) {
  ask_to_write([this, key = std::move(key), bytes = std::move(bytes)](
                   std::function<void(Outcome)> heard) { device_.write(key, bytes, std::move(heard)); },
               std::move(done));
}

void FaultyStorage::remove(std::string key, std::function<void(Outcome)> done) {
  ask_to_write(
      [this, key = std::move(key)](std::function<void(Outcome)> heard) { device_.remove(key, std::move(heard)); },
      std::move(done));
}

void FaultyStorage::list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) {
  ask({{}, {}, {}, [this, prefix = std::move(prefix), done = std::move(done)] { device_.list(prefix, done); }});
}

void FaultyStorage::append(std::string log, std::uint64_t number, std::vector<std::string> entries,
                           std::function<void(Outcome)> done) {
  // Some of them, then half of one. On the desktop that half is found by its checksum and cut off; other devices may
  // hand it out as it is.
  const auto torn = [this, log, number, entries] {
    const auto whole = random_.between(0, static_cast<std::int64_t>(entries.size()) - 1);
    std::vector<std::string> left(entries.begin(), entries.begin() + whole);
    const std::string& half = entries[static_cast<std::size_t>(whole)];
    if (happens(50)) left.push_back(half.substr(0, half.size() / 2));
    if (!left.empty()) device_.append(log, number, left, nobody_hears);
    torn_.insert(log);
  };
  ask_to_write([this, log, number, entries = std::move(entries)](
                   std::function<void(Outcome)> heard) { device_.append(log, number, entries, std::move(heard)); },
               std::move(done), torn);
}

// Torn, the bytes are written and the entries are still there.
void FaultyStorage::replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
                            std::function<void(Outcome)> done) {
  const auto torn = [this, log, last, key, bytes] {
    device_.entries(log, [this, last, key, bytes](Result<LogEntries> found) {
      if (found && found.value().last == last) device_.write(key, bytes, nobody_hears);
    });
  };
  ask_to_write(
      [this, log = std::move(log), last, now, key = std::move(key), bytes = std::move(bytes)](
          std::function<void(Outcome)> heard) { device_.replace(log, last, now, key, bytes, std::move(heard)); },
      std::move(done), torn);
}

void FaultyStorage::entries(std::string log, std::function<void(Result<LogEntries>)> done) {
  ask({{}, {}, {}, [this, log, done = std::move(done)] {
         device_.entries(log, [torn = torn_.erase(log) > 0, done](Result<LogEntries> found) {
           if (!found) return done(found.error());
           LogEntries entries = found.take();
           entries.torn = entries.torn || torn;
           done(std::move(entries));
         });
       }});
}

void FaultyStorage::forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) {
  ask_to_write([this, log = std::move(log),
                number](std::function<void(Outcome)> heard) { device_.forget(log, number, std::move(heard)); },
               std::move(done));
}

void FaultyStorage::answer_one() {
  if (asked_.empty()) return;
  const Asked asked = std::move(asked_.front());
  asked_.pop_front();
  if (asked.read) {
    asked.read();
    return settle_();
  }
  if (happens(failing_percent)) {
    if (happens(30)) asked.write(nobody_hears);
    settle_();
    if (asked.done) asked.done(Error{happens(50) ? ErrorCode::storage_full : ErrorCode::storage_failed, "a test"});
    return;
  }
  asked.write(asked.done ? asked.done : nobody_hears);
  settle_();
}

void FaultyStorage::answer_all() {
  while (!asked_.empty()) answer_one();
}

bool FaultyStorage::stop() {
  std::vector<Asked> left;
  for (Asked& asked : std::exchange(asked_, {})) {
    if (asked.write) left.push_back(std::move(asked));
  }
  while (!left.empty()) {
    const auto at = left.begin() + random_.between(0, static_cast<std::int64_t>(left.size()) - 1);
    if (happens(40)) {
      at->write(nobody_hears);
    } else if (at->torn && happens(20)) {
      at->torn();
    }
    settle_();
    left.erase(at);
  }
  return !torn_.empty();
}

}  // namespace seven::test
