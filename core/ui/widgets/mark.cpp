#include "ui/widgets/mark.h"

#include <imgui.h>

#include <cmath>

#include "icons.h"

namespace seven::ui {
namespace {

void diamond(Ui& ui, Vec2 c, float half, Color color) {
  const float corner = half * 0.19f;
  ImDrawList& d = ui.draw();
  const ImVec2 tip[4] = {{c.x, c.y - half}, {c.x + half, c.y}, {c.x, c.y + half}, {c.x - half, c.y}};
  for (int i = 0; i < 4; ++i) {
    const ImVec2 a = tip[(i + 3) % 4], b = tip[i], n = tip[(i + 1) % 4];
    const float k = corner * 1.4f / half / 1.41421f;
    d.PathLineTo({b.x + (a.x - b.x) * k, b.y + (a.y - b.y) * k});
    d.PathBezierQuadraticCurveTo(b, {b.x + (n.x - b.x) * k, b.y + (n.y - b.y) * k});
  }
  d.PathFillConvex(color);
}

void triangle(Ui& ui, Vec2 c, float base, Color color) {
  ImDrawList& d = ui.draw();
  const float h = base * 0.88f;
  const ImVec2 tip[3] = {
      {c.x, c.y - h * 0.52f}, {c.x + base * 0.5f, c.y + h * 0.48f}, {c.x - base * 0.5f, c.y + h * 0.48f}};
  for (int i = 0; i < 3; ++i) {
    const ImVec2 a = tip[(i + 2) % 3], b = tip[i], n = tip[(i + 1) % 3];
    const float k = 0.14f;
    d.PathLineTo({b.x + (a.x - b.x) * k, b.y + (a.y - b.y) * k});
    d.PathBezierQuadraticCurveTo(b, {b.x + (n.x - b.x) * k, b.y + (n.y - b.y) * k});
  }
  d.PathFillConvex(color);
}

// A pound sign of three strokes, the same at every size.
void pound(Ui& ui, Vec2 c, float s, Color color) {
  ImDrawList& d = ui.draw();
  const float w = std::max(1.2f, s * 0.085f), u = s * 0.2f;
  d.PathLineTo({c.x + u * 0.85f, c.y - u * 0.7f});
  d.PathBezierCubicCurveTo({c.x + u * 0.6f, c.y - u * 1.5f}, {c.x - u * 0.6f, c.y - u * 1.45f},
                           {c.x - u * 0.5f, c.y - u * 0.4f});
  d.PathLineTo({c.x - u * 0.45f, c.y + u * 0.5f});
  d.PathBezierQuadraticCurveTo({c.x - u * 0.5f, c.y + u}, {c.x - u * 0.9f, c.y + u * 1.2f});
  d.PathLineTo({c.x + u * 0.95f, c.y + u * 1.2f});
  d.PathStroke(color, 0, w);
  d.AddLine({c.x - u * 0.95f, c.y + u * 0.1f}, {c.x + u * 0.45f, c.y + u * 0.1f}, color, w);
}

}  // namespace

const Meaning& meaning_of(const Palette& c, Mark which) {
  switch (which) {
    case Mark::relationship: return c.relationship;
    case Mark::transaction: return c.transaction;
    case Mark::saved: return c.saved;
    case Mark::introduced: return c.introduced;
    case Mark::today: return c.today;
    case Mark::overspent: return c.overspent;
    case Mark::ok: return c.ok;
  }
  return c.today;
}

void mark(Ui& ui, Mark which, Vec2 c, float size) {
  const Meaning& m = meaning_of(ui.colors(), which);
  const float u = size / 32.0f;
  switch (which) {
    case Mark::relationship:
      disc(ui, c, 15.5f * u, m.fill);
      icon(ui, seven::icon::handshake, c, 19 * u, m.on);
      break;
    case Mark::transaction:
      fill(ui, {c.x - 15 * u, c.y - 15 * u, 30 * u, 30 * u}, 8 * u, m.fill);
      icon(ui, seven::icon::cog, c, 19 * u, m.on);
      break;
    case Mark::saved:
      disc(ui, c, 15.5f * u, m.fill);
      ring(ui, c, 12.8f * u, m.mid, std::max(1.0f, 1.2f * u));
      pound(ui, c, 26 * u, m.on);
      break;
    case Mark::introduced: {
      diamond(ui, c, 16 * u, m.fill);
      const float arm = 5 * u, w = std::max(1.4f, 2.4f * u);
      line(ui, {c.x - arm, c.y}, {c.x + arm, c.y}, m.on, w);
      line(ui, {c.x, c.y - arm}, {c.x, c.y + arm}, m.on, w);
      break;
    }
    case Mark::today: ring(ui, c, 14 * u, m.fill, std::max(1.6f, 2.6f * u)); break;
    case Mark::overspent: {
      triangle(ui, c, 30 * u, m.fill);
      const float w = std::max(1.6f, 2.8f * u);
      line(ui, {c.x, c.y - 5 * u}, {c.x, c.y + 4 * u}, m.on, w);
      disc(ui, {c.x, c.y + 8.4f * u}, w * 0.62f, m.on);
      break;
    }
    case Mark::ok:
      disc(ui, c, 15.5f * u, m.fill);
      icon(ui, seven::icon::check, c, 20 * u, m.on);
      break;
  }
}

void mark_on(Ui& ui, Mark which, Vec2 c, float size, Color ground) {
  const float half = size * 0.5f + 2;
  if (which == Mark::transaction)
    fill(ui, {c.x - half, c.y - half, half * 2, half * 2}, size * 0.3f, ground);
  else if (which == Mark::introduced)
    diamond(ui, c, size * 0.5f + 3, ground);
  else
    disc(ui, c, half, ground);
  mark(ui, which, c, size);
}

void strength_mark(Ui& ui, StrengthMark which, Vec2 c, float size) {
  const Meaning& m = ui.colors().relationship;
  const float r = size * 0.5f;
  switch (which) {
    case StrengthMark::essential: mark(ui, Mark::relationship, c, size); break;
    case StrengthMark::helpful:
      disc(ui, c, r, m.tint);
      ring(ui, c, r, m.fill, 2);
      icon(ui, seven::icon::handshake, c, size * 0.58f, m.text);
      break;
    case StrengthMark::not_needed:
      ring_dashed(ui, c, r, ui.colors().today.fill, 2);
      line(ui, {c.x - r * 0.42f, c.y}, {c.x + r * 0.42f, c.y}, ui.colors().today.fill, 2);
      break;
    case StrengthMark::blank: ring_dashed(ui, c, r, ui.colors().line_strong, 1.5f); break;
  }
}

void need_sign(Ui& ui, NeedMarkSign which, Vec2 c, float size) {
  const Meaning& m = ui.colors().ok;
  const float r = size * 0.5f;
  switch (which) {
    case NeedMarkSign::met:
      disc(ui, c, r, m.fill);
      icon(ui, seven::icon::check, c, size * 0.66f, m.on);
      break;
    case NeedMarkSign::partly: {
      disc(ui, c, r, ui.colors().sheet);
      ui.draw().PathArcTo({c.x, c.y}, r, 1.5708f, 4.7124f, 24);
      ui.draw().PathFillConvex(m.fill);
      ring(ui, c, r, m.fill, 2);
      break;
    }
    case NeedMarkSign::not_met:
      ring(ui, c, r, ui.colors().today.fill, 2);
      line(ui, {c.x - r * 0.45f, c.y}, {c.x + r * 0.45f, c.y}, ui.colors().today.fill, 2);
      break;
    case NeedMarkSign::not_said: ring_dashed(ui, c, r, ui.colors().line_strong, 1.5f); break;
  }
}

void level_sign(Ui& ui, int halves, Vec2 c, float size) {
  const Color ink = ui.colors().ink;
  const float r = size * 0.5f;
  if (halves > 1) disc(ui, c, r, ink);
  if (halves == 1) {
    ui.draw().PathArcTo({c.x, c.y}, r, 1.5708f, 4.7124f, 24);
    ui.draw().PathFillConvex(ink);
  }
  ring(ui, c, r, ink, 2);
}

void logo(Ui& ui, Vec2 c, float size) {
  const float r = size * 0.5f;
  const float start = -1.5708f, end = start + 6.2832f * 7.0f / 60.0f;
  ui.draw().PathLineTo({c.x, c.y});
  ui.draw().PathArcTo({c.x, c.y}, r * 0.86f, start, end, 12);
  ui.draw().PathFillConvex(ui.colors().relationship.fill);
  ring(ui, c, r, ui.colors().ink, std::max(2.0f, size * 0.085f));
  const float w = std::max(2.0f, size * 0.085f);
  line(ui, c, {c.x, c.y - r * 0.9f}, ui.colors().ink, w);
  line(ui, c, {c.x + std::cos(end) * r * 0.62f, c.y + std::sin(end) * r * 0.62f}, ui.colors().ink, w);
  disc(ui, c, w * 0.9f, ui.colors().ink);
}

}  // namespace seven::ui
