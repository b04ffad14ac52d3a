#include "ui/widgets/number_input.h"

#include <cmath>

#include "icons.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

bool half(Ui& ui, std::string_view key, const Rect& rect, const std::string& label, const char* glyph, bool enabled) {
  Node node;
  node.id = ui.id(key);
  node.role = Role::button;
  node.label = label;
  node.disabled = !enabled;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  const Palette& c = ui.colors();
  const Rect inner = rect.inset(2, 2);
  if (!enabled)
    fill(ui, inner, 10, c.disabled_fill);
  else if (state.held || state.hovered)
    fill(ui, inner, 10, state.held ? c.held : c.well);
  icon(ui, glyph, rect.center(), 20, enabled ? c.ink : c.disabled_text);
  if (state.focused) ui.focus_ring(rect, 12);
  return state.pressed;
}

}  // namespace

int stepper(Ui& ui, std::string_view key, const Rect& rect, const std::string& label, const std::string& value,
            bool can_less, bool can_more) {
  Group group(ui, key, Role::group, label);
  const Palette& c = ui.colors();
  fill(ui, rect, 12, c.sheet);
  const float side = std::max(44.0f, rect.h);
  const bool less = half(ui, "less", {rect.x, rect.y, side, rect.h}, ui.tr("ui.less_of", {{"what", label}}),
                         seven::icon::minus, can_less);
  const Rect middle{rect.x + side, rect.y, rect.w - 2 * side, rect.h};
  const TextStyle& style = ui.type().strong;
  status(ui, "value", {middle.x, middle.center().y - style.line * 0.5f}, middle.w, value, style, c.ink, Align::center);
  const bool more = half(ui, "more", {rect.right() - side, rect.y, side, rect.h},
                         ui.tr("ui.more_of", {{"what", label}}), seven::icon::plus, can_more);
  line(ui, {middle.x, rect.y + 1}, {middle.x, rect.bottom() - 1}, c.line, 1);
  line(ui, {middle.right(), rect.y + 1}, {middle.right(), rect.bottom() - 1}, c.line, 1);
  stroke(ui, rect, 12, c.line_strong, c.border);
  return (more ? 1 : 0) - (less ? 1 : 0);
}

std::optional<float> slider(Ui& ui, std::string_view key, const Rect& rect, const std::string& label,
                            const SliderRange& range, const std::string& value, float tick) {
  Node node;
  node.id = ui.id(key);
  node.role = Role::slider;
  node.label = label;
  node.value = value;
  node.now = range.now;
  node.min = range.min;
  node.max = range.max;
  node.step = range.step;
  node.drag = true;
  node.bounds = {rect.x, rect.center().y - 22, rect.w, 44};
  const NodeId id = node.id;
  const Interaction state = ui.interact(std::move(node));
  const Palette& c = ui.colors();
  const float left = rect.x + 12, length = rect.w - 24, y = rect.center().y;
  const auto place = [&](float v) { return left + length * (v - range.min) / std::max(0.001f, range.max - range.min); };
  const float x = place(range.now);
  fill(ui, {left, y - 3, length, 6}, 3, c.line);
  fill(ui, {left, y - 3, x - left, 6}, 3, c.ink);
  if (tick >= range.min) fill(ui, {place(tick) - 1, y - 8, 2, 16}, 1, c.line_strong);
  disc(ui, {x, y}, state.held ? 13.0f : 12.0f, c.sheet);
  ring(ui, {x, y}, state.held ? 13.0f : 12.0f, c.ink, 2.5f);
  if (state.focused) ui.focus_ring({x - 12, y - 12, 24, 24}, 12);

  std::optional<float> next;
  const FrameInput& in = ui.input();
  if (in.drag && in.drag->node == id && in.drag->phase != Drag::Phase::cancel)
    next = range.min + (in.drag->position.x - left) / length * (range.max - range.min);
  if (const auto set = in.values.find(id); set != in.values.end()) next = set->second;
  if (const auto step = in.steps.find(id); step != in.steps.end())
    next = range.now + static_cast<float>(step->second) * range.step;
  if (!next) return std::nullopt;
  const float snapped = range.min + std::round((*next - range.min) / range.step) * range.step;
  const float clamped = std::clamp(snapped, range.min, range.max);
  if (std::abs(clamped - range.now) < range.step * 0.01f) return std::nullopt;
  return clamped;
}

}  // namespace seven::ui
