#include "ui/screens/plan_ink.h"

#include <algorithm>

#include "board/ink_line.h"
#include "planning/ink_edits.h"

namespace seven::ui {

void paint_drawing(Ui& ui, const Pinned& paper, Vec2 corner, float scale) {
  const Vec2 from{static_cast<float>(paper.place.x), static_cast<float>(paper.place.y)};
  for (std::vector<Vec2>& stroke : drawn_lines(paper)) {
    for (Vec2& point : stroke) point = corner + (point - from) * scale;
    pen_line(ui, stroke, ui.colors().ink, std::max(1.0f, ink_width * scale));
  }
}

float drawing_scale(const Pinned& paper, Vec2 room, Vec2& size) {
  const Vec2 all = least_size_for_drawing(paper);
  const float scale = paper.drawing.empty() ? 0 : std::min({room.x / all.x, room.y / all.y, 1.0f});
  size = all * scale;
  return scale;
}

}  // namespace seven::ui
