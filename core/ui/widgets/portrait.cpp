#include "ui/widgets/portrait.h"

#include <imgui.h>

namespace seven::ui {
namespace {

constexpr float kGrid = 160;

void paint(Ui& ui, const PortraitShape& shape, Vec2 origin, float scale, Color fill_color) {
  ImDrawList& draw = ui.draw();
  const auto path = [&] {
    for (const Vec2 p : shape.points) draw.PathLineTo({origin.x + p.x * scale, origin.y + p.y * scale});
  };
  if (shape.filled) {
    path();
    draw.PathFillConcave(fill_color);
  }
  if (shape.stroked) {
    path();
    draw.PathStroke(shape.stroke, shape.closed ? ImDrawFlags_Closed : 0, std::max(1.0f, shape.stroke_width * scale));
  }
}

bool tiny_detail(const PortraitShape& shape, float scale) {
  float left = 1e9f, right = -1e9f;
  for (const Vec2 p : shape.points) left = std::min(left, p.x), right = std::max(right, p.x);
  return (right - left) * scale < 2.2f;
}

}  // namespace

Color backdrop(const Ui& ui, std::string_view who) {
  const auto found = ui.colors().backdrop.find(who);
  return found == ui.colors().backdrop.end() ? ui.colors().well : found->second;
}

void portrait(Ui& ui, const Portraits& all, std::string_view who, Vec2 center, float size) {
  const float scale = size / (2 * 76.0f);
  const Vec2 origin{center.x - kGrid * 0.5f * scale, center.y - kGrid * 0.5f * scale};
  const auto found = all.find(who);
  disc(ui, center, size * 0.5f, backdrop(ui, who));
  if (ui.colors().high_contrast) ring(ui, center, size * 0.5f, ui.colors().ink, 1.5f);
  if (found == all.end()) return;
  for (const PortraitShape& shape : found->second) {
    if (!shape.background && !tiny_detail(shape, scale)) paint(ui, shape, origin, scale, shape.fill);
  }
}

void bust(Ui& ui, const Portraits& all, std::string_view who, const Rect& band, float size, float center_x) {
  const auto found = all.find(who);
  if (found == all.end()) return;
  const float scale = size / kGrid;
  const Vec2 origin{center_x - size * 0.5f, band.bottom() - size * 0.88f};
  ui.draw().PushClipRect({band.x, band.y}, {band.right(), band.bottom()}, true);
  for (const PortraitShape& shape : found->second) {
    if (!shape.background) paint(ui, shape, origin, scale, shape.fill);
  }
  ui.draw().PopClipRect();
}

}  // namespace seven::ui
