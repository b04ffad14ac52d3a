// Words as people count them, for fields that ask for so many.
#pragma once

#include <string_view>

namespace seven {

// Runs of anything but spaces and line ends; a dash standing by itself is no word. UTF-8 or not.
int count_words(std::string_view text);
// Nothing but spaces and line ends.
bool is_blank(std::string_view text);

}  // namespace seven
