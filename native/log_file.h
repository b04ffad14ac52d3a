// A log as a file that only grows: a line for each entry, with a checksum in front, on disk before it is answered.
//
// A line is the CRC-32 (zlib's) of all behind it in eight hexadecimal digits, a space, the entry's number, a space, the
// entry, a line feed. A line without an entry says where a log stands whose entries a copy has taken the place of.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/platform.h"

namespace seven::native {

// Where a log stands, and the size of its file then: whoever has written last need not read it again.
struct LogEnd {
  std::uint64_t last = 0;
  std::uintmax_t bytes = 0;
};

// What could not be written whole is taken away again. Errors: overtaken where `number` is not the next; those of
// write_file and read_file.
Outcome append_to_log(const std::filesystem::path& path, std::uint64_t number, const std::vector<std::string>& entries,
                      LogEnd& end);
// Writes `bytes` to the file `copy`; then the log, which must stand at `last`, has no entries and stands at `now`.
// Errors: as above.
Outcome replace_log(const std::filesystem::path& path, std::uint64_t last, std::uint64_t now,
                    const std::filesystem::path& copy, std::string_view bytes, LogEnd& end);
// Up to the first line that is not whole, not sound or not in order; the file is cut there, so that what is added next
// follows it. No file is no entries. Errors: those of read_file.
Result<LogEntries> read_log(const std::filesystem::path& path);
// Leaves the entries above `number`; without one, no file.
Outcome forget_in_log(const std::filesystem::path& path, std::uint64_t number);

}  // namespace seven::native
