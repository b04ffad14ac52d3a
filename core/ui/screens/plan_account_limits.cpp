// Who counts, what "no more than today" means, and whole appointments: the choices that decide what an account says
// (domain.md C3, C4, C5).
#include <algorithm>

#include "icons.h"
#include "planning/plan_limits.h"
#include "ui/screens/plan_account_fold.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

void edit_limits_of_plan(Frame& f, const StepName& step, const std::function<void(Plan&)>& change) {
  f.later([step, change](Workspace& work) {
    if (!work.plan_open()) return;
    Plan next = work.plan().plan();
    change(next);
    work.edit(step, [&](DiffBuilder& edit) { edit.put(next); });
  });
}

float boundary_switch(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  std::vector<Choice> choices;
  for (const char* word : payer_words)
    choices.push_back({word, f.tr(std::string("plan_account.boundary.") + word), {}, nullptr, {}, nullptr, false});
  const std::string& label = f.tr("plan_account.boundary");
  y += text(ui, {room.x, y}, room.width, label, ui.type().small_strong, c.ink) + 4;
  float height = 0;
  const int chosen = static_cast<int>(f.work.plan().plan().boundary);
  if (const auto pressed = chip_choices(ui, "boundary", {room.x, y}, room.width, label, choices, chosen, &height)) {
    const auto to = static_cast<Payer>(*pressed);
    edit_limits_of_plan(f,
                        {"plan_account.step.boundary", {{"what", choices[static_cast<std::size_t>(*pressed)].label}}},
                        [to](Plan& plan) { plan.boundary = to; });
  }
  y += height + 6;
  return y + text(ui, {room.x, y}, room.width, f.tr("plan_account.boundary.words"), ui.type().small, c.ink2) + 14;
}

// One role or the value against its limit.
float limit_row(Frame& f, float y, const AccountRoom& room, const std::string& words, bool held, bool fits) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  if (!held)
    disc(ui, {room.x + 9, y + 11}, 3, c.line_strong);
  else
    mark(ui, fits ? Mark::ok : Mark::overspent, {room.x + 9, y + 11}, 18);
  return y +
         text(ui, {room.x + 26, y}, room.width - 26, words, ui.type().small,
              held && !fits ? c.overspent.text : c.ink2) +
         6;
}

float strictness_switch(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanModel& plan = f.work.plan();
  std::vector<Choice> choices;
  for (const char* word : plan_strictness_words)
    choices.push_back({word, f.tr(std::string("plan_account.strictness.") + word), {}, nullptr, {}, nullptr, false});
  const std::string& label = f.tr("plan_account.strictness");
  y += text(ui, {room.x, y}, room.width, label, ui.type().small_strong, c.ink) + 4;
  float height = 0;
  const auto chosen = static_cast<std::size_t>(plan.plan().strictness);
  if (const auto pressed =
          chip_choices(ui, "strictness", {room.x, y}, room.width, label, choices, static_cast<int>(chosen), &height)) {
    const auto to = static_cast<PlanStrictness>(*pressed);
    edit_limits_of_plan(f,
                        {"plan_account.step.strictness", {{"what", choices[static_cast<std::size_t>(*pressed)].label}}},
                        [to](Plan& changed) { changed.strictness = to; });
  }
  y += height + 6;
  const std::string means = std::string("plan_account.strictness.words.") + plan_strictness_words[chosen];
  y += text(ui, {room.x, y}, room.width, f.tr(means), ui.type().small, c.ink2) + 8;

  const PlanLimits& limits = plan.limits();
  const bool fits = limits.fits();
  y += status(ui, "fits", {room.x, y}, room.width, f.tr(fits ? "plan_account.limits_fit" : "plan_account.limits_over"),
              ui.type().strong, fits ? c.ink : c.overspent.text) +
       4;
  // What does not fit comes first.
  for (const bool over : {true, false}) {
    if (limits.value_held && over == (limits.value_use > limits.value_today))
      y = limit_row(f, y, room,
                    f.tr("plan_account.limit_value",
                         {{"use", purse_amount(f, PlanPurse::value, limits.value_use.ten_thousandths())},
                          {"today", purse_amount(f, PlanPurse::value, limits.value_today.ten_thousandths())}}),
                    true, !over);
    for (const RoleLimit& role : limits.roles) {
      if (over == role.fits()) continue;
      y = limit_row(f, y, room,
                    f.tr(role.held ? "plan_account.limit_role" : "plan_account.limit_role_free",
                         {{"role", account_role_name(f, role.role)},
                          {"use", account_minutes(f, role.use)},
                          {"today", account_minutes(f, role.today)}}),
                    role.held, role.fits());
    }
  }
  if (limits.new_role_bought) {
    y += 4;
    icon(ui, seven::icon::triangle_alert, {room.x + 9, y + 11}, 18, c.ink);
    y += text(ui, {room.x + 26, y}, room.width - 26, f.tr("plan_account.bought_with"), ui.type().small, c.ink) + 6;
  }
  return y + 12;
}

float whole_slot_check(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanModel& plan = f.work.plan();
  const std::vector<RoleSlots>& all = plan.slots();
  if (all.empty()) return y;
  y += text(ui, {room.x, y}, room.width, f.tr("plan_account.slots"), ui.type().small_strong, c.ink) + 4;
  for (const RoleSlots& slots : all)
    y += text(ui, {room.x, y}, room.width,
              f.tr("plan_account.slots.role", {{"role", account_role_name(f, slots.role)},
                                               {"crumbs", account_minutes(f, slots.crumbs)},
                                               {"out", account_minutes(f, slots.crumbs + slots.whole)},
                                               {"slot", account_minutes(f, slots.slot)},
                                               {"usable", account_minutes(f, slots.usable)}}),
              ui.type().small, c.ink2) +
         4;
  const bool recut = plan.plan().recut;
  const std::string& label = f.tr("plan_account.recut");
  const float height = std::max(44.0f, measure_text(ui, label, ui.type().strong, room.width - 36).y + 8);
  if (checkbox(ui, "recut", {room.x, y, room.width, height}, label, recut))
    edit_limits_of_plan(f, {"plan_account.step.recut", {}}, [recut](Plan& changed) { changed.recut = !recut; });
  return y + height + 8;
}

}  // namespace

float account_limits(Frame& f, float y, const AccountRoom& room) {
  if (!account_fold(f, "limits", f.tr("plan_account.limits"), seven::icon::scale, y, room, &y)) return y;
  y = boundary_switch(f, y, room);
  y = strictness_switch(f, y, room);
  return whole_slot_check(f, y, room) + 6;
}

}  // namespace seven::ui
