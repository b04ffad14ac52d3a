#include "log_file.h"

#include <zlib.h>

#include <charconv>
#include <cstdio>
#include <optional>

#include "disk.h"

namespace seven::native {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigits = 8;

std::string checksum(std::string_view bytes) {
  const auto sum = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
  char digits[kDigits + 1];
  std::snprintf(digits, sizeof digits, "%08lx", static_cast<unsigned long>(sum));
  return digits;
}

struct Line {
  std::uint64_t number = 0;
  std::string_view whole, entry;  // with the line feed; alone
};

// The sound lines from the beginning of a log.
std::vector<Line> lines_of(std::string_view bytes) {
  std::vector<Line> lines;
  while (true) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos || end < kDigits + 1) return lines;
    const std::string_view rest = bytes.substr(kDigits + 1, end - kDigits - 1);
    const std::size_t space = rest.find(' ');
    Line line;
    line.whole = bytes.substr(0, end + 1);
    if (space == std::string_view::npos || bytes[kDigits] != ' ' || bytes.substr(0, kDigits) != checksum(rest))
      return lines;
    const auto read = std::from_chars(rest.data(), rest.data() + space, line.number);
    if (read.ec != std::errc() || read.ptr != rest.data() + space) return lines;
    if (!lines.empty() && line.number <= lines.back().number) return lines;
    line.entry = rest.substr(space + 1);
    lines.push_back(line);
    bytes.remove_prefix(end + 1);
  }
}

std::string line_of(std::uint64_t number, std::string_view entry) {
  std::string line = std::to_string(number);
  line.append(1, ' ').append(entry);
  return checksum(line) + " " + line + "\n";
}

// What is wrong with writing to a log that must stand at `last`. Leaves `end` as the file is.
std::optional<Error> problem_with(const fs::path& path, std::uint64_t last, LogEnd& end) {
  std::error_code none;
  const bool is_there = fs::exists(path, none);
  if (is_there && fs::file_size(path, none) != end.bytes) {
    // Cuts off what is torn.
    const Result<LogEntries> log = read_log(path);
    if (!log) return log.error();
    end = {log.value().last, fs::file_size(path, none)};
  }
  if (!is_there) end = {};
  if (end.last != last) return Error{ErrorCode::overtaken, path.filename().string()};
  return std::nullopt;
}

}  // namespace

Outcome append_to_log(const fs::path& path, std::uint64_t number, const std::vector<std::string>& entries,
                      LogEnd& end) {
  if (const auto problem = problem_with(path, number - 1, end)) return *problem;
  std::string lines;
  for (const std::string& entry : entries) lines += line_of(number++, entry);
  Outcome added = append_to_file(path, lines);
  if (added) end = {number - 1, end.bytes + lines.size()};
  return added;
}

Outcome replace_log(const fs::path& path, std::uint64_t last, std::uint64_t now, const fs::path& copy,
                    std::string_view bytes, LogEnd& end) {
  if (const auto problem = problem_with(path, last, end)) return *problem;
  if (Outcome written = write_file(copy, bytes); !written) return written;
  const std::string line = line_of(now, "");
  Outcome begun = write_file(path, line);
  if (begun) end = {now, line.size()};
  return begun;
}

Result<LogEntries> read_log(const fs::path& path) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error().code == ErrorCode::missing ? Result<LogEntries>(LogEntries{}) : bytes.error();
  LogEntries log;
  std::size_t sound = 0;
  for (const Line& line : lines_of(bytes.value())) {
    if (!line.entry.empty()) log.entries.emplace_back(line.entry);
    log.last = line.number;
    sound += line.whole.size();
  }
  log.torn = sound < bytes.value().size();
  if (log.torn) {
    if (Outcome cut = write_file(path, std::string_view(bytes.value()).substr(0, sound)); !cut) return cut.error();
  }
  return log;
}

Outcome forget_in_log(const fs::path& path, std::uint64_t number) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error().code == ErrorCode::missing ? Outcome(Done{}) : Outcome(bytes.error());
  std::string left;
  for (const Line& line : lines_of(bytes.value())) {
    if (line.number > number) left += line.whole;
  }
  if (!left.empty()) return write_file(path, left);
  std::error_code problem;
  fs::remove(path, problem);
  return problem ? Outcome(Error{ErrorCode::storage_failed, problem.message()}) : Outcome(Done{});
}

}  // namespace seven::native
