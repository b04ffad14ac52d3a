#include "ui/screens/plan_table_row.h"

#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "planning/plan_edits.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/widgets/amount_field.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr float kColumnGap = 12, kRowHigh = 48, kRowPad = 6;

// A cell that is only read; returns its height.
float read_cell(Frame& f, const char* key, const PlanColumns::Place& place, float y, const std::string& words,
                const TextStyle& style, Color color, Align align = Align::left) {
  if (place.width <= 0) return 0;
  Ui& ui = f.ui;
  const float height = measure_text(ui, words, style, place.width).y;
  Node node;
  node.id = ui.id(key);
  node.role = Role::cell;
  node.label = words;
  node.bounds = {place.x, y, place.width, std::max(kRowHigh, height)};
  ui.add(std::move(node));
  paint_text(ui, {place.x, y + std::max(0.0f, (kRowHigh - height) * 0.5f)}, place.width, words, style, color, align);
  return std::max(kRowHigh, height);
}

std::string one_line(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

float title_field(Frame& f, const Moment& moment, Vec2 at, float width) {
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
                [all = one_line(*typed)](Moment& to) { to.title = all; });
  return height + 4;
}

float times_field(Frame& f, const Moment& moment, Vec2 at, float width, bool paint_label) {
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

// The one role whose minutes a field would be about: the only one that is used; empty where there are several.
std::string only_role(const Frame& f, const Moment& moment) {
  std::map<std::string, Minutes> used = moment.today;
  used.insert(moment.tomorrow.begin(), moment.tomorrow.end());
  if (used.size() == 1) return used.begin()->first;
  const auto& roles = f.work.plan().roles();
  return used.empty() && roles.size() == 1 ? roles.front()->id : std::string();
}

bool has_minutes(const Moment& moment, bool tomorrow) {
  if (!tomorrow) return moment.change != MomentChange::introduce;
  return moment.change != MomentChange::keep && moment.change != MomentChange::take_out;
}

// A field where one role gives the time, else the words. Returns the height.
float minutes_cell(Frame& f, const Moment& moment, bool tomorrow, const PlanColumns::Place& place, float y,
                   bool paint_label) {
  const char* key = tomorrow ? "tomorrow" : "today";
  const std::string role = only_role(f, moment);
  if (role.empty() || !has_minutes(moment, tomorrow)) {
    const std::string words = moment_minutes(f, moment, tomorrow ? PlanTime::tomorrow : PlanTime::today);
    if (!paint_label) return read_cell(f, key, place, y, words, f.ui.type().small, f.ui.colors().ink);
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

// What happens to it: the way to its details.
float change_button(Frame& f, const Moment& moment, const Rect& rect, bool icon_only) {
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

void matters_cell(Frame& f, const Moment& moment, const PlanColumns::Place& place, float y) {
  if (place.width <= 0) return;
  Ui& ui = f.ui;
  const std::string& words = f.tr(matters_label(moment.matters));
  Node node;
  node.id = ui.id("matters");
  node.role = Role::cell;
  node.label = words;
  node.bounds = {place.x, y, place.width, kRowHigh};
  ui.add(std::move(node));
  strength_mark(ui, table_strength(moment.matters), {place.x + 11, y + kRowHigh * 0.5f}, 22);
  if (place.width < 90) return;
  const float room = place.width - 30, tall = measure_text(ui, words, ui.type().small, room).y;
  paint_text(ui, {place.x + 30, y + (kRowHigh - tall) * 0.5f}, room, words, ui.type().small, ui.colors().ink);
}

std::string moves_words(const Frame& f, const Moment& moment) {
  const Minutes change = to_whole(f.work.plan().change_of(moment.id));
  return change == Minutes() ? std::string("0") : format_number(change, Sign::always);
}

// The fields below each other, with words for each.
float moment_block(Frame& f, const PlanColumns& columns, const Moment& moment, float y) {
  Ui& ui = f.ui;
  Group block(ui, moment.id, Role::group, moment_title(f, moment));
  const float x = columns.left, width = columns.width;
  y += 10;
  y += title_field(f, moment, {x, y}, width) + 8;
  const bool shows_plan = f.work.plan_look().time != PlanTime::today;
  const float change = std::min(width, 190.0f);
  y += change_button(f, moment, {x, y, change, 44}, false);
  const std::string moves = signed_minutes(f, to_whole(f.work.plan().change_of(moment.id)));
  if (shows_plan) {
    const float wide = measure_text(ui, moves, ui.type().strong).x;
    const bool beside = change + 12 + wide <= width;
    text(ui, {beside ? x + width - wide : x, beside ? y - 35 : y + 4}, 0, moves, ui.type().strong, ui.colors().ink);
    if (!beside) y += 30;
  }
  y += 8;
  const std::string who = moment_roles(f, moment);
  if (!who.empty()) y += text(ui, {x, y}, width, who, ui.type().small, ui.colors().ink2) + 8;
  const int fields = shows_plan ? 3 : 2;
  const int across = width >= 100.0f * static_cast<float>(fields) ? fields : 1;
  const float each = (width - kColumnGap * static_cast<float>(across - 1)) / static_cast<float>(across);
  float below = y, at = x;
  const auto next = [&](float taken) {
    if (across == 1) {
      y += taken + 8;
      below = y;
      return;
    }
    at += each + kColumnGap;
    below = std::max(below, y + taken + 8);
  };
  next(times_field(f, moment, {at, y}, each, true));
  next(minutes_cell(f, moment, false, {at, each}, y, true));
  if (shows_plan) next(minutes_cell(f, moment, true, {at, each}, y, true));
  hairline(ui, x, below + 2, width);
  return below + 4;
}

}  // namespace

PlanColumns plan_columns(float x, float width, bool plan) {
  PlanColumns columns;
  columns.left = x;
  columns.width = width;
  columns.blocks = width < 560;
  if (columns.blocks) return columns;
  const bool all = width >= 1000, middle = width >= 800;
  columns.icons_only = !middle;
  if (all) columns.who.width = 116;
  columns.times.width = 104;
  if (middle) columns.today.width = 88;
  if (middle && plan) columns.tomorrow.width = 88;
  if (!middle) columns.minutes.width = 130;
  if (plan) columns.moves.width = 92;
  columns.change.width = columns.icons_only ? 48.0f : 136.0f;
  columns.matters.width = all ? 122.0f : middle ? 40.0f : 0.0f;
  PlanColumns::Place* order[] = {&columns.who,     &columns.times,  &columns.today,   &columns.tomorrow,
                                 &columns.minutes, &columns.change, &columns.matters, &columns.moves};
  float taken = 0;
  for (const PlanColumns::Place* place : order) taken += place->width > 0 ? place->width + kColumnGap : 0;
  columns.title = {x, width - taken};
  float at = x + columns.title.width;
  for (PlanColumns::Place* place : order) {
    if (place->width <= 0) continue;
    place->x = at + kColumnGap;
    at += kColumnGap + place->width;
  }
  return columns;
}

float plan_table_head(Frame& f, const PlanColumns& columns, float y) {
  if (columns.blocks) return y;
  Ui& ui = f.ui;
  Group row(ui, "head", Role::row, {});
  struct Head {
    const PlanColumns::Place* place;
    const char* key;
    Align align;
  };
  const Head heads[] = {{&columns.title, "plan_moment.table.moment", Align::left},
                        {&columns.who, "plan_moment.table.who", Align::left},
                        {&columns.times, "plan_moment.table.times", Align::left},
                        {&columns.today, "plan_moment.table.today", Align::left},
                        {&columns.tomorrow, "plan_moment.table.tomorrow", Align::left},
                        {&columns.minutes, "plan_moment.table.minutes", Align::left},
                        {&columns.change, "plan_moment.table.change", Align::left},
                        {&columns.matters, "plan_moment.table.matters", Align::left},
                        {&columns.moves, "plan_moment.table.moves", Align::right}};
  float tallest = 0;
  for (const Head& head : heads)
    if (head.place->width >= 60)
      tallest = std::max(tallest, measure_text(ui, f.tr(head.key), ui.type().micro, head.place->width).y);
  for (const Head& head : heads) {
    if (head.place->width <= 0) continue;
    const std::string& words = f.tr(head.key);
    Node node;
    node.id = ui.id(head.key);
    node.role = Role::column_header;
    node.label = words;
    node.bounds = {head.place->x, y, head.place->width, tallest};
    ui.add(std::move(node));
    if (head.place->width < 60) continue;  // above a sign the words are only read
    const float h = measure_text(ui, words, ui.type().micro, head.place->width).y;
    paint_text(ui, {head.place->x, y + tallest - h}, head.place->width, words, ui.type().micro, ui.colors().ink2,
               head.align);
  }
  rule(ui, columns.left, y + tallest + 4, columns.width);
  return y + tallest + 6;
}

float plan_table_row(Frame& f, const PlanColumns& columns, const Moment& moment, float y) {
  if (columns.blocks) return moment_block(f, columns, moment, y);
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group row(ui, moment.id, Role::row, {});
  const NodeId height_id = ui.id("height");
  const float tall = ui.remembered(height_id, kRowHigh + 2 * kRowPad);
  if (f.work.plan_look().moment == moment.id)
    fill(ui, {columns.left - 10, y + 1, columns.width + 20, tall - 2}, 10, c.well);
  const float top = y + kRowPad;
  float bottom = top + kRowHigh;
  const auto take = [&](float height) { bottom = std::max(bottom, top + height); };
  {
    Group cell(ui, "title.cell", Role::cell, {});
    take(title_field(f, moment, {columns.title.x, top}, columns.title.width));
  }
  take(read_cell(f, "who", columns.who, top, moment_roles(f, moment), ui.type().small, c.ink2));
  {
    Group cell(ui, "times.cell", Role::cell, {});
    take(times_field(f, moment, {columns.times.x, top}, columns.times.width, false));
  }
  if (columns.today.width > 0) take(minutes_cell(f, moment, false, columns.today, top, false));
  if (columns.tomorrow.width > 0) take(minutes_cell(f, moment, true, columns.tomorrow, top, false));
  take(read_cell(f, "minutes", columns.minutes, top, moment_minutes(f, moment, f.work.plan_look().time),
                 ui.type().small, c.ink));
  {
    Group cell(ui, "change.cell", Role::cell, {});
    take(change_button(f, moment, {columns.change.x, top + 2, columns.change.width, 44}, columns.icons_only) + 4);
  }
  matters_cell(f, moment, columns.matters, top);
  take(read_cell(f, "moves", columns.moves, top, moves_words(f, moment), ui.type().small_strong, c.ink, Align::right));
  hairline(ui, columns.left, bottom + kRowPad - 1, columns.width);
  ui.remember(height_id, bottom + kRowPad - y);
  return bottom + kRowPad;
}

}  // namespace seven::ui
