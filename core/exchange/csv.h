// Tables as comma-separated values, for spreadsheets and from them (RFC 4180).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace seven {

using CsvRow = std::vector<std::string>;

inline constexpr std::size_t max_csv_bytes = 4 * 1024 * 1024;
inline constexpr std::size_t max_csv_rows = 20'000, max_csv_cells = 200;  // cells of one row

// With a byte order mark, without which spreadsheets take it for another encoding, and with CRLF. A cell that a
// spreadsheet would calculate (it begins with = + - @, a tab or a line end) gets an apostrophe in front, unless it is a
// plain number: a file from somebody else must not run anything.
std::string write_csv(const std::vector<CsvRow>& rows);

// Total. Whichever of comma, semicolon and tab divides the first line is taken; line ends of any kind; an apostrophe
// that write_csv put there is taken away again; rows with nothing in them are left out. Errors: too_large ("bytes",
// "rows", "cells"), damaged ("byte N" that is not UTF-8, or "line N" whose quotation mark is never closed).
// `lines` receives where each row begins, from 1.
Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::vector<std::size_t>* lines = nullptr);

}  // namespace seven
