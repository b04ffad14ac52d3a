#include "ui/widgets/clock_face.h"

#include <imgui.h>

#include <cmath>

namespace seven::ui {

void clock_face(Ui& ui, Vec2 c, float size, float share) {
  constexpr float turn = 6.2831853f, top = -turn / 4;
  const Palette& p = ui.colors();
  const float r = size * 0.5f, w = std::max(1.8f, size * 0.07f);
  const float end = top + turn * std::clamp(share, 0.0f, 1.0f);
  disc(ui, c, r, p.sheet);
  if (share > 0.999f) {
    disc(ui, c, r * 0.82f, p.relationship.fill);
  } else if (share > 0) {
    ui.draw().PathLineTo({c.x, c.y});
    ui.draw().PathArcTo({c.x, c.y}, r * 0.82f, top, end, 36);
    ui.draw().PathFillConcave(p.relationship.fill);
  }
  ring(ui, c, r, p.ink, w);
  // Quarters are enough where it is small.
  const int ticks = size < 60 ? 4 : 20;
  for (int i = 0; i < ticks; ++i) {
    const float angle = turn * static_cast<float>(i) / static_cast<float>(ticks);
    const Vec2 out{std::cos(angle), std::sin(angle)};
    const float long_one = i % (ticks / 4) == 0 ? 0.22f : 0.13f;
    line(ui, c + out * (r - w), c + out * (r * (1 - long_one)), p.ink, w * 0.6f);
  }
  disc(ui, c, w * 0.9f, p.ink);
}

}  // namespace seven::ui
