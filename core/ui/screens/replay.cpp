// Looking back: the decisions one by one, what each made of the account, and the moment it balanced.
#include <algorithm>
#include <cstdlib>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/play.h"
#include "ui/screens/replay_chart.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/number_input.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kReplayNarrow = 260;  // of a sheet, where text is very large: signs and amounts make room for words
constexpr const char* kReplayAt = "replay";  // the step at hand
constexpr const char* kAll = "replay_all";   // whether the list of all steps is folded out

int last_of(const Replay& replay) { return static_cast<int>(replay.points.size()) - 1; }

void go_to(Frame& f, int step) {
  f.later([at = std::to_string(step)](Workspace& work) { work.unfold(kReplayAt, at); });
}

std::string name_words(const Frame& f, const Replay& replay, int step) {
  if (step == 0) return f.tr(replay.from_start ? "replay.start" : "replay.before");
  return Content::step_text(f.ui.words(), replay.points[static_cast<std::size_t>(step)].name);
}

std::string number_words(const Frame& f, const Replay& replay, int step) {
  return f.tr("replay.step_of", {{"n", std::to_string(step)}, {"total", std::to_string(last_of(replay))}});
}

// "Left to place: £1.40", or what is overspent, of money and of each role.
std::string state_words(const Frame& f, const ReplayPoint& point) {
  if (point.balanced()) return f.tr("exercise.all_placed");
  if (point.fits()) return f.tr("replay.left", {{"amount", format_money(point.left())}});
  std::string words;
  if (point.left() < Pounds()) words = f.tr("replay.over", {{"amount", format_money(-point.left())}});
  for (const auto& [role, minutes] : point.over)
    words += (words.empty() ? "" : ". ") +
             f.tr("exercise.overspent.role",
                  {{"role", word(f, "role." + role + ".bar")}, {"minutes", format_minutes(f.ui.words(), minutes)}});
  return words;
}

std::string used_words(const Frame& f, const ReplayPoint& point) {
  return f.tr("replay.used", {{"used", format_money(point.used)}, {"total", format_money(point.today)}});
}

void state_sign(Ui& ui, const ReplayPoint& point, Vec2 center, float size) {
  if (point.balanced()) return mark(ui, Mark::ok, center, size);
  if (!point.fits()) return mark(ui, Mark::overspent, center, size);
  ring_dashed(ui, center, size * 0.5f, ui.colors().ink, 2);
}

// When it balanced, or that it never did, with the way to that step.
float moment(Frame& f, const Replay& replay, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool found = replay.balanced >= 0;
  const int step = found ? replay.balanced : replay.fitted;
  const bool moved = std::any_of(replay.points.begin(), replay.points.end(), [](const auto& p) { return p.moved; });
  const char* key = found           ? "replay.balanced"
                    : step >= 0     ? "replay.fitted"
                    : replay.always ? "replay.always"
                    : moved         ? "replay.never"
                                    : "replay.nothing";
  const std::string words =
      f.tr(key, {{"n", std::to_string(step)}, {"what", step >= 0 ? name_words(f, replay, step) : std::string()}});
  const std::string& label = f.tr("replay.go");
  const float wanted = step >= 0 ? button_size(ui, label, {}).x : 0;
  const bool beside = wanted > 0 && width >= 560;
  const float sign = width < kReplayNarrow ? 14.0f : 60.0f, room = width - sign - 16 - (beside ? wanted + 12 : 0);
  const float lines = measure_text(ui, words, ui.type().strong, room).y;
  const float height = std::max(lines, beside ? 44.0f : 0.0f) + 28 + (wanted > 0 && !beside ? 52.0f : 0.0f);
  const Rect place{x, y, width, height};
  const bool well = found || replay.always;
  fill(ui, place, 12, well ? c.ok.tint : c.well);
  if (c.high_contrast) stroke(ui, place, 12, c.ink, 2);
  const float middle = wanted > 0 && !beside ? y + 14 + lines * 0.5f : place.center().y;
  if (sign > 30 && well) mark(ui, Mark::ok, {x + 32, middle}, 30);
  if (sign > 30 && !well) ring_dashed(ui, {x + 32, middle}, 14, c.ink, 2);
  text(ui, {x + sign, middle - lines * 0.5f}, room, words, ui.type().strong, c.ink);
  if (wanted > 0) {
    const Rect press = beside ? Rect{place.right() - 14 - wanted, place.center().y - 22, wanted, 44}
                              : Rect{x + sign, place.bottom() - 14 - 44, std::min(wanted, room), 44};
    if (button(ui, "moment", press, label)) go_to(f, step);
  }
  return place.bottom();
}

// The step at hand: its number, its name, what the account says.
float at_hand(Frame& f, const Replay& replay, int step, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ReplayPoint& point = replay.points[static_cast<std::size_t>(step)];
  const bool below = width < kReplayNarrow;
  const float left = below ? x : x + 58, room = below ? width : width - 116;
  if (icon_button(ui, "back", {x, y, 44, 44}, f.tr("replay.back"), seven::icon::chevron_left, step == 0))
    go_to(f, step - 1);
  float at = below ? y + 48 : y - 2;
  at += text(ui, {left, at}, room, number_words(f, replay, step), ui.type().small, c.ink2, Align::center);
  at += status(ui, "name", {left, at}, room, name_words(f, replay, step), ui.type().strong, c.ink, Align::center);
  const std::string state = state_words(f, point);
  const Color ink = point.fits() ? c.ink : c.overspent.text;
  const float wide = std::min(room - 30, measure_text(ui, state, ui.type().body).x);
  const float first = x + (width - wide - 30) * 0.5f;
  state_sign(ui, point, {first + 10, at + 15}, 20);
  at += 2 + text(ui, {first + 30, at + 2}, wide + 1, state, ui.type().body, ink);
  at += text(ui, {left, at}, room, used_words(f, point), ui.type().small, c.ink2, Align::center);
  if (icon_button(ui, "on", {x + width - 44, y, 44, 44}, f.tr("replay.on"), seven::icon::chevron_right,
                  step == last_of(replay)))
    go_to(f, step + 1);
  return std::max(at, y + 44);
}

float all_steps(Frame& f, const Replay& replay, int step, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool open = f.work.unfolded(kAll) == "open";
  float height = 0;
  if (fold_row(ui, "all", {x, y}, width, f.tr("replay.all"), seven::icon::clipboard_list, open, &height))
    f.later([open](Workspace& work) { work.unfold(kAll, open ? "" : "open"); });
  y += height + 6;
  if (!open) return y;
  Group list(ui, "list", Role::list, f.tr("replay.all"));
  for (int i = 0; i <= last_of(replay); ++i) {
    const ReplayPoint& point = replay.points[static_cast<std::size_t>(i)];
    const std::string name = name_words(f, replay, i), left = format_money(point.left());
    const bool narrow = width < kReplayNarrow;
    const float amount = narrow ? 0 : measure_text(ui, left, ui.type().small).x + 12, room = width - 84 - amount;
    const float lines = measure_text(ui, name, ui.type().body, room).y;
    Node node;
    node.id = ui.id(std::to_string(i));
    node.role = Role::button;
    node.label = std::to_string(i) + ". " + name;
    node.description = state_words(f, point);
    node.current = i == step;
    node.bounds = {x, y, width, std::max(44.0f, lines + 16)};
    const Rect row = node.bounds;
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) go_to(f, i);
    if (i == step || state.hovered) fill(ui, row, 8, c.well);
    if (i == step) fill(ui, {row.x, row.y + 8, 3, row.h - 16}, 1.5f, c.ink);
    const TextStyle& style = i == step ? ui.type().strong : ui.type().body;
    paint_text(ui, {x + 4, row.center().y - 10.5f}, 34, std::to_string(i), ui.type().small, c.ink2, Align::right);
    paint_text(ui, {x + 50, row.center().y - lines * 0.5f}, room, name, style, c.ink);
    if (!narrow)
      paint_text(ui, {row.right() - 24 - amount, row.center().y - 10.5f}, 0, left, ui.type().small,
                 point.fits() ? c.ink2 : c.overspent.text);
    state_sign(ui, point, {row.right() - 16, row.center().y}, 18);
    if (state.focused) ui.focus_ring(row, 8);
    y += row.h + 2;
  }
  return y;
}

}  // namespace

void draw_replay_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "replay", f.tr("replay.title"), 820);
  const Replay& replay = f.work.replay();
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  const int last = last_of(replay);
  const std::string known = last == 0
                                ? f.tr("replay.empty")
                                : ui.words().count(replay.from_start ? "replay.from_start" : "replay.from_here", last);
  y += text(ui, {x, y}, width, known, ui.type().body, ui.colors().ink2) + 14;
  if (last > 0) {
    const int step = std::clamp(std::atoi(std::string(f.work.unfolded(kReplayAt)).c_str()), 0, last);
    y = moment(f, replay, x, y, width) + 16;
    const float tall = ui.low() ? 110.0f : ui.phone() ? 150.0f : 190.0f;
    replay_chart(f, replay, step, {x, y, width, tall});
    y += tall + 2;
    const std::string value = number_words(f, replay, step) + ": " + name_words(f, replay, step) + ". " +
                              state_words(f, replay.points[static_cast<std::size_t>(step)]);
    if (const auto next = slider(ui, "step", {x, y, width, 44}, f.tr("replay.slider"),
                                 {static_cast<float>(step), 0, static_cast<float>(last), 1}, value))
      go_to(f, static_cast<int>(*next + 0.5f));
    y = at_hand(f, replay, step, x, y + 52, width) + 14;
    hairline(ui, x, y, width);
    y = all_steps(f, replay, step, x, y + 8, width);
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

float replay_door(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  width = std::min(width, 560.0f);
  const std::string& title = f.tr("replay.open");
  const std::string words =
      ui.words().count("replay.steps", static_cast<long>(f.work.document()->history().done().size()));
  const bool narrow = width < kReplayNarrow;
  const float left = narrow ? 16.0f : 64.0f, room = width - left - (narrow ? 16 : 52);
  const float first = measure_text(ui, title, ui.type().strong, room).y;
  const float height = first + measure_text(ui, words, ui.type().small, room).y + 28;
  Node node;
  node.id = ui.id("replay_door");
  node.role = Role::button;
  node.label = title;
  node.description = words;
  node.bounds = {x, y, width, height};
  const Rect rect = node.bounds;
  const Interaction state = ui.interact(std::move(node));
  shadow(ui, rect, 16, ui.shadows().card);
  fill(ui, rect, 16, state.held ? c.held : state.hovered ? c.well : c.sheet);
  stroke(ui, rect, 16, c.line, c.high_contrast ? 2.0f : 1.0f);
  paint_text(ui, {x + left, y + 14}, room, title, ui.type().strong, c.ink);
  paint_text(ui, {x + left, y + 14 + first}, room, words, ui.type().small, c.ink2);
  if (!narrow) {
    icon(ui, seven::icon::history, {x + 34, rect.center().y}, 26, c.ink);
    icon(ui, seven::icon::arrow_right, {rect.right() - 28, rect.center().y}, 22, c.ink);
  }
  if (state.focused) ui.focus_ring(rect, 16);
  if (state.pressed) {
    f.later([](Workspace& work) {
      work.unfold(kReplayAt, "");
      work.show({Sheet::Kind::replay, {}});
    });
  }
  return rect.bottom();
}

}  // namespace seven::ui
