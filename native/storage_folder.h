// What the program keeps on this device: a folder with one file for each key and each log.
#pragma once

#include <filesystem>
#include <map>

#include "background.h"
#include "log_file.h"
#include "platform/platform.h"

namespace seven::native {

// A file's name for a key and back. Lower-case letters, digits, '-', '_' and '.' stay; every other byte becomes % and
// two hexadecimal digits, so that no key leaves the folder and no two meet on a disk that ignores case.
std::string file_name_of(std::string_view key);
std::optional<std::string> key_of(std::string_view file_name);

// What the disk says about a folder, which need not be there yet: what lies in it, and what it could take.
StorageState state_of(const std::filesystem::path& folder);

class StorageFolder final : public Storage {
 public:
  StorageFolder(std::filesystem::path folder, Answers& answers) : folder_(std::move(folder)), disk_(answers) {}

  void read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) override;
  void write(std::string key, std::string bytes, std::function<void(Outcome)> done) override;
  void remove(std::string key, std::function<void(Outcome)> done) override;
  void list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) override;
  void append(std::string log, std::uint64_t number, std::vector<std::string> entries,
              std::function<void(Outcome)> done) override;
  void replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
               std::function<void(Outcome)> done) override;
  void entries(std::string log, std::function<void(Result<LogEntries>)> done) override;
  void forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) override;
  void listen(std::function<void(LogNews)>) override {}  // one program works in the folder: see only_one.h

  const std::filesystem::path& folder() const { return folder_; }
  // Until all that was asked is on disk; the answers still wait.
  void finish() { disk_.finish(); }

 private:
  std::filesystem::path folder_;
  std::map<std::string, LogEnd> ends_;  // by log; used on the disk's thread only
  Background disk_;
};

}  // namespace seven::native
