#include "ui/screens/plan_table_row.h"

#include <algorithm>

#include "base/format.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_table_cells.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kTableColumnGap = 12, kTableRowPad = 6;

std::string moves_words(const Frame& f, const Moment& moment) {
  const Minutes change = readable(main_change(f, moment));
  return change == Minutes() ? std::string("0") : format_number(change, Sign::always);
}

// The fields below each other, with words for each.
float moment_block(Frame& f, const PlanColumns& columns, const Moment& moment, float y) {
  Ui& ui = f.ui;
  Group block(ui, moment.id, Role::group, moment_title(f, moment));
  const float x = columns.left, width = columns.width;
  y += 10;
  y += table_title(f, moment, {x, y}, width) + 8;
  const bool shows_plan = f.work.plan_look().time != PlanTime::today;
  const float change = std::min(width, 190.0f);
  y += table_change(f, moment, {x, y, change, 44}, false);
  const std::string moves = signed_minutes(f, readable(main_change(f, moment)));
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
  const float each = (width - kTableColumnGap * static_cast<float>(across - 1)) / static_cast<float>(across);
  float below = y, at = x;
  const auto next = [&](float taken) {
    if (across == 1) {
      y += taken + 8;
      below = y;
      return;
    }
    at += each + kTableColumnGap;
    below = std::max(below, y + taken + 8);
  };
  next(table_times(f, moment, {at, y}, each, true));
  next(table_minutes(f, moment, false, {at, each}, y, true));
  if (shows_plan) next(table_minutes(f, moment, true, {at, each}, y, true));
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
  for (const PlanColumns::Place* place : order) taken += place->width > 0 ? place->width + kTableColumnGap : 0;
  columns.title = {x, width - taken};
  float at = x + columns.title.width;
  for (PlanColumns::Place* place : order) {
    if (place->width <= 0) continue;
    place->x = at + kTableColumnGap;
    at += kTableColumnGap + place->width;
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
  const float tall = ui.remembered(height_id, kTableRowHigh + 2 * kTableRowPad);
  if (f.work.plan_look().moment == moment.id)
    fill(ui, {columns.left - 10, y + 1, columns.width + 20, tall - 2}, 10, c.well);
  const float top = y + kTableRowPad;
  float bottom = top + kTableRowHigh;
  const auto take = [&](float height) { bottom = std::max(bottom, top + height); };
  {
    Group cell(ui, "title.cell", Role::cell, {});
    take(table_title(f, moment, {columns.title.x, top}, columns.title.width));
  }
  take(table_words(f, "who", columns.who, top, moment_roles(f, moment), ui.type().small, c.ink2));
  {
    Group cell(ui, "times.cell", Role::cell, {});
    take(table_times(f, moment, {columns.times.x, top}, columns.times.width, false));
  }
  if (columns.today.width > 0) take(table_minutes(f, moment, false, columns.today, top, false));
  if (columns.tomorrow.width > 0) take(table_minutes(f, moment, true, columns.tomorrow, top, false));
  take(table_words(f, "minutes", columns.minutes, top, moment_minutes(f, moment, f.work.plan_look().time),
                   ui.type().small, c.ink));
  {
    Group cell(ui, "change.cell", Role::cell, {});
    take(table_change(f, moment, {columns.change.x, top + 2, columns.change.width, 44}, columns.icons_only) + 4);
  }
  take(table_matters(f, moment, columns.matters, top));
  take(
      table_words(f, "moves", columns.moves, top, moves_words(f, moment), ui.type().small_strong, c.ink, Align::right));
  hairline(ui, columns.left, bottom + kTableRowPad - 1, columns.width);
  ui.remember(height_id, bottom + kTableRowPad - y);
  return bottom + kTableRowPad;
}

}  // namespace seven::ui
