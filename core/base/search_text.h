// Looking for words as people type them: without capitals and accents, in any order.
#pragma once

#include <string>
#include <string_view>

namespace seven {

// Small letters without accents for the letters of Welsh, English and their neighbours; every other character as it is.
std::string plain_letters(std::string_view text);

// Whether each word of `wanted` stands somewhere in `text`. Nothing wanted stands everywhere.
bool has_words(std::string_view text, std::string_view wanted);

}  // namespace seven
