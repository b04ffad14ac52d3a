#include "ui/screens/detail_column.h"

#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kAfterEntry = 14, kEntryButton = 44, kEntryHigh = 48;

}  // namespace

Choice detail_choice(std::string key, std::string label, const char* glyph) {
  return {std::move(key), std::move(label), {}, glyph, {}, nullptr, false};
}

std::int64_t step_for(std::int64_t value, std::int64_t least) {
  std::int64_t step = least;
  while (step * 20 <= value) step *= 10;
  return step;
}

void DetailColumn::label(const std::string& words) {
  // The entry's own node says it.
  y_ += paint_text(ui(), {x_, y_}, width_, words, ui().type().small_strong, ui().colors().ink) + 6;
}

void DetailColumn::title(const std::string& words, int level) {
  y_ += heading(ui(), {x_, y_}, width_, words, ui().type().strong, ui().colors().ink, level) + 6;
}

void DetailColumn::says(const std::string& words) {
  y_ += text(ui(), {x_, y_}, width_, words, ui().type().small, ui().colors().ink2) + kAfterEntry;
}

void DetailColumn::warns(std::string_view key, const std::string& words) {
  const Palette& c = ui().colors();
  icon(ui(), seven::icon::triangle_alert, {x_ + 10, y_ + 11}, 20, c.overspent.text);
  y_ += status(ui(), key, {x_ + 28, y_}, width_ - 28, words, ui().type().small_strong, c.overspent.text) + kAfterEntry;
}

std::optional<std::string> DetailColumn::words(std::string_view key, const std::string& name, const std::string& text,
                                               int rows, FieldOptions options) {
  label(name);
  options.multiline = rows > 0;
  if (rows > 0) options.warning = f_.tr("exercise.privacy_warning");
  const float height = rows > 0 ? field_height(ui(), width_, text, rows, options.look) : kEntryHigh;
  const auto typed = text_field(ui(), key, {x_, y_, width_, height}, name, text, options);
  y_ += height + (options.warning.empty() ? 0 : warning_height(ui(), width_, options.warning)) + kAfterEntry;
  return typed;
}

std::optional<std::int64_t> DetailColumn::amount(std::string_view key, const std::string& name,
                                                 const DetailAmount& amount) {
  Scope scope(ui(), key);
  const Palette& c = ui().colors();
  const std::string& called = amount.named.empty() ? name : amount.named;
  const float least = 2 * kEntryButton + 8 + 64, side_label = 84;
  const bool beside = amount.small_label && width_ >= side_label + least + 8 &&
                      measure_text(ui(), name, ui().type().body).x <= side_label;
  float left = x_;
  if (beside) {
    paint_text(ui(), {x_, y_ + (kEntryHigh - ui().type().body.line) * 0.5f}, 0, name, ui().type().body, c.ink2);
    left += side_label + 8;
  } else {
    label(name);
  }
  const float room = x_ + width_ - left;
  const bool buttons = room >= least - 40;
  const float unit = amount.unit.empty() ? 0 : measure_text(ui(), amount.unit, ui().type().body).x + 8;
  float field = amount.decimals == 2 ? 92.0f : 116.0f;
  const float between = buttons ? 2 * (kEntryButton + 4) : 0;
  const bool unit_fits = unit > 0 && between + 72 + unit <= room;
  field = std::min(field, room - between - (unit_fits ? unit : 0));
  const std::int64_t step = amount.step > 0 ? amount.step : step_for(amount.value, amount.decimals == 2 ? 100 : 1);
  std::optional<std::int64_t> result;
  float x = left;
  const float top = y_ + (kEntryHigh - kEntryButton) * 0.5f;
  if (buttons) {
    if (icon_button(ui(), "less", {x, top, kEntryButton, kEntryButton}, ui().tr("ui.less_of", {{"what", called}}),
                    seven::icon::minus, amount.value <= amount.low))
      result = std::max(amount.low, amount.value - step);
    x += kEntryButton + 4;
  }
  AmountLook look;
  look.label = called;
  look.paint_label = false;
  look.decimals = amount.decimals;
  look.low = amount.low;
  look.high = amount.high;
  float height = 0;
  // What is wrong with it stands below at the column's width.
  if (const auto typed = amount_field(f_, "field", {x, y_}, field, look, amount.value, &height)) result = typed;
  x += field + 4;
  if (buttons) {
    if (icon_button(ui(), "more", {x, top, kEntryButton, kEntryButton}, ui().tr("ui.more_of", {{"what", called}}),
                    seven::icon::plus, amount.value >= amount.high))
      result = std::min(amount.high, amount.value + step);
    x += kEntryButton;
  }
  if (unit_fits) {
    paint_text(ui(), {x + 4, y_ + (kEntryHigh - ui().type().body.line) * 0.5f}, 0, amount.unit, ui().type().body,
               c.ink2);
    x += unit;
  }
  y_ += std::max(kEntryHigh, height);
  if (!amount.beside.empty()) {
    const Vec2 size = measure_text(ui(), amount.beside, ui().type().small);
    if (height <= kEntryHigh && x + 8 + size.x <= x_ + width_) {
      text(ui(), {x + 8, y_ - (kEntryHigh + size.y) * 0.5f}, 0, amount.beside, ui().type().small, c.ink2);
    } else {
      y_ += 2 + text(ui(), {left, y_ + 2}, x_ + width_ - left, amount.beside, ui().type().small, c.ink2);
    }
  }
  y_ += amount.small_label ? 6 : kAfterEntry;
  return result;
}

std::optional<int> DetailColumn::chips(std::string_view key, const std::string& name,
                                       const std::vector<Choice>& choices, int chosen) {
  label(name);
  float height = 0;
  const auto pressed = chip_choices(ui(), key, {x_, y_}, width_, name, choices, chosen, &height);
  y_ += height + kAfterEntry;
  return pressed;
}

std::optional<int> DetailColumn::segments(std::string_view key, const std::string& name,
                                          const std::vector<Choice>& choices, int chosen) {
  label(name);
  float height = 0;
  const auto pressed = segmented(ui(), key, {x_, y_}, width_, name, choices, chosen, &height);
  y_ += height + kAfterEntry;
  return pressed;
}

std::optional<int> DetailColumn::cards(std::string_view key, const std::string& name,
                                       const std::vector<Choice>& choices, int chosen, int columns) {
  label(name);
  float widest = 0;
  for (const Choice& choice : choices) {
    std::size_t from = 0;
    while (from < choice.label.size()) {
      const std::size_t to = std::min(choice.label.find(' ', from), choice.label.size());
      widest = std::max(widest, measure_text(ui(), choice.label.substr(from, to - from), ui().type().strong).x);
      from = to + 1;
    }
  }
  const bool fits = widest + 14 <= (width_ - 8 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  const auto pressed =
      choice_cards(ui(), key, {x_, y_}, width_, name, choices, chosen, fits ? columns : 1, fits, &height);
  y_ += height + kAfterEntry;
  return pressed;
}

bool DetailColumn::tick(std::string_view key, const std::string& label, bool on, const std::string& description,
                        float room_right) {
  const float width = width_ - room_right;
  const float height = std::max(kEntryButton, measure_text(ui(), label, ui().type().strong, width - 36).y + 12);
  const bool pressed = checkbox(ui(), key, {x_, y_, width, height}, label, on, description);
  y_ += height;
  return pressed;
}

bool DetailColumn::press(std::string_view key, const std::string& label, const char* glyph, ButtonKind kind) {
  ButtonLook look;
  look.kind = kind;
  look.icon = glyph;
  float height = 0;
  const float left = kind == ButtonKind::quiet ? x_ - 8 : x_;
  const bool pressed = fitting_button(ui(), key, {left, y_}, width_ + (x_ - left), label, look, &height);
  y_ += height + 8;
  return pressed;
}

bool DetailColumn::leads(std::string_view key, const std::string& label, const std::string& amount, const char* glyph,
                         const std::string& description) {
  const Palette& c = ui().colors();
  const float sign = glyph == nullptr ? 0.0f : 30.0f;
  const float amount_width = amount.empty() ? 0 : measure_text(ui(), amount, ui().type().strong).x;
  const bool below = amount_width > 0 && width_ - sign - amount_width - 12 < 110;
  const float room = width_ - sign - (below || amount_width == 0 ? 0 : amount_width + 12);
  const float words = measure_text(ui(), label, ui().type().body, room).y;
  const float height = std::max(kEntryButton, words + (below ? ui().type().strong.line : 0) + 12);
  const Rect row{x_, y_, width_, height};
  Node node;
  node.id = ui().id(key);
  node.role = Role::button;
  node.label = amount.empty() ? label : label + ", " + amount;
  node.description = description;
  node.bounds = row;
  const Interaction state = ui().interact(std::move(node));
  if (state.hovered || state.held) fill(ui(), row.grown(6), 10, state.held ? c.held : c.well);
  if (glyph != nullptr) icon(ui(), glyph, {row.x + 11, row.center().y}, 20, c.ink2);
  const float top = row.y + (height - words - (below ? ui().type().strong.line : 0)) * 0.5f;
  paint_text(ui(), {row.x + sign, top}, room, label, ui().type().body, c.ink);
  if (amount_width > 0) {
    const Vec2 at = below ? Vec2{row.x + sign, top + words}
                          : Vec2{row.right() - amount_width, row.center().y - ui().type().strong.line * 0.5f};
    paint_text(ui(), at, 0, amount, ui().type().strong, c.ink);
  }
  if (state.focused) ui().focus_ring(row.grown(4), 10);
  y_ += height;
  return state.pressed;
}

bool DetailColumn::part(const char* part, const std::string& name, const char* glyph, bool open_at_first) {
  hairline(ui(), x_, y_, width_);
  y_ += 10;
  const std::string_view said = f_.work.unfolded(part);
  const bool open = said.empty() ? open_at_first : said == "open";
  float height = 0;
  if (fold_row(ui(), part, {x_, y_}, width_, name, glyph, open, &height))
    f_.later([part = std::string(part), open](Workspace& work) { work.unfold(part, open ? "closed" : "open"); });
  y_ += height + 10;
  return open;
}

}  // namespace seven::ui
