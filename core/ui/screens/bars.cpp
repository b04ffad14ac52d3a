#include "ui/screens/bars.h"
#include "base/call.h"

#include <cmath>

#include "icons.h"
#include "ui/screens/company.h"
#include "ui/screens/keeping.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

float side(const Ui& ui) { return ui.phone() ? 8.0f : ui.tablet() ? 28.0f : 32.0f; }

std::string keep_words(const Frame& f) {
  switch (f.work.keep_state()) {
    case KeepState::kept: return f.tr("ui.kept");
    case KeepState::keeping: return f.tr("ui.keeping");
    case KeepState::failed: return f.tr("ui.not_kept");
  }
  return {};
}

// What stands at the right of the bar: placed from the right edge inwards, emitted from left to right, so that the
// reading order is the painted one.
class RightSide {
 public:
  explicit RightSide(float edge) : left_(edge) {}
  float left() const { return left_; }
  // Takes `width` and a gap; `emit` is called later with where it stands.
  void place(float width, float gap, Task<float> emit) {
    left_ -= width;
    parts_.push_back([emit = std::move(emit), x = left_] { emit(x); });
    left_ -= gap;
  }
  void emit() const {
    for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) (*part)();
  }

 private:
  float left_;
  std::vector<Task<>> parts_;
};

void place_language(Frame& f, RightSide& side, float middle, float gap) {
  Ui& ui = f.ui;
  const std::vector<Choice> choices = {{"en", ui.phone() ? "EN" : "English", {}, nullptr, {}, nullptr, false},
                                       {"cy", ui.phone() ? "CY" : "Cymraeg", {}, nullptr, {}, nullptr, false}};
  float width = 0;
  for (const Choice& choice : choices) width = std::max(width, measure_text(ui, choice.label, ui.type().strong).x);
  width = (width + 28) * 2;
  side.place(width, gap, [&f, choices, middle, width](float x) {
    const int chosen = f.work.effective().language == "cy" ? 1 : 0;
    const auto pressed = segmented(f.ui, "language", {x, middle - 22}, width, f.tr("ui.language"), choices, chosen);
    if (!pressed) return;
    Preferences next = f.work.preferences();
    next.language = *pressed == 1 ? "cy" : "en";
    f.later([next](Workspace& work) { work.prefer(next); });
  });
}

void place_sheet_button(Frame& f, RightSide& side, float middle, const char* key, const char* label, const char* glyph,
                        Sheet::Kind kind) {
  side.place(44, 8, [&f, middle, key, label, glyph, kind](float x) {
    if (icon_button(f.ui, key, {x, middle - 22, 44, 44}, f.tr(label), glyph))
      f.later([kind](Workspace& work) { work.show({kind, {}}); });
  });
}

// What a button that names a step leaves at least for the name, beside its own words.
constexpr float kLeastQuote = 56;

// Undo names what it would undo where there is room right of `least_left`; without room for both it is its sign.
void place_undo(Frame& f, RightSide& side, float middle, float least_left) {
  Ui& ui = f.ui;
  const History& history = f.work.document()->history();
  const auto quoted = [&](const StepName* step) {
    return step == nullptr ? std::string() : f.tr("ui.quoted", {{"what", Content::step_text(ui.words(), *step)}});
  };
  const std::string undo_name = quoted(history.undo_name()), redo_name = quoted(history.redo_name());
  side.place(44, 0, [&f, middle, redo_name](float x) {
    if (icon_button(f.ui, "redo", {x, middle - 22, 44, 44}, f.tr("ui.redo"), seven::icon::redo_2, redo_name.empty(),
                    redo_name))
      f.later([](Workspace& work) { work.redo(); });
  });
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::undo_2;
  look.disabled = undo_name.empty();
  const float least = button_size(ui, f.tr("ui.undo"), look).x + kLeastQuote;
  look.quote = undo_name;
  const float width = std::min(button_size(ui, f.tr("ui.undo"), look).x, side.left() - 8 - least_left);
  if (ui.phone() || side.left() - 8 - least_left < least) {
    side.place(44, 0, [&f, middle, undo_name](float x) {
      if (icon_button(f.ui, "undo", {x, middle - 22, 44, 44}, f.tr("ui.undo"), seven::icon::undo_2, undo_name.empty(),
                      undo_name))
        f.later([](Workspace& work) { work.undo(); });
    });
    return;
  }
  side.place(width, 4, [&f, middle, width, look](float x) {
    if (button(f.ui, "undo", {x, middle - 22, width, 44}, f.tr("ui.undo"), look))
      f.later([](Workspace& work) { work.undo(); });
  });
}

// The words beside the title lead to where work lives.
void where_button(Frame& f, const Rect& rect) {
  Node node;
  node.id = f.ui.id("where");
  node.role = Role::button;
  node.label = f.tr("keep.where");
  node.bounds = rect;
  const Interaction state = f.ui.interact(std::move(node));
  if (state.hovered || state.held) fill(f.ui, rect, 10, f.ui.colors().well);
  if (state.focused) f.ui.focus_ring(rect, 10);
  if (state.pressed) show_where(f);
}

// What is open and whether it is kept.
void open_title(Frame& f, const std::string& title, float left, float room, float middle) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string keep = keep_words(f);
  const Color color = f.work.keep_state() == KeepState::failed ? c.overspent.text : c.ink2;
  if (ui.desktop()) {
    const float title_width = measure_text(ui, title, ui.type().strong).x;
    text(ui, {left, middle - 13}, title_width + 2, title, ui.type().strong, c.ink);
    where_button(f, {left + title_width + 8, middle - 22, measure_text(ui, keep, ui.type().small).x + 12, 44});
    status(ui, "keep", {left + title_width + 14, middle - 10}, 0, keep, ui.type().small, color);
    return;
  }
  say(ui, {left, middle - 22, std::max(1.0f, room), 24}, title);
  Node node;
  node.id = ui.id("keep");
  node.role = Role::status;
  node.live = true;
  node.label = keep;
  node.bounds = {left, middle + 1, std::max(1.0f, room), 18};
  ui.add(std::move(node));
  if (room < 60) return;  // very large text: the words are only read
  where_button(f, {left - 4, middle - 22, room + 4, 44});
  paint_line(ui, {left, middle - 22}, room, title, ui.type().strong, c.ink);
  paint_line(ui, {left, middle + 1}, room, keep, ui.type().micro, color);
}

}  // namespace

float page_margin(const Ui& ui) { return ui.phone() ? 16.0f : ui.tablet() ? 28.0f : 72.0f; }

float top_bar(Frame& f, const std::string& title, bool document_open) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Insets& safe = ui.around().safe;
  const float height = ui.phone() || ui.low() ? 56.0f : 64.0f;
  const float middle = safe.top + height * 0.5f;
  const float bottom = safe.top + height;
  Group bar(ui, "top", Role::banner, {});
  hairline(ui, 0, bottom - 1, ui.size().x);

  const float edge = document_open || ui.phone() ? side(ui) : page_margin(ui);
  float left = edge + safe.left + (ui.phone() && !document_open ? 8.0f : 0.0f);
  float right = ui.size().x - edge - safe.right + (document_open ? 0.0f : ui.phone() ? 0.0f : 10.0f);
  if (ui.phone() && document_open) {
    if (icon_button(ui, "home", {left, middle - 22, 44, 44}, f.tr("ui.home"), seven::icon::arrow_left))
      f.later([](Workspace& work) { work.go(Screen::home); });
    left += 50;
  } else {
    const Rect brand{left - 6, middle - 22, 44, 44};
    if (document_open || f.work.screen() != Screen::home) {
      if (icon_button(ui, "home", brand, f.tr("ui.home"), "")) f.later([](Workspace& w) { w.go(Screen::home); });
    }
    logo(ui, brand.center(), 30);
    left += 46;
    if (ui.desktop() || (!document_open && ui.size().x >= 300)) {  // else there is no room for it
      const TextStyle name{Weight::extrabold, document_open ? 18.0f : 20.0f, 28};
      text(ui, {left, middle - 14}, 0, f.tr("ui.product"), name, c.ink);
      left += measure_text(ui, f.tr("ui.product"), name).x + 18;
    }
    if (document_open) {
      fill(ui, {left, middle - 14, 1, 28}, 0, c.line);
      left += 17;
    }
  }

  RightSide at_right(right);
  place_sheet_button(f, at_right, middle, "display", "ui.display", seven::icon::a_large_small, Sheet::Kind::display);
  if (!ui.phone())
    place_sheet_button(f, at_right, middle, "help", "ui.help", seven::icon::circle_help, Sheet::Kind::help);
  // With very large text on a phone the sheet for the display has it alone.
  if (!ui.phone() || (!document_open && ui.size().x >= 240)) place_language(f, at_right, middle, 8);
  if (!document_open) {
    at_right.emit();
    return keep_strip(f, bottom);
  }
  if (!ui.phone())
    at_right.place(1, 13, [&ui, middle](float x) { fill(ui, {x, middle - 14, 1, 28}, 0, ui.colors().line); });
  const float title_width = measure_text(ui, title, ui.type().strong).x;
  const float keep_width = measure_text(ui, keep_words(f), ui.type().small).x;
  const float words = ui.desktop() ? title_width + 14 + keep_width : std::max(title_width, keep_width);
  place_undo(f, at_right, middle, left + words + 16);
  open_title(f, title, left, at_right.left() - left - 8, middle);
  at_right.emit();
  return keep_strip(f, bottom);
}

float step_path(Frame& f, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  if (ui.low()) {
    const std::string where = f.tr(
        "ui.step_of", {{"n", std::to_string(static_cast<int>(f.work.step()) + 1)}, {"total", std::to_string(kSteps)}});
    Group path(ui, "path", Role::navigation, f.tr("ui.path"));
    say(ui, {0, y, ui.size().x, 1}, where);
    return y;
  }
  const float height = 56;
  Group path(ui, "path", Role::navigation, f.tr("ui.path"));
  hairline(ui, 0, y + height - 1, ui.size().x);
  const float middle = y + height * 0.5f;
  const int at = static_cast<int>(f.work.step());
  const int furthest = f.work.session().furthest;

  // As much of each name as there is room for: in full, the current one in full, all short, only the current one, none.
  const float room = ui.size().x - 2 * side(ui) - company_width(f);
  std::string names[kSteps];
  float widths[kSteps], total = 0, gap = 0;
  for (int level = 0; level < 5; ++level) {
    total = 0;
    gap = level == 0 && ui.desktop() ? 50.0f : level < 3 ? 34.0f : 2.0f;
    for (int i = 0; i < kSteps; ++i) {
      const std::string base = std::string("exercise.step.") + step_word(static_cast<Step>(i));
      const bool full = level == 0 || (level == 1 && i == at);
      names[i] = level >= 3 && i != at ? "" : f.tr(base + (full ? ".name" : ".short"));
      if (level == 4) names[i].clear();
      const float words =
          names[i].empty() ? 0 : measure_text(ui, names[i], i == at ? ui.type().strong : ui.type().body).x + 10;
      widths[i] = std::max(44.0f, 28 + words);
      if (level >= 3 && i == at) widths[i] += 18;
      total += widths[i];
    }
    if (level < 3) gap = std::clamp((room - total) / (kSteps - 1), level == 0 ? 34.0f : 22.0f, gap);
    if (total + gap * (kSteps - 1) <= room) break;
  }
  const bool pills = ui.phone();
  float x = pills ? (ui.size().x - total - gap * (kSteps - 1)) * 0.5f : side(ui) + 2;
  for (int i = 0; i < kSteps; ++i) {
    const bool current = i == at;
    const bool done = !current && i < furthest + 1 && i < std::max(furthest, at);
    Node node;
    node.id = ui.id(step_word(static_cast<Step>(i)));
    node.role = Role::button;
    node.label = f.tr(std::string("exercise.step.") + step_word(static_cast<Step>(i)) + ".name");
    node.description = done ? f.tr("ui.step_seen") : "";
    node.current = current;
    node.bounds = {x, middle - 22, widths[i], 44};
    const Rect target = node.bounds;
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) f.later([i](Workspace& work) { work.go(static_cast<Step>(i)); });
    if (pills && current && !names[i].empty()) {
      fill(ui, {x, middle - 18, widths[i], 36}, 18, c.primary);
      paint_text(ui, {x, middle - ui.type().strong.line * 0.5f}, widths[i], names[i], ui.type().strong, c.on_primary,
                 Align::center);
    } else {
      const Vec2 center{pills ? x + widths[i] * 0.5f : x + 14, middle};
      if (current)
        disc(ui, center, 14, c.primary);
      else if (state.hovered)
        disc(ui, center, 14, c.well);
      if (!current) ring(ui, center, 14, done ? c.ink : c.line_strong, 1.5f);
      const Color ink = current ? c.on_primary : done ? c.ink : c.ink2;
      if (done)
        icon(ui, seven::icon::check, center, 16, ink);
      else
        paint_text(ui, {center.x - 14, center.y - 10.5f}, 28, std::to_string(i + 1), ui.type().small_strong, ink,
                   Align::center);
      const TextStyle& style = current ? ui.type().strong : ui.type().body;
      if (!pills) paint_text(ui, {x + 38, middle - style.line * 0.5f}, 0, names[i], style, current ? c.ink : c.ink2);
      if (current && !pills) fill(ui, {x, y + height - 4, widths[i], 4}, 2, c.ink);
    }
    if (state.focused) ui.focus_ring({target.x - 4, middle - 18, target.w + 8, 36}, 18);
    x += widths[i];
    if (i + 1 < kSteps && gap > 27) {
      const float length = std::min(22.0f, gap - 20);
      fill(ui, {x + (gap - length) * 0.5f + 2, middle - 1, length, 2}, 1, i < furthest ? c.ink : c.line);
    }
    x += gap;
  }
  return y + height;
}

float exercise_foot(Frame& f, const std::string& quiet_words) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float height = (ui.low() ? 60.0f : ui.tablet() ? 64.0f : 72.0f) + ui.around().safe.bottom;
  const float y = ui.size().y - height;
  Group foot(ui, "foot", Role::contentinfo, {});
  fill(ui, {0, y, ui.size().x, height}, 0, c.paper);
  hairline(ui, 0, y, ui.size().x);
  const int at = static_cast<int>(f.work.step());
  const bool narrow = ui.size().x < 280;  // a phone with very large text
  const float margin = narrow ? 8.0f : ui.phone() ? 16.0f : side(ui);
  const float h = button_height(ui);
  const float top = y + (height - ui.around().safe.bottom - h) * 0.5f;
  const auto name = [&](int step) {
    return f.tr(std::string("exercise.step.") + step_word(static_cast<Step>(step)) +
                (ui.desktop() ? ".name" : ".short"));
  };

  ButtonLook back;
  back.icon = seven::icon::arrow_left;
  const std::string back_label = at == 0 ? f.tr("ui.home") : name(at - 1);
  float back_width = button_size(ui, back_label, back).x;
  ButtonLook on;
  on.kind = ButtonKind::primary;
  on.icon_after = seven::icon::arrow_right;
  const bool last = at == kSteps - 1;
  std::string on_label =
      last ? f.tr("ui.home") : f.tr(at == 3 ? "ui.see_what_happens" : "ui.next", {{"what", name(at + 1)}});
  if (last) on.icon_after = nullptr;
  if (narrow && !last) {
    on_label = name(at + 1);
    on.icon_after = nullptr;
  }
  float on_width = button_size(ui, on_label, on).x;
  const float room = ui.size().x - 2 * margin - 12;
  const bool tight = ui.phone() && back_width + on_width > room;
  if (ui.phone()) {
    if (tight) back_width = 48;
    on_width = room - back_width;
  }
  const Rect back_rect{margin, top, back_width, h};
  bool pressed_back;
  if (tight) {
    pressed_back = icon_button(ui, "back", back_rect, back_label, seven::icon::arrow_left);
    stroke(ui, back_rect, 12, c.line_strong, c.border);
  } else {
    pressed_back = button(ui, "back", back_rect, back_label, back);
  }
  if (pressed_back) {
    if (at == 0)
      f.later([](Workspace& work) { work.go(Screen::home); });
    else
      f.later([at](Workspace& work) { work.go(static_cast<Step>(at - 1)); });
  }
  const Rect on_rect{ui.size().x - margin - on_width, top, on_width, h};
  if (button(ui, "on", on_rect, on_label, on)) {
    if (last)
      f.later([](Workspace& work) { work.go(Screen::home); });
    else
      f.later([at](Workspace& work) { work.go(static_cast<Step>(at + 1)); });
  }
  if (!ui.phone()) {
    const float left = back_rect.right() + 24, width = on_rect.x - 24 - left;
    const Vec2 size = measure_text(ui, quiet_words, ui.type().small, width);
    status(ui, "quiet", {left, top + (h - size.y) * 0.5f}, width, quiet_words, ui.type().small, c.ink2, Align::center);
  }
  return y;
}

void back_link(Frame& f, float x, float y, const std::string& label, Screen to) {
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::arrow_left;
  if (button(f.ui, "back", {x - 10, y, button_size(f.ui, label, look).x, 44}, label, look))
    f.later([to](Workspace& work) { work.go(to); });
}

}  // namespace seven::ui
