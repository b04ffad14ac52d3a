// Which characters a TrueType font can show, read from its `cmap` table (formats 4 and 12 of Unicode).
#pragma once

#include <set>
#include <string_view>

namespace seven::test {

// Empty for bytes that are no font.
std::set<char32_t> characters_of(std::string_view ttf);

}  // namespace seven::test
