#include "ui/widgets/tags.h"

#include <algorithm>
#include <cmath>

namespace seven::ui {

float tags(Ui& ui, Vec2 at, float width, const std::vector<std::string>& words, bool paint) {
  constexpr float kPad = 9, kGap = 6;
  const Palette& c = ui.colors();
  const TextStyle& style = ui.type().small;
  float x = 0, y = 0, row = 0;
  for (const std::string& each : words) {
    const float room = width - 2 * kPad;
    const Vec2 size = measure_text(ui, each, style, room);
    const float w = std::min(width, std::ceil(size.x) + 2 * kPad);
    if (x > 0 && x + w > width) x = 0, y += row + kGap, row = 0;
    row = std::max(row, size.y + 4);
    if (paint) {
      stroke(ui, {at.x + x, at.y + y, w, size.y + 4}, (style.line + 4) * 0.5f, c.line_strong, c.border);
      paint_text(ui, {at.x + x + kPad, at.y + y + 2}, room, each, style, c.ink2);
    }
    x += w + kGap;
  }
  return y + row;
}

}  // namespace seven::ui
