// The glyphs that scenarios ask for by name.
#pragma once

#include <string_view>

namespace seven::ui {

// The glyph of the shipped Lucide icon of that name, or `otherwise` where there is none.
const char* icon_named(std::string_view name, const char* otherwise);

}  // namespace seven::ui
