// Parts of a JSON text that is written by hand.
#pragma once

#include <string>
#include <string_view>

namespace seven {

// Appends `text` (valid UTF-8) as a JSON string with its quotation marks.
void append_json_string(std::string& out, std::string_view text);

// Appends a number, rounded to that many decimals (at most 6) and without zeros at its end; 0 where it is no number.
// Meant for lengths and the like: beyond 10^12 it is cut.
void append_json_number(std::string& out, double value, int decimals);

}  // namespace seven
