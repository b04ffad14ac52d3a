// The sheet of a role, and the list of all roles of a plan.
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "planning/plan_edits.h"
#include "ui/app/plan_leaning.h"
#include "ui/app/plan_week.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan_sheets.h"
#include "ui/widgets/card.h"

namespace seven::ui {
namespace {

void price_entry(DetailColumn& column, const TeamRole& role, const char* key, const char* label, const char* help,
                 const char* step, int TeamRole::*price) {
  Frame& f = column.frame();
  DetailAmount amount;
  amount.value = role.*price;  // ten-thousandths of a pound are hundredths of a penny
  amount.high = max_price;
  amount.decimals = 2;
  amount.unit = f.tr("plan_moment.pence");
  amount.beside = f.tr(help);
  if (const auto next = column.amount(key, f.tr(label), amount))
    type_detail<TeamRole>(f, step, role.id, role.name, key,
                          [price, n = static_cast<int>(*next)](TeamRole& to) { to.*price = n; });
}

void role_tick(DetailColumn& column, const TeamRole& role, const char* key, const char* label, const char* step,
               bool TeamRole::*flag) {
  Frame& f = column.frame();
  if (column.tick(key, f.tr(label), role.*flag))
    edit_detail<TeamRole>(f, step, role.id, role.name, [flag](TeamRole& to) { to.*flag = !(to.*flag); });
  column.skip(4);
}

// The hours of a week, and whether today's moments add up to them (domain.md A15).
void week_entry(DetailColumn& column, const TeamRole& role) {
  Frame& f = column.frame();
  DetailAmount amount;
  amount.value = role.week;
  amount.high = max_week;
  amount.decimals = 2;
  amount.step = 100;
  amount.unit = f.tr("plan_moment.hours_a_week");
  amount.beside = f.tr("plan_moment.role.week.help");
  if (const auto next = column.amount("week", f.tr("plan_moment.role.week"), amount))
    type_detail<TeamRole>(f, "plan_moment.step.role_week", role.id, role.name, "week",
                          [n = static_cast<int>(*next)](TeamRole& to) { to.week = n; });
  const auto& roles = f.work.plan().account().roles;
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const PlanRoleBalance& each) { return each.role == role.id; });
  const RoleWeek week = role_week(role, found == roles.end() ? Minutes() : found->today);
  const std::string words = role_week_words(f.ui.words(), week);
  if (week.fit == WeekFit::adds_up) column.says(words);
  if (week.fit == WeekFit::missing || week.fit == WeekFit::too_much) column.warns("week_fit", words);
}

// Of a role whose week is as the start has it: how that is known, and how far it may be off.
void week_origin(DetailColumn& column, const TeamRole& role) {
  Frame& f = column.frame();
  const PlanTemplate* start = role.week == 0 ? nullptr : plan_start(f.work.plan(), f.work.platform());
  const NumberSource* source = start == nullptr ? nullptr : week_source(*start, role);
  if (source == nullptr) return;
  const auto hours = [&role](const Quantity& times) {
    return format_number(Minutes::of_whole(std::llround(role.week / 100.0 * times.approximately())));
  };
  column.says(f.tr(source->key) + " " +
              f.tr("plan_moment.role.week.range", {{"low", hours(source->low)}, {"high", hours(source->high)}}));
}

// "60p a minute, ring-fenced"
std::string role_line(const Frame& f, const TeamRole& role) {
  std::string words = f.tr("plan_moment.role.price", {{"money", format_money(Pounds::of_ten_thousandths(role.full))}});
  if (role.movable == Movable::ring_fenced) words += ", " + f.tr("plan_moment.role.ring_fenced");
  if (role.scarce) words += ", " + f.tr("plan_moment.role.scarce.short");
  return words;
}

}  // namespace

std::optional<Payer> payer_entry(DetailColumn& column, const std::string& label, Payer now) {
  Frame& f = column.frame();
  const std::vector<Choice> choices = {detail_choice("team", f.tr("plan_moment.payer.team")),
                                       detail_choice("organisation", f.tr("plan_moment.payer.organisation")),
                                       detail_choice("other_body", f.tr("plan_moment.payer.other_body"))};
  const auto pressed = column.chips("payer", label, choices, static_cast<int>(now));
  if (!pressed || *pressed == static_cast<int>(now)) return std::nullopt;
  return static_cast<Payer>(*pressed);
}

void draw_plan_role_sheet(Frame& f) {
  if (f.work.sheet().subject.empty()) {
    return make_for_sheet(f, [](Workspace& work) {
      const std::string key = work.new_key(), name = work.words()("plan_moment.role.new");
      work.edit({"plan_moment.step.role_add", {}}, [&](DiffBuilder& edit) { new_role(edit, key, name); });
      return key;
    });
  }
  const TeamRole* role = record_of_sheet<TeamRole>(f);
  if (role == nullptr) return;
  Dialog dialog(f.ui, "role", role->name.empty() ? f.tr("plan_moment.role.new") : role->name, 520);
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  FieldOptions options;
  options.max_length = static_cast<int>(max_name_length);
  options.placeholder = f.tr("plan_moment.role.placeholder");
  if (const auto typed = column.words("name", f.tr("plan_moment.role.name"), role->name, 0, options))
    type_detail<TeamRole>(f, "plan_moment.step.role_name", role->id, role->name, "name",
                          [all = *typed](TeamRole& to) { to.name = all; });
  column.says(f.tr("plan_moment.role.name.help"));
  price_entry(column, *role, "full", "plan_moment.role.full", "plan_moment.role.full.help",
              "plan_moment.step.role_full", &TeamRole::full);
  if (role->full == 0) column.warns("no_price", f.tr("plan_moment.role.no_price"));
  price_entry(column, *role, "cash", "plan_moment.role.cash", "plan_moment.role.cash.help",
              "plan_moment.step.role_cash", &TeamRole::cash);
  week_entry(column, *role);
  week_origin(column, *role);
  const std::vector<Choice> moves = {detail_choice("movable", f.tr("plan_moment.role.movable")),
                                     detail_choice("ring_fenced", f.tr("plan_moment.role.ring_fenced"))};
  if (const auto pressed =
          column.segments("movable", f.tr("plan_moment.role.moves"), moves, static_cast<int>(role->movable)))
    edit_detail<TeamRole>(f, "plan_moment.step.role_movable", role->id, role->name,
                          [to = static_cast<Movable>(*pressed)](TeamRole& next) { next.movable = to; });
  if (role->movable == Movable::ring_fenced) column.says(f.tr("plan_moment.role.ring_fenced.help"));
  if (const auto payer = payer_entry(column, f.tr("plan_moment.role.payer"), role->payer))
    edit_detail<TeamRole>(f, "plan_moment.step.role_payer", role->id, role->name,
                          [to = *payer](TeamRole& next) { next.payer = to; });
  role_tick(column, *role, "hired", "plan_moment.role.hired", "plan_moment.step.role_hired", &TeamRole::hired);
  role_tick(column, *role, "scarce", "plan_moment.role.scarce", "plan_moment.step.role_scarce", &TeamRole::scarce);
  column.skip(10);
  column.says(f.tr("plan_moment.role.removes"));
  if (column.press("remove", f.tr("plan_moment.role.remove"), seven::icon::trash_2))
    remove_from_sheet(f, "plan_moment.step.role_remove", role->name,
                      [id = role->id](const Store& store, DiffBuilder& edit) { remove_role(store, edit, id); });
  end_sheet(f, dialog, column);
}

float plan_roles_list(Frame& f, float x, float y, float width) {
  Scope scope(f.ui, "roles");
  DetailColumn column(f, x, y, width);
  for (const TeamRole* role : f.work.plan().roles()) {
    const std::string name = role->name.empty() ? f.tr("plan_moment.role.new") : role->name;
    if (column.leads(role->id, name, role_line(f, *role), seven::icon::user, f.tr("plan_moment.role.open")))
      f.later([id = role->id](Workspace& work) { work.show({Sheet::Kind::plan_role, id}); });
    hairline(f.ui, x, column.y(), width);
  }
  column.skip(8);
  if (column.press("add", f.tr("plan_moment.add_role"), seven::icon::plus, ButtonKind::quiet))
    f.later([](Workspace& work) { work.show({Sheet::Kind::plan_role, {}}); });
  return column.y();
}

}  // namespace seven::ui
