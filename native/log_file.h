// A log as a file that only grows: a line for each entry, with a checksum in front, on disk before it is answered.
//
// A line is the CRC-32 (zlib's) of all behind it in eight hexadecimal digits, a space, the entry's number, a space, the
// entry, a line feed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "platform/platform.h"

namespace seven::native {

// What could not be written whole is taken away again. Errors: those of write_file.
Outcome append_to_log(const std::filesystem::path& path, std::uint64_t number, std::string_view entry);
// Up to the first line that is not whole, not sound or not in order; the file is cut there, so that what is added next
// follows it. No file is no entries. Errors: those of read_file.
Result<LogEntries> read_log(const std::filesystem::path& path);
// Leaves the entries above `number`; without one, no file.
Outcome forget_in_log(const std::filesystem::path& path, std::uint64_t number);

}  // namespace seven::native
