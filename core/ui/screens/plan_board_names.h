// How the name of a lane or stage is painted where it has little room: whole if that can be, in a smaller style and on
// more lines if need be, else cut, and not at all where the cut would leave nothing to read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "base/geometry.h"
#include "ui/fonts.h"

namespace seven::ui {

// What is asked of the typeface. `lines`: where words break at a width, as byte ranges; `width`: of one line.
struct NameMeasure {
  Call<std::vector<std::string_view>(std::string_view words, const TextStyle& style, float width)> lines;
  Call<float(std::string_view words, const TextStyle& style)> width;
};

struct NameForm {
  TextStyle style;
  std::vector<std::string> lines;  // none: nothing that can be read
  bool cut = false;

  float height() const { return static_cast<float>(lines.size()) * style.line; }
};

// `styles` from the largest to the smallest. `room` in logical pixels.
NameForm name_form(std::string_view name, Vec2 room, const std::vector<TextStyle>& styles, const NameMeasure& measure);

}  // namespace seven::ui
