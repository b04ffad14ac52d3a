// The cells of the table of a plan, read or edited in place.
#include "ui/screens/plan_table_cells.h"

#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "planning/plan_edits.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/widgets/amount_field.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

std::string title_in_one_line(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// The one role whose minutes a field would be about: the only one that is used; empty where there are several.
std::string only_role_used(const Frame& f, const Moment& moment) {
  std::map<std::string, Minutes> used = moment.today;
  used.insert(moment.tomorrow.begin(), moment.tomorrow.end());
  if (used.size() == 1) return used.begin()->first;
  const auto& roles = f.work.plan().roles();
  return used.empty() && roles.size() == 1 ? roles.front()->id : std::string();
}

bool has_minutes_at(const Moment& moment, bool tomorrow) {
  if (!tomorrow) return moment.change != MomentChange::introduce;
  return moment.change != MomentChange::keep && moment.change != MomentChange::take_out;
}

StrengthMark table_strength(Matters matters) {
  switch (matters) {
    case Matters::unsaid: return StrengthMark::blank;
    case Matters::not_needed: return StrengthMark::not_needed;
    case Matters::helps: return StrengthMark::helpful;
    case Matters::matters: break;
  }
  return StrengthMark::essential;
}

const char* matters_label(Matters matters) {
  switch (matters) {
    case Matters::unsaid: return "plan_moment.matters.unsaid";
    case Matters::not_needed: return "plan_moment.matters.not_needed";
    case Matters::helps: return "plan_moment.matters.helps";
    case Matters::matters: break;
  }
  return "plan_moment.matters.matters";
}

}  // namespace

float table_words(Frame& f, const char* key, const PlanColumns::Place& place, float y, const std::string& words,
                  const TextStyle& style, Color color, Align align) {
  if (place.width <= 0) return 0;
  Ui& ui = f.ui;
  const float height = measure_text(ui, words, style, place.width).y;
  Node node;
  node.id = ui.id(key);
  node.role = Role::cell;
  node.label = words;
  node.bounds = {place.x, y, place.width, std::max(kTableRowHigh, height)};
  ui.add(std::move(node));
  paint_text(ui, {place.x, y + std::max(0.0f, (kTableRowHigh - height) * 0.5f)}, place.width, words, style, color,
             align);
  return std::max(kTableRowHigh, height);
}

float table_title(Frame& f, const Moment& moment, Vec2 at, float width) {
  FieldOptions options;
  options.multiline = true;  // so that long names wrap; what is entered stays one line
  options.look = FieldLook::lines;
  options.placeholder = f.tr("plan_moment.title.placeholder");
  options.max_length = static_cast<int>(max_name_length);
  const float height = std::max(
      44.0f, field_height(f.ui, width, moment.title.empty() ? options.placeholder : moment.title, 1, FieldLook::lines));
  if (const auto typed =
          text_field(f.ui, "title", {at.x, at.y + 2, width, height}, f.tr("plan_moment.title"), moment.title, options))
    type_moment(f, "plan_moment.step.title", moment.id, "title",
                [all = title_in_one_line(*typed)](Moment& to) { to.title = all; });
  return height + 4;
}

float table_times(Frame& f, const Moment& moment, Vec2 at, float width, bool paint_label) {
  AmountLook look;
  look.label = f.tr("plan_moment.times");
  look.paint_label = paint_label;
  look.high = max_times;
  float height = 0;
  if (const auto next = amount_field(f, "times", at, width, look, moment.times, &height))
    type_moment(f, "plan_moment.step.times", moment.id, "times",
                [n = static_cast<int>(*next)](Moment& to) { to.times = n; });
  return height;
}

float table_minutes(Frame& f, const Moment& moment, bool tomorrow, const PlanColumns::Place& place, float y,
                    bool paint_label) {
  const char* key = tomorrow ? "tomorrow" : "today";
  const std::string role = only_role_used(f, moment);
  if (role.empty() || !has_minutes_at(moment, tomorrow)) {
    const std::string words = moment_minutes(f, moment, tomorrow ? PlanTime::tomorrow : PlanTime::today);
    if (!paint_label) return table_words(f, key, place, y, words, f.ui.type().small, f.ui.colors().ink);
    const std::string& label = f.tr(tomorrow ? "plan.time.tomorrow" : "plan.time.today");
    float at = y + text(f.ui, {place.x, y}, place.width, label, f.ui.type().small_strong, f.ui.colors().ink) + 4;
    at += text(f.ui, {place.x, at + 11}, place.width, words, f.ui.type().body, f.ui.colors().ink) + 11;
    return at - y;
  }
  const auto& amounts = tomorrow ? moment.tomorrow : moment.today;
  const auto found = amounts.find(role);
  const TeamRole* named = f.work.plan().role(role);
  AmountLook look;
  look.label = f.tr(tomorrow ? "plan_moment.table.tomorrow" : "plan_moment.table.today");
  if (named != nullptr && !paint_label) look.label += ", " + named->name;
  look.paint_label = paint_label;
  look.decimals = 2;
  look.high = max_record_minutes.hundredths();
  float height = 0;
  const std::int64_t now = found == amounts.end() ? 0 : found->second.hundredths();
  const auto field = [&] {
    if (const auto next = amount_field(f, key, {place.x, y}, place.width, look, now, &height))
      type_moment(f, tomorrow ? "plan_moment.step.minutes_tomorrow" : "plan_moment.step.minutes_today", moment.id,
                  (tomorrow ? "tomorrow/" : "today/") + role,
                  [role, tomorrow, minutes = Minutes::of_hundredths(*next)](Moment& to) {
                    to = with_minutes(to, role, tomorrow, minutes);
                  });
  };
  if (paint_label) {
    field();
  } else {
    Group cell(f.ui, std::string(key) + ".cell", Role::cell, {});
    field();
  }
  return height;
}

float table_change(Frame& f, const Moment& moment, const Rect& rect, bool icon_only) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& words = change_words(f, moment.change);
  const float room = rect.w - 44;
  const float tall = icon_only ? 0 : measure_text(ui, words, ui.type().small_strong, room).y;
  const Rect box{rect.x, rect.y, rect.w, std::max(44.0f, tall + 12)};
  Node node;
  node.id = ui.id("change");
  node.role = Role::button;
  node.label = f.tr("plan_moment.table.details", {{"change", words}, {"what", moment_title(f, moment)}});
  node.current = f.work.plan_look().moment == moment.id;
  node.bounds = box;
  const bool current = node.current;
  const Interaction state = ui.interact(std::move(node));
  const Mark sign = mark_of_change(moment);
  const Meaning& meaning = meaning_of(c, sign);
  const Color ground = state.held ? c.held : state.hovered ? c.well : meaning.tint;
  fill(ui, box, 12, ground);
  if (current || c.high_contrast) stroke(ui, box, 12, c.ink, 2);
  const float left = icon_only ? box.center().x : box.x + 20;
  icon(ui, change_icon(moment.change), {left, box.center().y}, 18, meaning.text);
  if (!icon_only)
    paint_text(ui, {box.x + 36, box.center().y - tall * 0.5f}, room, words, ui.type().small_strong, meaning.text);
  if (state.focused) ui.focus_ring(box, 12);
  if (state.pressed) choose_moment(f, moment.id);
  return box.h;
}

float table_matters(Frame& f, const Moment& moment, const PlanColumns::Place& place, float y) {
  if (place.width <= 0) return 0;
  Ui& ui = f.ui;
  const std::string& words = f.tr(matters_label(moment.matters));
  Node node;
  node.id = ui.id("matters");
  node.role = Role::cell;
  node.label = words;
  node.bounds = {place.x, y, place.width, kTableRowHigh};
  ui.add(std::move(node));
  strength_mark(ui, table_strength(moment.matters), {place.x + 11, y + kTableRowHigh * 0.5f}, 22);
  if (place.width < 90) return kTableRowHigh;
  const float room = place.width - 30, tall = measure_text(ui, words, ui.type().small, room).y;
  paint_text(ui, {place.x + 30, y + (kTableRowHigh - tall) * 0.5f}, room, words, ui.type().small, ui.colors().ink);
  return kTableRowHigh;
}

}  // namespace seven::ui
