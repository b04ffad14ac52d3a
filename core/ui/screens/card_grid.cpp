#include "ui/screens/card_grid.h"

#include <algorithm>
#include <string>

namespace seven::ui {

int CardGrid::columns(float width) const {
  return std::clamp(static_cast<int>((width + gap) / (least + gap)), 1, most);
}

float card_grid(Ui& ui, Vec2 at, float width, const CardGrid& grid, bool list, std::size_t count,
                const GridCard& card) {
  const auto columns = static_cast<std::size_t>(grid.columns(width));
  const float each = (width - grid.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float y = at.y, below = at.y;
  for (std::size_t first = 0; first < count; first += columns) {
    if (first > 0) y = below + grid.gap;
    const NodeId tallest_id = ui.id("row" + std::to_string(first));
    const float tallest = list ? 0 : ui.remembered(tallest_id, 0);
    float natural = 0;
    for (std::size_t i = 0; i < columns && first + i < count; ++i) {
      const Rect place{at.x + static_cast<float>(i) * (each + grid.gap), y, each, tallest};
      natural = std::max(natural, card(first + i, place) - y);
    }
    if (!list) ui.remember(tallest_id, natural);
    below = y + std::max(natural, tallest);
  }
  return below;
}

}  // namespace seven::ui
