// The command-line program: its commands and how it answers. Linked to core alone, which proves that core is one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace seven::cli {

// What the program ends with.
inline constexpr int exit_ok = 0;
inline constexpr int exit_error = 1;  // a named error, printed with its place
inline constexpr int exit_usage = 2;

using Arguments = std::vector<std::string_view>;

// recipes SCENARIO.json [--bank 0.05] [--json]
int recipes(const Arguments& arguments);
// check FILE
int check(const Arguments& arguments);
// merge FILE FILE
int merge(const Arguments& arguments);

int usage(std::string_view complaint);

// The bytes of a file of at most `max_file_bytes`. Errors: unavailable (`place` = why), too_large.
inline constexpr std::size_t max_file_bytes = 16 * 1024 * 1024;
Result<std::string> read_file(const std::string& path);

// Prints "FILE: PLACE: what is wrong" to standard error.
int report(std::string_view path, const Error& error);

}  // namespace seven::cli
