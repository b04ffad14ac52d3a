#include "planning/plan_months.h"

#include <algorithm>

#include "planning/plan_input.h"

namespace seven {
namespace {

constexpr int kMonths = 12, kWeeks = 52;

Pounds a_month(Pounds year) { return Pounds::of_ten_thousandths(divide_rounded(year.ten_thousandths(), kMonths)); }

// Of all arrangements within the boundary, what is needed once: money, and in value the minutes.
Pounds all_once(const Store& store, const PlanInput& input, MonthsIn in) {
  Pounds once;
  for (const Arrangement* arrangement : store.all<Arrangement>()) {
    if (in == MonthsIn::value || arrangement->payer <= input.boundary)
      once += Pounds::of_pence(arrangement->once_pence);
    if (in == MonthsIn::cash) continue;
    for (const PlanRole& role : input.roles) {
      const auto minutes = arrangement->once.find(role.id);
      if (minutes != arrangement->once.end()) once += price_of(role.full, minutes->second);
    }
  }
  return once;
}

// The yearly part of it, which the account spreads over its years of life.
Pounds spread_once(const Store& store, const PlanInput& input, MonthsIn in) {
  Pounds spread;
  for (const Arrangement* arrangement : store.all<Arrangement>()) {
    Arrangement running = *arrangement;
    running.once.clear();
    running.once_pence = 0;
    const PlanIntroduction with = use_of(*arrangement, input.roles), without = use_of(running, input.roles);
    if (in == MonthsIn::value || arrangement->payer <= input.boundary) spread += with.cash - without.cash;
    if (in == MonthsIn::cash) continue;
    for (std::size_t r = 0; r < input.roles.size(); ++r)
      spread += price_of(input.roles[r].full, with.minutes[r] - without.minutes[r]);
  }
  return spread;
}

int longest_wait(const Store& store) {
  int weeks = 0;
  for (const Dependence* dependence : store.all<Dependence>()) {
    const auto* arrangement = store.find<Arrangement>(dependence->arrangement);
    if (arrangement != nullptr && !arrangement->done && store.find<Moment>(dependence->moment) != nullptr)
      weeks = std::max(weeks, arrangement->lead_weeks);
  }
  return (weeks * kMonths + kWeeks - 1) / kWeeks;
}

}  // namespace

MonthlyPlan monthly_plan(const Store& store, const PlanInput& input, const PlanAccount& account, MonthsIn in) {
  const PlanMoney& money = in == MonthsIn::value ? account.value : account.cash;
  MonthlyPlan plan;
  plan.released = a_month(money.in);
  plan.running = a_month(money.bought + money.introduced - spread_once(store, input, in));
  plan.put_in = a_month(money.relationships);
  plan.once.push_back(all_once(store, input, in));
  plan.ramp_months = longest_wait(store);
  for (const std::optional<Share>& runs : store.value_or(Plan{}).runs)
    plan.years.push_back(runs.value_or(Share::of_basis_points(Share::whole)));
  return plan;
}

std::vector<Pounds> year_sums(const MonthlyView& view) {
  std::vector<Pounds> years;
  Pounds before;
  for (std::size_t month = kMonths; month <= view.sums.size(); month += kMonths) {
    years.push_back(view.sums[month - 1] - before);
    before = view.sums[month - 1];
  }
  return years;
}

}  // namespace seven
