// The one place where JSON is read. The values are nlohmann's; the parser is our own, because that one would be a tenth
// of what a first visit loads, most of it for numbers that no text of ours has.
#pragma once

#include <string>
#include <string_view>

#include "base/call.h"

#include <nlohmann/json.hpp>

namespace seven {

// Told every key in the order of the text, with the number of objects and lists it lies in (1: the outermost object).
using KeyListener = Call<void(int depth, const std::string& key)>;

// The value of a text as RFC 8259 has it, in UTF-8, with or without a byte order mark. Of members of one name the last
// counts. A discarded value where the text is none, or is nested deeper than 100, or holds a number beyond a double.
// Decimal numbers are exact to the nearest double for up to 15 digits and powers of ten up to 22, else to a few units
// in the last place. Where the value is discarded, `stopped_at` is the byte at which nothing could be made of the text.
nlohmann::json parse_json(std::string_view text, const KeyListener& key = {}, std::size_t* stopped_at = nullptr);

}  // namespace seven
