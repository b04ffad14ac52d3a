// No more than today, whole appointments, and the first years (domain.md C3, C4, C5).
#include "planning/plan_limits.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "planning/plan_input.h"
#include "planning/plan_months.h"
#include "planning/plan_template.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

const Share limits_gain = Share::of_basis_points(1810);

Store surgery_start() {
  const auto read = read_plan_template(source_text("assets/templates/health_centre.json"));
  REQUIRE(read.ok());
  Store store;
  DiffBuilder builder(store);
  for (const Record& record : read.value().records) builder.put(record);
  store.apply(builder.diff());
  return store;
}

Store with_plan(Store store, const Plan& plan) {
  DiffBuilder builder(store);
  builder.put(plan);
  store.apply(builder.diff());
  return store;
}

PlanLimits limits_of(const Store& store) {
  const PlanInput input = plan_input(store, limits_gain);
  return plan_limits(store, input, balance(input));
}

}  // namespace

TEST_CASE("C3 strict holds every role, fair exchange the scarce ones and the value, the loosest the value alone") {
  Plan plan;
  plan.strictness = PlanStrictness::strict;
  PlanLimits limits = limits_of(with_plan(surgery_start(), plan));
  CHECK_FALSE(limits.fits());
  CHECK_FALSE(limits.value_held);
  for (const RoleLimit& role : limits.roles) CHECK(role.held);

  plan.strictness = PlanStrictness::fair_exchange;
  limits = limits_of(with_plan(surgery_start(), plan));
  CHECK(limits.value_held);
  CHECK(limits.new_role_bought);
  for (const RoleLimit& role : limits.roles) {
    CHECK(role.held == (role.role == "gp" || role.role == "rec"));
    CHECK(role.fits());
  }

  plan.strictness = PlanStrictness::value_only;
  limits = limits_of(with_plan(surgery_start(), plan));
  CHECK_FALSE(limits.new_role_bought);
  for (const RoleLimit& role : limits.roles) CHECK_FALSE(role.held);
}

TEST_CASE("C4 the boundary decides: what others pay counts only where they are counted") {
  Plan plan;
  plan.boundary = Payer::organisation;
  CHECK(limits_of(with_plan(surgery_start(), plan)).fits());
  plan.boundary = Payer::other_body;
  CHECK_FALSE(limits_of(with_plan(surgery_start(), plan)).fits());
}

TEST_CASE("C5 crumbs make whole appointments only where the timetable is cut anew") {
  Plan plan;
  const auto gp_slots = [&] {
    const Store store = with_plan(surgery_start(), plan);
    const PlanInput input = plan_input(store, limits_gain);
    for (const RoleSlots& slots : role_slots(store, input, balance(input))) {
      if (slots.role == "gp") return slots;
    }
    return RoleSlots{};
  };
  CHECK(gp_slots().slot == Minutes::of_whole(12));
  CHECK(gp_slots().crumbs == Minutes::of_whole(24'840));
  CHECK(gp_slots().whole == Minutes::of_whole(14'560));
  CHECK(gp_slots().usable == Minutes::of_whole(14'560));
  plan.recut = true;
  CHECK(gp_slots().usable == Minutes::of_whole(39'400));
}

TEST_CASE("A13 costs come before releases: the first months are the lowest") {
  Store store = surgery_start();
  Arrangement protocol = *store.find<Arrangement>("protocol");
  protocol.once_pence = 2'000'000;
  protocol.lead_weeks = 26;
  DiffBuilder builder(store);
  builder.put(protocol);
  store.apply(builder.diff());
  const PlanInput input = plan_input(store, limits_gain);
  const PlanAccount account = balance(input);
  const MonthlyPlan months = monthly_plan(store, input, account, MonthsIn::value);
  CHECK(months.ramp_months == 6);
  REQUIRE(months.once.size() == 1);
  CHECK(months.once.front() >= Pounds::of_whole(20'000));
  const MonthlyView view = month_by_month(months, 12 * plan_years);
  CHECK(view.lowest_month > 0);
  const auto years = year_sums(view);
  REQUIRE(years.size() == 3);
  CHECK(years[0] < years[1]);
  CHECK(years[1] == years[2]);
  CHECK(years[0] + years[1] + years[2] == view.sums.back());
}

TEST_CASE("A86 what is freed and what is put in count for the part of the plan that runs in a year") {
  const Store start = surgery_start();
  const auto months_of = [](const Store& store) {
    const PlanInput input = plan_input(store, limits_gain);
    MonthlyPlan months = monthly_plan(store, input, balance(input), MonthsIn::value);
    months.ramp_months = 0, months.once.clear();
    return months;
  };
  Plan plan = start.value_or(Plan{});
  plan.runs = {Share(), Share::of_percent(50), std::nullopt};
  const MonthlyPlan all = months_of(start), some = months_of(with_plan(start, plan));
  CHECK(some.put_in == all.put_in);
  CHECK(all.put_in > Pounds());
  const auto whole = year_sums(month_by_month(all, 36)), part = year_sums(month_by_month(some, 36));
  CHECK(part[0] ==
        Pounds::of_ten_thousandths(
            -12 * all.running.ten_thousandths()));  // nothing runs, and what must be in place costs all the same
  CHECK(part[2] == whole[2]);
  const std::int64_t half = (whole[1] - part[0]).ten_thousandths() / 2;
  CHECK(std::abs((part[1] - part[0]).ten_thousandths() - half) <= 12);
}

TEST_CASE("C4 in cash only what really ends being paid comes in") {
  const Store store = surgery_start();
  const PlanInput input = plan_input(store, limits_gain);
  const MonthlyPlan months = monthly_plan(store, input, balance(input), MonthsIn::cash);
  CHECK(months.released == Pounds());
  CHECK(months.running == Pounds::of_whole(28'500 / 12));
}
