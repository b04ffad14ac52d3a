// Whether the activities of a role add up to the hours it works (domain.md A15).
#pragma once

#include "ledger/plan_account.h"
#include "model/team_role.h"
#include "planning/plan_template.h"

namespace seven {

enum class WeekFit { unsaid, missing, adds_up, too_much };

// In hundredths of an hour a week; a year has 52 weeks.
struct RoleWeek {
  int week = 0;         // what all who do it work together
  int with_moment = 0;  // of today's minutes on the map
  WeekFit fit = WeekFit::unsaid;

  int gap() const { return week > with_moment ? week - with_moment : with_moment - week; }
};

// `today`: of that role in a year. Adds up to one part in a hundred, as nobody knows a week better.
RoleWeek role_week(const TeamRole& role, Minutes today);

// Where a role's week is from, as long as it is as its start has it; else null.
const NumberSource* week_source(const PlanTemplate& start, const TeamRole& role);

}  // namespace seven
