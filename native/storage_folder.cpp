#include "storage_folder.h"

#include <algorithm>

#include "disk.h"
#include "log_file.h"
#include "only_one.h"

namespace seven::native {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".json";
constexpr char kHex[] = "0123456789abcdef";

bool stays(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'; }

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Hands `result` to `done` on the program's thread.
template <class Value>
std::function<void()> answer(std::function<void(Result<Value>)> done, Result<Value> result) {
  return [done = std::move(done), result = std::move(result)] {
    if (done) done(result);
  };
}

Result<std::vector<std::string>> keys_in(const fs::path& folder, const std::string& prefix) {
  std::vector<std::string> keys;
  std::error_code problem;
  if (!fs::exists(folder, problem)) return keys;
  for (fs::directory_iterator it(folder, problem), end; !problem && it != end; it.increment(problem)) {
    const auto key = key_of(it->path().filename().string());
    if (key && key->rfind(prefix, 0) == 0) keys.push_back(*key);
  }
  if (problem) return Error{ErrorCode::storage_failed, problem.message()};
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace

std::string file_name_of(std::string_view key) {
  std::string name;
  for (const char c : key) {
    if (stays(c) && !(c == '.' && name.empty())) {
      name += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      name += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return name.append(kEnding);
}

std::optional<std::string> key_of(std::string_view name) {
  if (name.size() <= kEnding.size() || name.substr(name.size() - kEnding.size()) != kEnding) return std::nullopt;
  name.remove_suffix(kEnding.size());
  std::string key;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != '%') {
      key += name[i];
      continue;
    }
    if (i + 2 >= name.size() || digit(name[i + 1]) < 0 || digit(name[i + 2]) < 0) return std::nullopt;
    key += static_cast<char>(digit(name[i + 1]) * 16 + digit(name[i + 2]));
    i += 2;
  }
  return key;
}

StorageState state_of(const fs::path& folder) {
  StorageState state;
  state.persistent = true;
  state.folder = (folder.has_filename() ? folder : folder.parent_path()).string();
  std::error_code problem;
  std::int64_t used = 0;
  for (fs::directory_iterator it(folder, problem), end; !problem && it != end; it.increment(problem)) {
    std::error_code gone;
    const std::uintmax_t size = fs::file_size(it->path(), gone);
    if (!gone) used += static_cast<std::int64_t>(size);
  }
  state.used = used;
  fs::path there = folder;
  while (!fs::exists(there, problem) && there.has_relative_path()) there = there.parent_path();
  const fs::space_info space = fs::space(there, problem);
  if (!problem) state.room = used + static_cast<std::int64_t>(space.available);
  return state;
}

void StorageFolder::read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) {
  disk_.run([path = folder_ / file_name_of(key), done = std::move(done)]() mutable {
    Result<std::string> bytes = read_file(path);
    using Found = Result<std::optional<std::string>>;
    Found found = std::optional<std::string>();
    if (bytes)
      found = Found(std::optional(bytes.take()));
    else if (bytes.error().code != ErrorCode::missing)
      found = bytes.error();
    return answer(std::move(done), std::move(found));
  });
}

void StorageFolder::write(std::string key, std::string bytes, std::function<void(Outcome)> done) {
  disk_.run([path = folder_ / file_name_of(key), bytes = std::move(bytes), done = std::move(done)]() mutable {
    return answer(std::move(done), write_file(path, bytes));
  });
}

void StorageFolder::remove(std::string key, std::function<void(Outcome)> done) {
  disk_.run([path = folder_ / file_name_of(key), done = std::move(done)]() mutable {
    std::error_code problem;
    fs::remove(path, problem);
    return answer(std::move(done),
                  problem ? Outcome(Error{ErrorCode::storage_failed, problem.message()}) : Outcome(Done{}));
  });
}

void StorageFolder::list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) {
  disk_.run([folder = folder_, prefix = std::move(prefix), done = std::move(done)]() mutable {
    return answer(std::move(done), keys_in(folder, prefix));
  });
}

namespace {

fs::path log_path(const fs::path& folder, const std::string& log) {
  fs::path path = folder / file_name_of(log);
  return path.replace_extension(".log");
}

}  // namespace

void StorageFolder::append(std::string log, std::uint64_t number, std::vector<std::string> entries,
                           std::function<void(Outcome)> done) {
  disk_.run([this, log, number, entries = std::move(entries), done = std::move(done)]() mutable {
    const WritingLock alone(folder_);
    return answer(std::move(done), append_to_log(log_path(folder_, log), number, entries, ends_[log]));
  });
}

void StorageFolder::replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
                            std::function<void(Outcome)> done) {
  disk_.run([this, log, last, now, key, bytes = std::move(bytes), done = std::move(done)]() mutable {
    const WritingLock alone(folder_);
    return answer(std::move(done),
                  replace_log(log_path(folder_, log), last, now, folder_ / file_name_of(key), bytes, ends_[log]));
  });
}

void StorageFolder::entries(std::string log, std::function<void(Result<LogEntries>)> done) {
  disk_.run([this, path = log_path(folder_, log), done = std::move(done)]() mutable {
    const WritingLock alone(folder_);  // it cuts off what is torn
    return answer(std::move(done), read_log(path));
  });
}

void StorageFolder::forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) {
  disk_.run([this, path = log_path(folder_, log), number, done = std::move(done)]() mutable {
    const WritingLock alone(folder_);
    return answer(std::move(done), forget_in_log(path, number));
  });
}

}  // namespace seven::native
