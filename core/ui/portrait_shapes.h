// People drawn from data: the small part of SVG that assets/portraits/ is written in. One shape per line, back to
// front; circle, ellipse, rect, and paths of M, L, C, A and Z; fill, stroke, stroke-width, rx.
#pragma once

#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"
#include "ui/theme.h"

namespace seven::ui {

// An outline as points on a 160 × 160 grid, curves already cut into short lines.
struct PortraitShape {
  std::vector<Vec2> points;
  bool closed = false;
  bool filled = false, stroked = false;
  bool background = false;  // the disc behind the person, colored by the theme
  Color fill = 0, stroke = 0;
  float stroke_width = 0;
};

// Errors: wrong_type with the line's number as place.
Result<std::vector<PortraitShape>> read_portrait(std::string_view svg);

}  // namespace seven::ui
