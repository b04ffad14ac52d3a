#include "planning/role_week.h"

#include "base/units.h"

namespace seven {
namespace {

constexpr int kWeeksOfYear = 52, kMinutesOfHour = 60, kPartThatIsNothing = 100;

}  // namespace

RoleWeek role_week(const TeamRole& role, Minutes today) {
  RoleWeek found;
  found.week = role.week;
  found.with_moment = static_cast<int>(divide_rounded(today.hundredths(), kMinutesOfHour * kWeeksOfYear));
  if (found.week == 0) return found;
  found.fit = found.gap() * kPartThatIsNothing <= found.week ? WeekFit::adds_up
              : found.with_moment < found.week               ? WeekFit::missing
                                                             : WeekFit::too_much;
  return found;
}

const NumberSource* week_source(const PlanTemplate& start, const TeamRole& role) {
  const auto* first = start.first<TeamRole>(role.id);
  if (first == nullptr || first->week != role.week) return nullptr;
  return start.source_in(start.week_source_of, record_id_of<TeamRole>(role.id));
}

}  // namespace seven
