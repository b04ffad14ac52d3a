// What people type and what the program calls things: limits and repair of texts, the form of ids.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace seven {

inline constexpr std::size_t max_text_length = 4000;  // code points of one text
inline constexpr std::size_t max_name_length = 200;   // code points of a title
inline constexpr std::size_t max_id_length = 64;      // characters of one id

// One to 64 (`longest`) of the characters [A-Za-z0-9_.-], the first of them a letter, a digit or an underscore. Safe as
// a part of a storage key and of a record id.
bool is_id(std::string_view text, std::size_t longest = max_id_length);

// `text` as we keep it: invalid bytes become U+FFFD, line ends become "\n", other control characters except the tab
// are dropped, and what is longer than `limit` code points is cut.
std::string clean_text(std::string_view text, std::size_t limit = max_text_length);

}  // namespace seven
