#include "ui/widgets/fold.h"

#include <algorithm>
#include <cmath>

#include "icons.h"

namespace seven::ui {
namespace {

Interaction fold_node(Ui& ui, std::string_view key, const Rect& rect, const std::string& label,
                      const std::string& description, bool open) {
  Node node;
  node.id = ui.id(key);
  node.role = Role::button;
  node.label = label;
  node.description = description;
  node.expanded = open ? Tri::yes : Tri::no;
  node.bounds = rect;
  return ui.interact(std::move(node));
}

Color ground(const Ui& ui, const Interaction& state) {
  const Palette& c = ui.colors();
  return state.held ? c.held : state.hovered ? c.well : 0;
}

}  // namespace

bool fold_row(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label, const char* glyph,
              bool open, float* height) {
  const Palette& c = ui.colors();
  const float box = 40, gap = 14, chevron = 28;
  const TextStyle& style = ui.type().strong;
  const float room = std::max(40.0f, width - box - gap - chevron);
  const Vec2 words = measure_text(ui, label, style, room);
  const Rect row{at.x, at.y, width, std::max(48.0f, words.y + 8)};
  const Interaction state = fold_node(ui, key, row, label, {}, open);
  if (const Color under = ground(ui, state); under != 0) fill(ui, row.grown(6), 10, under);
  const Rect square{row.x, row.center().y - box * 0.5f, box, box};
  if (ground(ui, state) == 0) fill(ui, square, 10, c.well);
  icon(ui, glyph, square.center(), 20, c.ink);
  paint_text(ui, {row.x + box + gap, row.center().y - words.y * 0.5f}, room, label, style, c.ink);
  icon(ui, open ? seven::icon::chevron_up : seven::icon::chevron_down, {row.right() - 12, row.center().y}, 20, c.ink2);
  if (state.focused) ui.focus_ring(row.grown(4), 10);
  if (height != nullptr) *height = row.h;
  return state.pressed;
}

bool fold_button(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label, const FoldButton& look,
                 float* height) {
  const Palette& c = ui.colors();
  const bool with_icon = look.icon != nullptr && width >= 180;  // words come first
  const float side = look.inviting ? 12.0f : 10.0f, sign = with_icon ? 28.0f : 0.0f,
              chevron = look.inviting ? 0.0f : 26.0f;
  const TextStyle& style = ui.type().strong;
  const float room = std::max(40.0f, width - 2 * side - sign - chevron);
  const Vec2 words = measure_text(ui, label, style, room);
  const Rect rect{look.inviting ? at.x : at.x - side, at.y,
                  std::min(width, std::ceil(words.x) + 2 * side + sign + chevron), std::max(44.0f, words.y + 14)};
  const Interaction state = fold_node(ui, key, rect, label, look.description, look.open);
  if (const Color under = ground(ui, state); under != 0) fill(ui, rect, 12, under);
  if (look.inviting) stroke_dashed(ui, rect, 12, c.line_strong, c.border);
  float x = rect.x + side;
  if (with_icon) icon(ui, look.icon, {x + 9, rect.center().y}, 18, c.ink);
  x += sign;
  paint_text(ui, {x, rect.center().y - words.y * 0.5f}, room, label, style, c.ink);
  if (chevron > 0)
    icon(ui, look.open ? seven::icon::chevron_up : seven::icon::chevron_down,
         {x + std::ceil(words.x) + 15, rect.center().y}, 18, c.ink2);
  if (state.focused) ui.focus_ring(rect, 12);
  if (height != nullptr) *height = rect.h;
  return state.pressed;
}

}  // namespace seven::ui
