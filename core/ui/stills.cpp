#include "ui/stills.h"

#include <imgui.h>

#include "ui/ui.h"

namespace seven::ui {

bool Still::begin(std::uint64_t state) {
  if (version_ != 0 && state_ == state) return false;
  state_ = state;
  ++version_;
  corners_.clear();  // what there is room for stays
  return true;
}

void Still::add(const Rect& world, Color color) {
  const std::uint32_t packed = color;
  corners_.push_back({world.x, world.y, packed});
  corners_.push_back({world.right(), world.y, packed});
  corners_.push_back({world.x, world.bottom(), packed});
  corners_.push_back({world.right(), world.bottom(), packed});
}

// Only a mark: a renderer that meets it knows what to do, and no other is given one.
void still_callback(const ImDrawList*, const ImDrawCmd*) {}

void draw_still(Ui& ui, const Still& still, Vec2 at, float zoom) {
  if (still.corners().empty() || !ui.shows(ui.clip())) return;
  ImDrawList& draw = ui.draw();
  if (ui.around().keeps_stills) {
    StillShown shown{&still, at.x, at.y, zoom};
    draw.AddCallback(still_callback, &shown, sizeof shown);
    return;
  }
  const Rect& clip = ui.clip();
  for (std::size_t i = 0; i + 3 < still.corners().size(); i += 4) {
    const StillCorner &first = still.corners()[i], &last = still.corners()[i + 3];
    const ImVec2 from{at.x + first.x * zoom, at.y + first.y * zoom}, to{at.x + last.x * zoom, at.y + last.y * zoom};
    if (to.x < clip.x || to.y < clip.y || from.x > clip.right() || from.y > clip.bottom()) continue;
    draw.AddRectFilled(from, to, first.color);
  }
}

}  // namespace seven::ui
