#include "support/headless_platform.h"

#include <algorithm>

#include "deflate.h"
#include "support/files.h"

namespace seven::test {
namespace {

void take_folder(const std::string& folder, const std::string& prefix,
                 std::map<std::string, std::string, std::less<>>& into) {
  for (const std::string& path : files_below(folder))
    into.emplace(prefix + path.substr(folder.size() + 1), read_whole(path));
}

}  // namespace

void MemoryStorage::read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) {
  answers_.push_back([this, key = std::move(key), done = std::move(done)] {
    if (refuse_reads) return done(Error{*refuse_reads, key});
    const auto found = kept.find(key);
    done(found == kept.end() ? std::optional<std::string>() : std::optional(found->second));
  });
}

void MemoryStorage::write(std::string key, std::string bytes, std::function<void(Outcome)> done) {
  queue().push_back([this, key = std::move(key), bytes = std::move(bytes), done = std::move(done)]() mutable {
    if (refuse_writes) return done(Error{*refuse_writes, key});
    kept[key] = std::move(bytes);
    done(Done{});
  });
}

void MemoryStorage::remove(std::string key, std::function<void(Outcome)> done) {
  answers_.push_back([this, key = std::move(key), done = std::move(done)] {
    kept.erase(key);
    done(Done{});
  });
}

void MemoryStorage::list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) {
  answers_.push_back([this, prefix = std::move(prefix), done = std::move(done)] {
    if (refuse_reads) return done(Error{*refuse_reads, prefix});
    std::vector<std::string> keys;
    for (const auto& [key, bytes] : kept) {
      if (key.rfind(prefix, 0) == 0) keys.push_back(key);
    }
    done(std::move(keys));
  });
}

std::uint64_t MemoryStorage::last(const std::string& log) const {
  if (const auto found = logs.find(log); found != logs.end() && !found->second.empty())
    return found->second.rbegin()->first;
  const auto found = replaced.find(log);
  return found == replaced.end() ? 0 : found->second;
}

void MemoryStorage::others_append(const std::string& log, std::uint64_t number, const std::string& entry) {
  logs[log][number] = entry;
  if (tell) tell({log, number, {entry}});
}

void MemoryStorage::append(std::string log, std::uint64_t number, std::vector<std::string> entries,
                           std::function<void(Outcome)> done) {
  queue().push_back(
      [this, log = std::move(log), number, entries = std::move(entries), done = std::move(done)]() mutable {
        if (refuse_writes) return done(Error{*refuse_writes, log});
        if (last(log) + 1 != number) return done(Error{ErrorCode::overtaken, log});
        for (std::string& entry : entries) logs[log][number++] = std::move(entry);
        done(Done{});
      });
}

void MemoryStorage::replace(std::string log, std::uint64_t was, std::uint64_t now, std::string key, std::string bytes,
                            std::function<void(Outcome)> done) {
  queue().push_back([this, log = std::move(log), was, now, key = std::move(key), bytes = std::move(bytes),
                     done = std::move(done)]() mutable {
    if (refuse_writes) return done(Error{*refuse_writes, key});
    if (last(log) != was) return done(Error{ErrorCode::overtaken, log});
    kept[key] = std::move(bytes);
    logs[log].clear();
    replaced[log] = now;
    done(Done{});
  });
}

void MemoryStorage::entries(std::string log, std::function<void(Result<LogEntries>)> done) {
  answers_.push_back([this, log = std::move(log), done = std::move(done)] {
    LogEntries found;
    for (const auto& [number, entry] : logs[log]) found.entries.push_back(entry);
    found.last = last(log);
    done(std::move(found));
  });
}

void MemoryStorage::forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) {
  answers_.push_back([this, log = std::move(log), number, done = std::move(done)] {
    auto& entries = logs[log];
    entries.erase(entries.begin(), entries.upper_bound(number));
    replaced.erase(log);
    if (done) done(Done{});
  });
}

void MemoryStorage::speak() {
  silent = false;
  for (auto& answer : held_) answers_.push_back(std::move(answer));
  held_.clear();
}

void MemoryFiles::pick(std::string, std::function<void(Result<PickedFile>)> done) {
  answers_.push_back([this, done = std::move(done)] {
    if (to_pick)
      done(*to_pick);
    else
      done(Error{ErrorCode::cancelled, {}});
  });
}

void MemoryFiles::save(std::string name, std::string, std::string bytes,
                       std::function<void(Result<std::string>)> done) {
  answers_.push_back([this, name = std::move(name), bytes = std::move(bytes), done = std::move(done)]() mutable {
    saved.push_back({name, std::move(bytes)});
    done(name);
  });
}

void MemoryFiles::save_in_place(std::string slot, bool again, std::string name, std::string, std::string bytes,
                                std::function<void(Result<SavedFile>)> done) {
  answers_.push_back([this, slot = std::move(slot), again, name = std::move(name), bytes = std::move(bytes),
                      done = std::move(done)]() mutable {
    if (!in_place) {
      saved.push_back({name, std::move(bytes)});
      return done(SavedFile{name, false});
    }
    if (again && refuse_place) return done(Error{*refuse_place, name});
    if (!again || places.count(slot) == 0) saved.push_back({name, bytes});
    places[slot] = std::move(bytes);
    done(SavedFile{name, true});
  });
}

void HeadlessPlatform::look_at_storage(std::function<void(Result<StorageState>)> done) {
  device_.answers.push_back([this, done = std::move(done)] { done(device_.place); });
}

void HeadlessPlatform::ask_to_persist(std::function<void(Result<StorageState>)> done) {
  ++device_.asked_to_persist;
  if (device_.agrees_to_persist) device_.place.persistent = true;
  look_at_storage(std::move(done));
}

std::string_view HeadlessPlatform::asset(std::string_view path) const {
  if (!has_come(path)) return {};
  const auto found = shipped_assets().find(path);
  return found == shipped_assets().end() ? std::string_view{} : std::string_view{found->second};
}

std::vector<std::string> HeadlessPlatform::assets(std::string_view prefix) const {
  std::vector<std::string> paths;
  const auto& all = shipped_assets();
  for (auto it = all.lower_bound(prefix); it != all.end() && it->first.rfind(prefix, 0) == 0; ++it)
    if (has_come(it->first)) paths.push_back(it->first);
  return paths;
}

bool HeadlessPlatform::has_come(std::string_view path) const {
  return (not_yet.empty() || path.substr(0, not_yet.size()) != not_yet) &&
         std::find(late.begin(), late.end(), path) == late.end();
}

void HeadlessPlatform::deflate(std::string bytes, std::function<void(Result<std::string>)> done) {
  device_.answers.push_back([this, bytes = std::move(bytes), done = std::move(done)] {
    if (can_deflate)
      done(native::deflate(bytes));
    else
      done(Error{ErrorCode::unavailable, {}});
  });
}

void HeadlessPlatform::inflate(std::string bytes, std::size_t limit, std::function<void(Result<std::string>)> done) {
  device_.answers.push_back([this, bytes = std::move(bytes), limit, done = std::move(done)] {
    if (can_deflate)
      done(native::inflate(bytes, limit));
    else
      done(Error{ErrorCode::unavailable, {}});
  });
}

// Whatever is drawn comes out as one clear pixel.
void HeadlessPlatform::rasterize(std::string svg, float scale, std::function<void(Result<std::string>)> done) {
  static const std::string one_pixel(
      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9c"
      "c\0\1\0\0\5\0\1\r\n-\xb4\0\0\0\0IEND\xae\x42\x60\x82",
      67);
  drawn.emplace_back(std::move(svg), scale);
  device_.answers.push_back([this, done = std::move(done)] {
    if (refuse_pictures) return done(Error{*refuse_pictures, {}});
    done(one_pixel);
  });
}

void HeadlessPlatform::print(std::vector<std::string> sheets, std::string,
                             std::function<void(Result<std::string>)> done) {
  printed.push_back(std::move(sheets));
  device_.answers.push_back([this, done = std::move(done)] {
    if (refuse_pictures) return done(Error{*refuse_pictures, {}});
    done(std::string());
  });
}

void HeadlessPlatform::read_qr(std::string, std::function<void(Result<std::string>)> done) {
  device_.answers.push_back([this, done = std::move(done)] {
    if (qr_text.empty()) return done(Error{ErrorCode::nothing_inside, {}});
    done(qr_text);
  });
}

void HeadlessPlatform::share(std::string, std::string link, std::function<void(Outcome)> done) {
  shared.push_back(std::move(link));
  device_.answers.push_back([done = std::move(done)] { done(Done{}); });
}

void HeadlessPlatform::copy_text(std::string text, std::function<void(Outcome)> done) {
  if (copies) copied = std::move(text);
  device_.answers.push_back([this, done = std::move(done)] {
    if (copies) return done(Done{});
    done(Error{ErrorCode::unavailable, {}});
  });
}

bool HeadlessPlatform::pump() {
  if (device_.answers.empty()) return false;
  Answers due;
  due.swap(device_.answers);
  for (const auto& answer : due) answer();
  return true;
}

const std::map<std::string, std::string, std::less<>>& shipped_assets() {
  static const auto all = [] {
    std::map<std::string, std::string, std::less<>> assets;
    for (const char* folder : {"assumptions", "portraits", "scenarios", "templates", "theme", "translations"})
      take_folder(std::string(SEVEN_ASSET_DIR) + "/" + folder, std::string(folder) + "/", assets);
    assets.emplace("shelf.json", read_whole(SEVEN_ASSET_DIR "/shelf.json"));
    take_folder(SEVEN_GENERATED_DIR "/fonts", "fonts/", assets);
    assets.emplace("licences.txt", read_whole(SEVEN_GENERATED_DIR "/licences.txt"));
    return assets;
  }();
  return all;
}

}  // namespace seven::test
