// A real file for every error that opening one has a name for.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "support/files.h"

namespace seven::test {

struct BrokenFile {
  const char* path;  // below tests/fixtures
  Error error;       // that says so
};

inline std::vector<BrokenFile> broken_files() {
  return {
      {"document/other_program.json", {ErrorCode::not_our_file, ""}},
      {"document/newer_version.json", {ErrorCode::too_new, "7"}},
      {"document/broken_line.json", {ErrorCode::damaged, "line 5"}},
      {"document/wrong_encoding.json", {ErrorCode::damaged, "byte 184"}},
      {"document/twice_the_same.json", {ErrorCode::damaged, "note:debrief.surprise"}},
      {"document/unknown_record.json", {ErrorCode::unknown_reference, "records[1].type: corridor"}},
      {"document/unknown_field.json", {ErrorCode::unknown_reference, "records[0].color"}},
      {"document/stamps_of_nobody.json", {ErrorCode::unknown_reference, "stamps[1].copy"}},
      {"document/wrong_kind.json", {ErrorCode::wrong_type, "records[0].necessary"}},
      {"document/beyond_limits.json", {ErrorCode::out_of_range, "records[0].attending.coffee_morning"}},
      {"document/missing_field.json", {ErrorCode::missing, "records[0].need"}},
      {"document/too_deep.json", {ErrorCode::too_large, "nesting"}},
      {"opening/nothing_inside.svg", {ErrorCode::nothing_inside, ""}},
      {"opening/newer_version.png", {ErrorCode::too_new, "7"}},
      {"opening/broken_line.png", {ErrorCode::damaged, "line 5"}},
      {"opening/newer_code.txt", {ErrorCode::too_new, "2"}},
      {"opening/cut_code.txt", {ErrorCode::damaged, "byte 0"}},
  };
}

// What opening can say; the rest is about storage, the device, and people who change their minds.
inline std::set<ErrorCode> errors_of_opening() {
  return {ErrorCode::not_our_file, ErrorCode::too_new,           ErrorCode::damaged,
          ErrorCode::wrong_type,   ErrorCode::missing,           ErrorCode::out_of_range,
          ErrorCode::too_large,    ErrorCode::unknown_reference, ErrorCode::nothing_inside};
}

inline std::string bytes_of(const BrokenFile& file) {
  return read_whole(SEVEN_SOURCE_DIR "/tests/fixtures/" + std::string(file.path));
}

}  // namespace seven::test
