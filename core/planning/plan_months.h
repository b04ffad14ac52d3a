// The first years of a plan in money, month by month (domain.md C4, "first-year dip"; A13, A89).
#pragma once

#include <vector>

#include "document/store.h"
#include "ledger/first_years.h"
#include "ledger/plan_account.h"

namespace seven {

enum class MonthsIn { value, cash };

// What the plan releases a month once everything runs and what it puts into relationships then, both as far as it runs
// in each year (A86); what it takes a month from the first day, and what is needed once, in the first month. It starts
// up as long as the longest arrangement that a moment waits for and that is not done.
MonthlyPlan monthly_plan(const Store& store, const PlanInput& input, const PlanAccount& account, MonthsIn in);

// What each year comes to, in order.
std::vector<Pounds> year_sums(const MonthlyView& view);

}  // namespace seven
