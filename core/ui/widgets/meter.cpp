#include "ui/widgets/meter.h"

#include <algorithm>

namespace seven::ui {

float meter(Ui& ui, std::string_view key, const Vec2& at, float width, const std::string& label,
            const std::string& words, double share) {
  const Palette& c = ui.colors();
  const auto filled = static_cast<float>(std::clamp(share, 0.0, 1.0));
  const float text_height = paint_text(ui, at, width, words, ui.type().body, c.ink2);
  const Rect bar{at.x, at.y + text_height + 6, width, 12};
  Node node;
  node.id = ui.id(key);
  node.role = Role::progress;
  node.label = label;
  node.value = words;
  node.now = filled * 100;
  node.max = 100;
  node.bounds = {at.x, at.y, width, text_height + 6 + bar.h};
  ui.add(std::move(node));
  fill(ui, bar, 6, c.well);
  // Something is always seen of what is there at all.
  if (filled > 0) fill(ui, {bar.x, bar.y, std::max(bar.h, bar.w * filled), bar.h}, 6, c.ink);
  stroke(ui, bar, 6, c.line_strong, c.border);
  return text_height + 6 + bar.h;
}

}  // namespace seven::ui
