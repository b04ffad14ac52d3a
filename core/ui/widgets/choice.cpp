#include "ui/widgets/choice.h"

#include <cmath>

#include "icons.h"

namespace seven::ui {
namespace {

constexpr float kSegment = 44, kSign = 20;

const TextStyle& label_style(const Ui& ui, bool chosen) { return chosen ? ui.type().strong : ui.type().body; }

// Width a segment's sign and words take.
float content(const Ui& ui, const Choice& choice) {
  const float sign = choice.icon != nullptr || choice.sign ? kSign + 8 : 0;
  if (choice.icon_only) return kSign;
  return sign + measure_text(ui, choice.label, ui.type().strong).x;
}

struct Part {
  Interaction state;
  Color ink = 0;
};

// The node, ground and border of one choice.
Part choice_ground(Ui& ui, const Choice& choice, const Rect& rect, float radius, bool chosen, bool border) {
  Node node;
  node.id = ui.id(choice.key);
  node.role = Role::radio;
  node.label = choice.label;
  node.description = choice.hint;
  node.checked = chosen ? Tri::yes : Tri::no;
  node.bounds = rect;
  Part part{ui.interact(std::move(node)), ui.colors().ink};
  const Palette& c = ui.colors();
  Color ground = border || chosen ? c.sheet : 0;
  if (chosen && choice.meaning != nullptr) ground = choice.strong ? choice.meaning->fill : choice.meaning->tint;
  if (chosen && choice.meaning != nullptr) part.ink = choice.strong ? choice.meaning->on : choice.meaning->text;
  if (!chosen && part.state.hovered) ground = c.well;
  if (!chosen && part.state.held) ground = c.held;
  if (ground != 0) fill(ui, rect, radius, ground);
  if (border && !chosen) stroke(ui, rect, radius, c.line_strong, c.border);
  if (chosen) stroke(ui, rect, radius, c.ink, c.high_contrast ? 3.0f : 2.0f);
  if (part.state.focused) ui.focus_ring(rect, radius);
  return part;
}

void paint_sign(Ui& ui, const Choice& choice, Vec2 center, Color ink) {
  if (choice.sign) choice.sign(ui, center);
  if (!choice.sign && choice.icon != nullptr) icon(ui, choice.icon, center, kSign, ink);
}

}  // namespace

std::optional<int> segmented(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                             const std::vector<Choice>& choices, int chosen, float* height) {
  Group group(ui, key, Role::radio_group, label);
  const auto count = static_cast<int>(choices.size());
  float widest = 0, total = 0;
  std::vector<float> widths;
  for (const Choice& choice : choices) {
    widths.push_back(content(ui, choice) + 24);
    widest = std::max(widest, widths.back());
    total += widths.back();
  }
  const bool equal = widest * static_cast<float>(count) <= width;
  const bool stacked = !equal && total > width;
  const float taken = stacked ? kSegment * static_cast<float>(count) : kSegment;
  const Palette& c = ui.colors();
  fill(ui, {at.x, at.y, width, taken}, 12, c.sheet);
  stroke(ui, {at.x, at.y, width, taken}, 12, c.line_strong, c.border);
  std::optional<int> pressed;
  float x = at.x, y = at.y;
  std::vector<Rect> rects;
  for (int i = 0; i < count; ++i) {
    const float extra = equal ? 0 : (width - total) / static_cast<float>(count);
    const float w = stacked ? width
                    : equal ? width / static_cast<float>(count)
                            : widths[static_cast<std::size_t>(i)] + extra;
    rects.push_back({x, y, w, kSegment});
    if (stacked)
      y += kSegment;
    else
      x += w;
  }
  for (int i = 0; i < count; ++i) {
    const Rect& r = rects[static_cast<std::size_t>(i)];
    if (i > 0 && i != chosen && i - 1 != chosen) {
      if (stacked)
        line(ui, {r.x + 10, r.y}, {r.right() - 10, r.y}, c.line, 1);
      else
        line(ui, {r.x, r.y + 8}, {r.x, r.bottom() - 8}, c.line, 1);
    }
  }
  for (int i = 0; i < count; ++i) {
    const Choice& choice = choices[static_cast<std::size_t>(i)];
    const Rect& r = rects[static_cast<std::size_t>(i)];
    const Part part = choice_ground(ui, choice, r, 12, i == chosen, false);
    if (part.state.pressed) pressed = i;
    if (choice.icon_only) {
      paint_sign(ui, choice, r.center(), part.ink);
      continue;
    }
    const TextStyle& style = label_style(ui, i == chosen);
    const float inner =
        (choice.icon != nullptr || choice.sign ? kSign + 8 : 0) + measure_text(ui, choice.label, style).x;
    float cx = stacked ? r.x + 14 : r.x + (r.w - inner) * 0.5f;
    if (choice.icon != nullptr || choice.sign) {
      paint_sign(ui, choice, {cx + kSign * 0.5f, r.center().y}, part.ink);
      cx += kSign + 8;
    }
    paint_text(ui, {cx, r.center().y - style.line * 0.5f}, 0, choice.label, style, part.ink);
  }
  if (height != nullptr) *height = taken;
  return pressed;
}

std::optional<int> choice_cards(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                                const std::vector<Choice>& choices, int chosen, int columns, bool sign_above,
                                float* height) {
  Group group(ui, key, Role::radio_group, label);
  const float gap = 8;
  const float w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::optional<int> pressed;
  float y = at.y;
  for (std::size_t row = 0; row < choices.size(); row += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(choices.size(), row + static_cast<std::size_t>(columns));
    float tallest = sign_above ? 84 : 48;
    for (std::size_t i = row; i < end; ++i) {
      const float room = sign_above ? w - 12 : w - 12 - 28 - 12 - 8;
      float h = measure_text(ui, choices[i].label, ui.type().strong, room).y + (sign_above ? 52.0f : 14.0f);
      if (!choices[i].hint.empty()) h += measure_text(ui, choices[i].hint, ui.type().small, room).y;
      tallest = std::max(tallest, h);
    }
    for (std::size_t i = row; i < end; ++i) {
      const Choice& choice = choices[i];
      const Rect r{at.x + static_cast<float>(i - row) * (w + gap), y, w, tallest};
      const bool on = static_cast<int>(i) == chosen;
      const Part part = choice_ground(ui, choice, r, 12, on, true);
      if (part.state.pressed) pressed = static_cast<int>(i);
      const TextStyle& style = label_style(ui, on);
      if (sign_above) {
        paint_sign(ui, choice, {r.center().x, r.y + 26}, part.ink);
        const float h = paint_text(ui, {r.x + 6, r.y + 46}, w - 12, choice.label, style, part.ink, Align::center);
        paint_text(ui, {r.x + 6, r.y + 46 + h}, w - 12, choice.hint, ui.type().small, ui.colors().ink2, Align::center);
        continue;
      }
      const float room = w - 12 - 28 - 12 - 8;
      const Vec2 size = measure_text(ui, choice.label, style, room);
      const float hint = choice.hint.empty() ? 0 : measure_text(ui, choice.hint, ui.type().small, room).y;
      const float top = r.center().y - (size.y + hint) * 0.5f;
      paint_sign(ui, choice, {r.x + 26, r.center().y}, part.ink);
      paint_text(ui, {r.x + 48, top}, room, choice.label, style, part.ink);
      paint_text(ui, {r.x + 48, top + size.y}, room, choice.hint, ui.type().small, ui.colors().ink2);
    }
    y += tallest + gap;
  }
  if (height != nullptr) *height = y - gap - at.y;
  return pressed;
}

std::optional<int> chip_choices(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                                const std::vector<Choice>& choices, int chosen, float* height) {
  Group group(ui, key, Role::radio_group, label);
  const float gap = 8;
  std::optional<int> pressed;
  float x = at.x, y = at.y, row = 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    const float sign = choice.icon != nullptr || choice.sign ? kSign + 10 : 0;
    const float wanted = std::ceil(measure_text(ui, choice.label, ui.type().strong).x + 32 + sign);
    const float w = std::min(width, wanted);
    const Vec2 words = measure_text(ui, choice.label, ui.type().strong, wanted > width ? w - 32 - sign : 0);
    const float h = std::max(kSegment, words.y + 16);
    if (x > at.x && x + w > at.x + width) {
      x = at.x;
      y += row + gap;
      row = 0;
    }
    const Rect rect{x, y, w, h};
    const bool on = static_cast<int>(i) == chosen;
    const Part part = choice_ground(ui, choice, rect, 22, on, true);
    if (part.state.pressed) pressed = static_cast<int>(i);
    if (sign > 0) paint_sign(ui, choice, {rect.x + 16 + kSign * 0.5f, rect.center().y}, part.ink);
    const TextStyle& style = label_style(ui, on);
    const float room = w - 32 - sign;
    const float words_y = measure_text(ui, choice.label, style, wanted > width ? room : 0).y;
    paint_text(ui, {rect.x + 16 + sign, rect.center().y - words_y * 0.5f}, room + 1, choice.label, style, part.ink,
               sign > 0 ? Align::left : Align::center);
    row = std::max(row, h);
    x += w + gap;
  }
  if (height != nullptr) *height = y + row - at.y;
  return pressed;
}

float chip_width(const Ui& ui, const std::string& label, bool has_sign) {
  return std::ceil(measure_text(ui, label, ui.type().strong).x + 32 + (has_sign ? 30.0f : 0.0f));
}

bool chip(Ui& ui, std::string_view key, Vec2 at, const std::string& label, Tri chosen, float* width,
          const PaintSign& sign, bool disabled, const std::string& description) {
  const Palette& c = ui.colors();
  const float w = chip_width(ui, label, static_cast<bool>(sign));
  const Rect rect{at.x, at.y, w, 44};
  Node node;
  node.id = ui.id(key);
  node.role = chosen == Tri::none ? Role::button : Role::toggle;
  node.label = label;
  node.checked = chosen;
  node.bounds = rect;
  node.disabled = disabled;
  node.description = description;
  const Interaction state = ui.interact(std::move(node));
  const bool on = chosen == Tri::yes;
  fill(ui, rect, 22, disabled ? c.disabled_fill : state.held ? c.held : state.hovered ? c.well : c.sheet);
  if (!disabled)
    stroke(ui, rect, 22, on ? c.ink : c.line_strong, on ? 2.0f : c.border);
  else if (on)
    stroke(ui, rect, 22, c.disabled_text, 2);
  float x = rect.x + 16;
  if (sign) {
    sign(ui, {x + 10, rect.center().y});
    x += 30;
  }
  const TextStyle& style = chosen == Tri::no ? ui.type().body : ui.type().strong;
  paint_text(ui, {x, rect.center().y - style.line * 0.5f}, 0, label, style, disabled ? c.disabled_text : c.ink);
  if (state.focused) ui.focus_ring(rect, 22);
  if (width != nullptr) *width = w;
  return state.pressed;
}

bool checkbox(Ui& ui, std::string_view key, const Rect& row, const std::string& label, bool checked,
              const std::string& description, bool paint_label, bool disabled) {
  const Palette& c = ui.colors();
  Node node;
  node.id = ui.id(key);
  node.role = Role::checkbox;
  node.label = label;
  node.description = description;
  node.checked = checked ? Tri::yes : Tri::no;
  node.disabled = disabled;
  node.bounds = row;
  const Interaction state = ui.interact(std::move(node));
  const Rect box{paint_label ? row.x : row.center().x - 12, row.center().y - 12, 24, 24};
  if (state.hovered && !checked) fill(ui, box, 7, c.well);
  if (disabled) {
    fill(ui, box, 7, c.disabled_fill);
    if (checked) icon(ui, seven::icon::check, box.center(), 17, c.disabled_text);
  } else if (checked) {
    fill(ui, box, 7, c.primary);
    icon(ui, seven::icon::check, box.center(), 17, c.on_primary);
  } else {
    if (!state.hovered) fill(ui, box, 7, c.sheet);
    stroke(ui, box, 7, c.line_strong, c.border);
  }
  if (paint_label) {
    const TextStyle& style = label_style(ui, checked);
    const float room = row.w - 36;
    const Vec2 size = measure_text(ui, label, style, room);
    paint_text(ui, {row.x + 36, row.center().y - size.y * 0.5f}, room, label, style,
               disabled ? c.disabled_text : c.ink);
  }
  if (state.focused) ui.focus_ring(paint_label ? row.grown(2) : box.grown(4), 9);
  return state.pressed;
}

}  // namespace seven::ui
