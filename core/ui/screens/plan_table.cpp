#include "ui/screens/plan_table.h"

#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "ui/app/plan_week.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_table_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

bool in_table(const Frame& f, const Moment& moment) {
  return f.work.plan_look().time != PlanTime::today || moment.change != MomentChange::introduce;
}

// A stage within a lane: its name across, then its moments. Returns the y below.
float stage_rows(Frame& f, const PlanColumns& columns, const std::string& key, const std::string& name,
                 const std::vector<const Moment*>& moments, float y) {
  if (std::none_of(moments.begin(), moments.end(), [&](const Moment* moment) { return in_table(f, *moment); }))
    return y;
  Ui& ui = f.ui;
  const TextStyle& style = ui.type().small_strong;
  if (columns.blocks) {
    y += 12 + heading(ui, {columns.left, y + 12}, columns.width, name, style, ui.colors().ink2, 3);
  } else {
    Group row(ui, "stage" + key, Role::row, {});
    Node node;
    node.id = ui.id("name");
    node.role = Role::row_header;
    node.label = name;
    const float height = measure_text(ui, name, style, columns.width).y;
    node.bounds = {columns.left, y + 12, columns.width, height};
    ui.add(std::move(node));
    paint_text(ui, {columns.left, y + 12}, columns.width, name, style, ui.colors().ink2);
    y += 12 + height;
  }
  for (const Moment* moment : moments)
    if (in_table(f, *moment)) y = plan_table_row(f, columns, *moment, y);
  return y;
}

// A lane with its stages: a table of its own. Returns the y below.
float lane_table(Frame& f, const PlanColumns& columns, const Lane* lane, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string key = lane == nullptr ? "-" : lane->id;
  const std::string& name = lane == nullptr ? f.tr("plan.beside") : lane->name;
  Scope scope(ui, "lane" + key);
  y += heading(ui, {columns.left, y}, columns.width, name, ui.type().h3, c.ink, 2) + 6;
  {
    Group table(ui, "table", columns.blocks ? Role::group : Role::table, name);
    y = plan_table_head(f, columns, y);
    const std::string lane_key = lane == nullptr ? "" : lane->id;
    for (const Stage* stage : f.work.plan().stages())
      y = stage_rows(f, columns, stage->id, stage->name, f.work.plan().moments_in(lane_key, stage->id), y);
    y = stage_rows(f, columns, "-", f.tr("plan.beside_stages"), f.work.plan().moments_in(lane_key, ""), y);
  }
  if (lane == nullptr) return y + 24;
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::plus;
  look.description = lane->name;
  float height = 0;
  if (fitting_button(ui, "add", {columns.left - 10, y + 6}, columns.width + 10, f.tr("plan.add_moment"), look, &height))
    add_moment(f, lane->id, f.work.plan().stages().empty() ? "" : f.work.plan().stages().front()->id);
  return y + 6 + height + 20;
}

// Every role with what it gives today and would give in the plan.
float role_sums(Frame& f, const PlanColumns& columns, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr("plan_moment.table.sums");
  y += heading(ui, {columns.left, y}, columns.width, title, ui.type().h3, c.ink, 2) + 6;
  Group table(ui, "sums", Role::table, title);
  const float width = std::min(columns.width, 760.0f);
  const bool narrow = width < 460;
  const float amount = narrow ? (width - 8) / 3 : 130.0f;
  const float first = narrow ? width : width - 3 * amount;
  const auto x_of = [&](int column) {
    return columns.left + (narrow ? 0 : first) + amount * static_cast<float>(column);
  };
  const auto cell = [&](const char* key, Role role, const std::string& words, float x, float at, float room,
                        const TextStyle& style, Align align) {
    const float height = measure_text(ui, words, style, room).y;
    Node node;
    node.id = ui.id(key);
    node.role = role;
    node.label = words;
    node.bounds = {x, at, room, height};
    ui.add(std::move(node));
    paint_text(ui, {x, at}, room, words, style, c.ink, align);
    return height;
  };
  constexpr const char* heads[] = {"plan.time.today", "plan.time.tomorrow", "plan.time.difference"};
  {
    Group row(ui, "head", Role::row, {});
    if (!narrow)
      cell("role", Role::column_header, f.tr("plan_moment.table.role"), columns.left, y, first, ui.type().micro,
           Align::left);
    float tallest = 0;
    for (int i = 0; i < 3; ++i)
      tallest = std::max(tallest, cell(heads[i], Role::column_header, f.tr(heads[i]), x_of(i), y, amount,
                                       ui.type().micro, Align::right));
    y += tallest + 4;
  }
  rule(ui, columns.left, y, width);
  y += 8;
  for (const PlanRoleBalance& balance : f.work.plan().account().roles) {
    const TeamRole* role = f.work.plan().role(balance.role);
    {
      Group row(ui, balance.role, Role::row, {});
      if (&balance != &f.work.plan().account().roles.front()) hairline(ui, columns.left, y - 4, width);
      const TextStyle& style = ui.type().body;
      const float name = cell("name", Role::row_header, role == nullptr ? balance.role : role->name, columns.left, y,
                              first, ui.type().strong, Align::left);
      if (narrow) y += name;
      const Minutes amounts[] = {balance.today, balance.tomorrow, balance.tomorrow - balance.today};
      float tallest = narrow ? 0 : name;
      for (int i = 0; i < 3; ++i)
        tallest = std::max(tallest, cell(heads[i], Role::cell,
                                         format_number(to_whole(amounts[i]), i == 2 ? Sign::always : Sign::only_minus),
                                         x_of(i), y, amount, i == 2 ? ui.type().strong : style, Align::right));
      y += tallest + 8;
    }
    if (role == nullptr || role->week == 0) continue;
    const std::string week = role_week_words(ui.words(), role_week(*role, balance.today));
    Group fit(ui, balance.role + "week", Role::row, {});
    y += cell("week", Role::cell, week, columns.left, y - 4, width, ui.type().small, Align::left) + 6;
  }
  double_rule(ui, columns.left, y, width);
  y += 12;
  return y + text(ui, {columns.left, y}, columns.width, f.tr("plan_moment.table.sums.unit"), ui.type().small, c.ink2);
}

}  // namespace

void draw_plan_table(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Scope scope(ui, "table");
  ScrollArea scroll(ui, "scroll", area);
  const float side = ui.phone() ? 16.0f : ui.tablet() ? 20.0f : 32.0f;
  const float x = area.x + side, width = area.w - 2 * side;
  const PlanColumns columns = plan_columns(x, width, f.work.plan_look().time != PlanTime::today);
  float y = scroll.top() + 8;
  say_heading(ui, {x, y, width, 1}, f.work.plan().plan().name, 1);
  for (const Lane* lane : f.work.plan().lanes()) y = lane_table(f, columns, lane, y);
  const auto moments = f.work.plan().store().all<Moment>();
  const bool outside =
      std::any_of(moments.begin(), moments.end(), [&](const Moment* moment) { return moment->lane.empty(); });
  if (outside) y = lane_table(f, columns, nullptr, y);
  y = role_sums(f, columns, y);
  scroll.end(y + 24);
}

}  // namespace seven::ui
