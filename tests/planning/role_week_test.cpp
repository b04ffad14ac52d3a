// Whether the activities of a role add up to its week (domain.md A15).
#include "planning/role_week.h"

#include <doctest/doctest.h>

using namespace seven;

namespace {

RoleWeek week_of(int hours, int minutes_a_year) {
  TeamRole role;
  role.id = "gp";
  role.week = hours * 100;
  return role_week(role, Minutes::of_whole(minutes_a_year));
}

}  // namespace

TEST_CASE("A15 today's minutes in hours of a week are set beside the hours that there are") {
  const RoleWeek some = week_of(37, 31 * 60 * 52);
  CHECK(some.with_moment == 3100);
  CHECK(some.gap() == 600);
  CHECK(some.fit == WeekFit::missing);
  const RoleWeek more = week_of(37, 40 * 60 * 52);
  CHECK(more.gap() == 300);
  CHECK(more.fit == WeekFit::too_much);
}

TEST_CASE("A15 a week adds up to one part in a hundred, and nothing is said where nobody gave its hours") {
  CHECK(week_of(100, 100 * 60 * 52).fit == WeekFit::adds_up);
  CHECK(week_of(100, 99 * 60 * 52).fit == WeekFit::adds_up);
  CHECK(week_of(100, 101 * 60 * 52).fit == WeekFit::adds_up);
  CHECK(week_of(100, 98 * 60 * 52).fit == WeekFit::missing);
  CHECK(week_of(0, 60 * 52).fit == WeekFit::unsaid);
}
