#include "ui/widgets/portrait.h"

#include <imgui.h>

#include <cmath>

namespace seven::ui {
namespace {

constexpr float kGrid = 160;

void paint(ImDrawList& draw, const PortraitShape& shape, Vec2 origin, float scale) {
  // Points that lie closer than the eye tells apart are one.
  const float least = 0.5f / scale;
  const auto path = [&] {
    const Vec2* last = nullptr;
    for (const Vec2& p : shape.points) {
      const bool apart = last == nullptr || std::abs(p.x - last->x) + std::abs(p.y - last->y) >= least;
      if (!apart && &p != &shape.points.back()) continue;
      draw.PathLineTo({origin.x + p.x * scale, origin.y + p.y * scale});
      last = &p;
    }
  };
  if (shape.filled) {
    path();
    draw.PathFillConcave(shape.fill);
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

// All but the disc behind the person.
void paint_person(Ui& ui, const std::vector<PortraitShape>& shapes, Vec2 origin, float scale) {
  ui.drawings().paint(ui.draw(), &shapes, scale, origin, [&] {
    for (const PortraitShape& shape : shapes) {
      if (!shape.background && !tiny_detail(shape, scale)) paint(ui.draw(), shape, origin, scale);
    }
  });
}

// Somebody without a portrait: a head and shoulders, in the grid of the portraits.
void figure(Ui& ui, Vec2 origin, float scale, Color color) {
  ImDrawList& draw = ui.draw();
  const auto at = [&](float x, float y) { return ImVec2{origin.x + x * scale, origin.y + y * scale}; };
  draw.AddCircleFilled(at(80, 66), 30 * scale, color);
  // Shoulders: what a circle below shares with the portrait's own.
  draw.PathArcTo(at(80, 80), 76 * scale, 0.81f, 2.33f);
  draw.PathArcTo(at(80, 160), 58 * scale, 3.62f, 5.80f);
  draw.PathFillConvex(color);
}

Color figure_color(const Ui& ui) { return mix(ui.colors().well, ui.colors().ink3, 0.4f); }

}  // namespace

Color backdrop(const Ui& ui, std::string_view who) {
  const auto found = ui.colors().backdrop.find(who);
  return found == ui.colors().backdrop.end() ? ui.colors().well : found->second;
}

void portrait(Ui& ui, const Portraits& all, std::string_view who, Vec2 center, float size) {
  if (!ui.shows({center.x - size * 0.5f, center.y - size * 0.5f, size, size})) return;
  const float scale = size / (2 * 76.0f);
  const Vec2 origin{center.x - kGrid * 0.5f * scale, center.y - kGrid * 0.5f * scale};
  const auto found = all.find(who);
  disc(ui, center, size * 0.5f, backdrop(ui, who));
  if (ui.colors().high_contrast) ring(ui, center, size * 0.5f, ui.colors().ink, 1.5f);
  if (found == all.end()) return figure(ui, origin, scale, figure_color(ui));
  paint_person(ui, found->second, origin, scale);
}

void bust(Ui& ui, const Portraits& all, std::string_view who, const Rect& band, float size, float center_x) {
  if (!ui.shows(band)) return;
  const auto found = all.find(who);
  const float scale = size / kGrid;
  const Vec2 origin{center_x - size * 0.5f, band.bottom() - size * 0.88f};
  ui.draw().PushClipRect({band.x, band.y}, {band.right(), band.bottom()}, true);
  if (found == all.end()) {
    figure(ui, origin, scale, figure_color(ui));
  } else {
    paint_person(ui, found->second, origin, scale);
  }
  ui.draw().PopClipRect();
}

}  // namespace seven::ui
