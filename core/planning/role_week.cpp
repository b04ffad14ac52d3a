#include "planning/role_week.h"

#include <algorithm>
#include <variant>

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
  const auto named = start.week_source_of.find(record_id_of<TeamRole>(role.id));
  if (named == start.week_source_of.end()) return nullptr;
  const bool same = std::any_of(start.records.begin(), start.records.end(), [&](const Record& record) {
    const auto* first = std::get_if<TeamRole>(&record);
    return first != nullptr && first->id == role.id && first->week == role.week;
  });
  const auto source = std::find_if(start.sources.begin(), start.sources.end(),
                                   [&](const NumberSource& each) { return each.id == named->second; });
  return same && source != start.sources.end() ? &*source : nullptr;
}

}  // namespace seven
