#include "ledger/first_years.h"

#include <algorithm>

#include "base/invariant.h"

namespace seven {

MonthlyView month_by_month(const MonthlyPlan& plan, int months) {
  INVARIANT(months >= 1 && plan.ramp_months >= 0);
  constexpr int months_of_year = 12;
  MonthlyView view;
  Pounds sum;
  for (int month = 1; month <= months; ++month) {
    const std::int64_t whole = plan.ramp_months + 1;
    const Pounds released = Pounds::of_ten_thousandths(
        divide_rounded(plan.released.ten_thousandths() * std::min<std::int64_t>(month, whole), whole));
    const std::size_t year = static_cast<std::size_t>((month - 1) / months_of_year);
    const Share runs = year < plan.years.size() ? plan.years[year] : Share::of_basis_points(Share::whole);
    sum += share_of(released - plan.put_in, runs) - plan.running;
    if (static_cast<std::size_t>(month) <= plan.once.size()) sum -= plan.once[static_cast<std::size_t>(month - 1)];
    view.sums.push_back(sum);
    if (sum < view.lowest) {
      view.lowest = sum;
      view.lowest_month = month;
    }
    if (sum < Pounds())
      view.pays_back.reset();
    else if (!view.pays_back)
      view.pays_back = month;
  }
  return view;
}

}  // namespace seven
