// A plan month by month: what it releases grows over the start-up months, what it takes is there from the first day
// (domain.md C4, "first-year dip"; A86).
#pragma once

#include <optional>
#include <vector>

#include "base/units.h"

namespace seven {

struct MonthlyPlan {
  Pounds released;           // a month, once everything runs
  Pounds running;            // a month, from the first
  std::vector<Pounds> once;  // one-off costs by month; missing months cost nothing
  int ramp_months = 0;  // until everything runs: in month m of them (from 1) the part m / (ramp_months + 1) is released
  Pounds put_in{};      // a month, beside `running`, where the whole plan runs: what goes into relationships
  std::vector<Share> years{};  // of `released` and `put_in`, how much runs in each year; missing years: all (A86)
};

struct MonthlyView {
  std::vector<Pounds> sums;  // all months up to this one together
  int lowest_month = 0;      // from 1, the first at the lowest; 0 where no sum is below nothing
  Pounds lowest;             // never above nothing
  std::optional<int>
      pays_back;  // from 1: the first month from which no sum is below nothing any more; nothing if never
};

// months >= 1.
MonthlyView month_by_month(const MonthlyPlan& plan, int months);

}  // namespace seven
