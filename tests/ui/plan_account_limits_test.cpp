// What the account of a plan tests it against and warns of: how strict, ring-fenced time, what is waited for, guesses
// and the first years (domain.md C3, C5, F).
#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "planning/plan_months.h"
#include "support/app_reading.h"
#include "support/open_with.h"
#include "support/plan_account.h"
#include "ui/app/plan_leaning.h"

namespace seven::ui {
namespace {

using test::account_of;
using test::account_part;
using test::account_says;
using test::AppDriver;
using test::change_where;
using test::Device;
using test::plan_kept;
using test::said;
using test::show_gp_minutes;
using test::undo;

}  // namespace

TEST_CASE("A82 ring-fenced minutes are refused with the reason") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  change_where(app, [](Workspace& work) {
    work.edit({"plan_account.step.recut", {}}, [&](DiffBuilder& edit) {
      TeamRole gp = *work.plan().role("gp");
      gp.movable = Movable::ring_fenced;
      edit.put(gp);
    });
  });
  CHECK(account_says(app, said(app, "plan_account.refused",
                               {{"minutes", "39,400 min"}, {"role", app.words("template.health_centre.role.gp")}})));
}

TEST_CASE("C3 how strict the plan is tested: kept in the plan, said role by role, with what does not fit first") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  account_part(app, "plan_account.limits");
  CHECK(account_says(app, app.words("plan_account.limits_fit")));
  CHECK(account_says(app, app.words("plan_account.bought_with")));
  app.press(Role::radio, app.words("plan_account.strictness.strict"));
  CHECK(plan_kept(app).only<Plan>()->strictness == PlanStrictness::strict);
  CHECK(account_says(app, app.words("plan_account.limits_over")));
  CHECK_FALSE(account_says(app, app.words("plan_account.bought_with")));
  undo(app);
  CHECK(plan_kept(app).only<Plan>()->strictness == PlanStrictness::fair_exchange);
}

TEST_CASE("C5 the timetable that is cut anew is a tick, and a step") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  account_part(app, "plan_account.limits");
  app.press(Role::checkbox, app.words("plan_account.recut"));
  CHECK(plan_kept(app).only<Plan>()->recut);
  undo(app);
  CHECK_FALSE(plan_kept(app).only<Plan>()->recut);
}

TEST_CASE("A13 the first three years say their lowest point and when they would pay back") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  account_part(app, "plan_account.months");
  CHECK(account_says(app, app.words("plan_account.months.value")));
  CHECK(account_says(app, said(app, "plan_account.year", {{"n", "3"}}) + ": "));
  CHECK(account_says(app, app.words("plan_account.months.not_in_three")));
}

TEST_CASE("A99 how much leans on guesses is said by role where time of more than one is taken out") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const auto of = [&](const char* role, const char* minutes) {
    return said(app, "plan_believe.leaning.role",
                {{"role", app.words(std::string("template.health_centre.role.") + role)},
                 {"share", "100 %"},
                 {"minutes", minutes}});
  };
  const std::string both = of("gp", "39,400 min") + ", " + of("rec", "13,942.8 min");
  CHECK(account_says(app, said(app, "plan_believe.leaning.by_role", {{"parts", both}})));
}

TEST_CASE("A99 the account says how much of it leans on guesses, and again when a number changes") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const auto words = [&] {
    const PlanModel& plan = app.work().plan();
    return leaning_words(plan, plan_leaning(plan, app.work().content(), plan_start(plan, app.work().platform())),
                         app.work().words());
  };
  const std::string before = words();
  REQUIRE_FALSE(before.empty());
  CHECK(account_says(app, before));
  change_where(app, [](Workspace& work) {
    Moment moment = *work.plan().moment("known_seen");
    moment.times *= 2;
    work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  });
  CHECK(words() != before);
  CHECK(account_says(app, words()));
  CHECK_FALSE(account_says(app, before));
}

TEST_CASE("F what is worth a second look leads to the card it means") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const Node* fold = app.find(Role::button, app.work().words().count("plan_account.findings", 5));
  REQUIRE(fold != nullptr);
  app.press(fold->id);
  REQUIRE(app.find(Role::text, app.words("plan_account.finding.cuts")) != nullptr);
  CHECK(account_says(app, app.words("plan_account.finding.not_cash")));
  app.press(Role::button, app.words("template.health_centre.moment.social_seen"));
  CHECK(app.work().plan_look().moment == "social_seen");
}

TEST_CASE("A44 a release says what it waits for until that is in place, and nothing else does") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  show_gp_minutes(app);
  const auto name = [&](const char* id) { return plan_kept(app).find<Arrangement>(id)->text; };
  const auto title = [&](const char* id) { return plan_kept(app).find<Moment>(id)->title; };
  // What the account's line of a moment says after its amount.
  const auto after_amount = [&](const char* id) {
    const std::string begins = title(id) + ", ", minutes = " min";
    for (const Node& node : app.tree().nodes()) {
      if (node.role != Role::button || !node.label.starts_with(begins)) continue;
      // Its card on the map goes on with words, the line with its amount.
      const char first = node.label[begins.size()];
      if (!node.label.substr(begins.size()).starts_with("−") && !(first >= '0' && first <= '9')) continue;
      std::string rest = node.label.substr(node.label.find(minutes) + minutes.size());
      rest = rest.substr(0, rest.find(". "));  // then comes who keeps the relationship
      return rest.starts_with(", ") ? rest.substr(2) : rest;
    }
    FAIL("no line of " << id);
    return std::string();
  };
  const auto waits = [&](const std::string& what) { return said(app, "plan.waits_for", {{"what", what}}); };
  const auto put_in_place = [&](const char* id) {
    change_where(app, [id](Workspace& work) {
      Arrangement there = *work.plan().store().find<Arrangement>(id);
      there.done = true;
      work.edit({"plan_pages.step.in_place", {{"what", there.text}}}, [&](DiffBuilder& edit) { edit.put(there); });
    });
  };
  CHECK(after_amount("known_seen") == waits(name("protocol") + ", " + name("supervision")));
  CHECK(after_amount("social_seen") == waits(name("supervision")));
  // What takes time says nothing of what it waits for: it is not counted as free.
  CHECK_FALSE(app.work().plan().waits_for("changing_seen").empty());
  CHECK(after_amount("changing_seen").empty());
  put_in_place("protocol");
  CHECK(after_amount("known_seen") == waits(name("supervision")));
  put_in_place("supervision");
  CHECK(after_amount("known_seen").empty());
  CHECK(after_amount("social_seen").empty());
}

TEST_CASE("A86 how much of the plan runs in each year is a step, and all of it where nobody says less") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  account_part(app, "plan_account.months");
  const auto year = [&](const char* n) {
    return app.words("plan_account.runs") + ", " + said(app, "plan_account.year", {{"n", n}});
  };
  const auto sums = [&] {
    const PlanModel& plan = app.work().plan();
    const MonthlyPlan months = monthly_plan(plan.store(), plan.input(), plan.account(), MonthsIn::value);
    return year_sums(month_by_month(months, 12 * plan_years));
  };
  const auto before = sums();
  app.type(year("1"), "40");
  CHECK(plan_kept(app).only<Plan>()->runs[0] == Share::of_percent(40));
  CHECK(sums()[0] != before[0]);
  CHECK(sums()[2] == before[2]);
  app.type(year("1"), "100");
  CHECK_FALSE(plan_kept(app).only<Plan>()->runs[0].has_value());
  CHECK(sums() == before);
}

}  // namespace seven::ui
