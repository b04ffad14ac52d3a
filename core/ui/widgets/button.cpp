#include "ui/widgets/button.h"

#include <cmath>

namespace seven::ui {
namespace {

constexpr float kIcon = 20, kGap = 10, kPadding = 20;

struct Skin {
  Color fill = 0, ink = 0, border = 0;
};

Skin skin(const Ui& ui, const ButtonLook& look, const Interaction& state) {
  const Palette& c = ui.colors();
  if (look.disabled) return {look.kind == ButtonKind::quiet ? 0 : c.disabled_fill, c.disabled_text, 0};
  if (look.kind == ButtonKind::primary)
    return {state.held ? c.primary_pressed : state.hovered ? c.primary_hover : c.primary, c.on_primary, 0};
  Color fill = look.kind == ButtonKind::quiet ? 0 : c.sheet;
  if (state.hovered) fill = c.well;
  if (state.held || look.pressed == Tri::yes) fill = c.held;
  return {fill, c.ink, look.kind == ButtonKind::quiet ? 0 : c.line_strong};
}

float content_width(const Ui& ui, const std::string& label, const ButtonLook& look) {
  float width = measure_text(ui, label, ui.type().strong).x;
  if (!look.quote.empty()) width += 6 + measure_text(ui, look.quote, ui.type().body).x;
  if (look.icon != nullptr) width += kIcon + kGap;
  if (look.icon_after != nullptr) width += kIcon + kGap;
  return width;
}

}  // namespace

Vec2 button_size(const Ui& ui, const std::string& label, const ButtonLook& look) {
  const float padding = look.kind == ButtonKind::quiet ? 10 : kPadding;
  return {std::ceil(content_width(ui, label, look) + 2 * padding), button_height(ui)};
}

bool button(Ui& ui, std::string_view key, const Rect& rect, const std::string& label, const ButtonLook& look) {
  Node node;
  node.id = ui.id(key);
  node.role = look.pressed == Tri::none ? Role::button : Role::toggle;
  node.checked = look.pressed;
  node.label = look.quote.empty() ? label : label + " " + look.quote;
  node.description = look.description;
  node.disabled = look.disabled;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  const Skin s = skin(ui, look, state);
  const float radius = 12;
  const Rect body = state.held ? rect.moved(0, 1) : rect;
  if (s.fill != 0) fill(ui, body, radius, s.fill);
  if (s.border != 0) stroke(ui, body, radius, s.border, ui.colors().border);
  const float room = rect.w - 2 * (look.kind == ButtonKind::quiet ? 8.0f : 14.0f);
  const float wanted = content_width(ui, label, look);
  const TextStyle& style = ui.type().strong;
  const float words_room = std::max(20.0f, room - (wanted - measure_text(ui, label, style).x));
  // Where it is too long, the quote is cut; without one, the words wrap.
  const bool wraps = wanted > room && look.quote.empty();
  const Vec2 size = measure_text(ui, label, style, wraps ? words_room : 0);
  float x = body.x + (rect.w - std::min(wanted, room)) * 0.5f;
  const float middle = body.y + rect.h * 0.5f;
  if (look.icon != nullptr) {
    icon(ui, look.icon, {x + kIcon * 0.5f, middle}, kIcon, s.ink);
    x += kIcon + kGap;
  }
  const float left = wraps ? size.x : 0;
  paint_text(ui, {x, middle - size.y * 0.5f}, left, label, style, s.ink);
  x += size.x;
  if (!look.quote.empty()) {
    const float quote_room = body.right() - 8 - (x + 6);
    paint_line(ui, {x + 6, middle - style.line * 0.5f}, quote_room, look.quote, ui.type().body, s.ink);
    x += 6 + measure_text(ui, look.quote, ui.type().body).x;
  }
  if (look.icon_after != nullptr) icon(ui, look.icon_after, {x + kGap + kIcon * 0.5f, middle}, kIcon, s.ink);
  if (state.focused) ui.focus_ring(rect, radius);
  return state.pressed;
}

bool fitting_button(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                    const ButtonLook& look, float* height) {
  const Vec2 wanted = button_size(ui, label, look);
  const float w = std::min(width, wanted.x), least = look.kind == ButtonKind::quiet ? 44.0f : wanted.y;
  const float words = w - (wanted.x - measure_text(ui, label, ui.type().strong).x) + 8;
  const float h = w < wanted.x ? std::max(least, measure_text(ui, label, ui.type().strong, words).y + 20) : least;
  if (height != nullptr) *height = h;
  return button(ui, key, {at.x, at.y, w, h}, label, look);
}

bool icon_button(Ui& ui, std::string_view key, const Rect& rect, const std::string& label, const char* glyph,
                 bool disabled, std::string description) {
  Node node;
  node.id = ui.id(key);
  node.role = Role::button;
  node.label = label;
  node.disabled = disabled;
  node.description = std::move(description);
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  const Palette& c = ui.colors();
  if (state.held || state.hovered) fill(ui, rect, 10, state.held ? c.held : c.well);
  icon(ui, glyph, rect.center(), 22, disabled ? with_alpha(c.disabled_text, 0.6f) : c.ink);
  if (state.focused) ui.focus_ring(rect, 10);
  return state.pressed;
}

bool link(Ui& ui, std::string_view key, const Vec2& at, const std::string& label, const TextStyle& style, Color color,
          float width, float* height) {
  const Vec2 size = measure_text(ui, label, style, width);
  Node node;
  node.id = ui.id(key);
  node.role = Role::link;
  node.label = label;
  const float grow = std::max(0.0f, (44 - size.y) * 0.5f);
  const float widen = std::max(0.0f, (44 - size.x) * 0.5f);
  node.bounds = {at.x - widen, at.y - grow, size.x + 2 * widen, size.y + 2 * grow};
  const Interaction state = ui.interact(std::move(node));
  paint_text(ui, at, width, label, style, color);
  float under = std::round(at.y + style.line * 0.5f + style.size * 0.42f);
  break_text(ui, label, style, width, [&](std::size_t begin, std::size_t end) {
    const float length = exact_width(ui, std::string_view(label).substr(begin, end - begin), style);
    line(ui, {at.x, under}, {at.x + length, under}, state.hovered ? color : with_alpha(color, 0.4f), 1);
    under += style.line;
  });
  if (state.focused) ui.focus_ring({at.x - 4, at.y - 2, size.x + 8, size.y + 4}, 6);
  if (height != nullptr) *height = size.y;
  return state.pressed;
}

}  // namespace seven::ui
