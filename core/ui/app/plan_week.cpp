#include "ui/app/plan_week.h"

#include "base/format.h"
#include "ui/app/figure_words.h"

namespace seven::ui {
namespace {

// To a tenth of an hour.
std::string week_hours(int hundredths) { return format_number(to_a_tenth(Minutes::of_hundredths(hundredths))); }

}  // namespace

std::string role_week_words(const Translator& words, const RoleWeek& week) {
  if (week.fit == WeekFit::unsaid) return {};
  const char* key = week.fit == WeekFit::adds_up   ? "plan_moment.week.adds_up"
                    : week.fit == WeekFit::missing ? "plan_moment.week.missing"
                                                   : "plan_moment.week.too_much";
  const std::string there = week_hours(week.with_moment), whole = week_hours(week.week), gap = week_hours(week.gap());
  return words(key, {{"there", there}, {"week", whole}, {"gap", gap}});
}

}  // namespace seven::ui
