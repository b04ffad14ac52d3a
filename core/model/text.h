// What people type and what the program calls things: limits and repair of texts, the form of ids, JSON strings.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace seven {

inline constexpr std::size_t max_text_length = 4000;  // code points of one text
inline constexpr std::size_t max_name_length = 200;   // code points of a title
inline constexpr std::size_t max_id_length = 64;      // characters of one id

// One to 64 of the characters [A-Za-z0-9_.-], the first of them a letter, a digit or an underscore. Safe as a part of
// a storage key and of a record id.
bool is_id(std::string_view text);

// The place of the first byte that is no UTF-8 (overlong forms, surrogates and values above U+10FFFF included).
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// Code points of valid UTF-8.
std::size_t code_points(std::string_view text);

// `text` as we keep it: invalid bytes become U+FFFD, line ends become "\n", other control characters except the tab
// are dropped, and what is longer than `limit` code points is cut.
std::string clean_text(std::string_view text, std::size_t limit = max_text_length);

// Appends `text` (valid UTF-8) as a JSON string with its quotation marks.
void append_json_string(std::string& out, std::string_view text);

}  // namespace seven
