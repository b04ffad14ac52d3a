// The account of a plan beside its map: what it adds up to, where its lines lead, what is saved and what goes back
// (domain.md C4).
#include <doctest/doctest.h>

#include <string>

#include "support/app_reading.h"
#include "support/open_with.h"
#include "support/plan_account.h"

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
using test::to_beliefs;
using test::undo;

}  // namespace

TEST_CASE(
    "C4 the health centre's GP minutes: 39,400 out, 19,308.2 put in, 3,120 introduced, 10,290 saved, 6,681.8 left") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  show_gp_minutes(app);
  CHECK(account_says(app, "205,800 min"));
  CHECK(account_says(app, "−39,400 min"));
  CHECK(account_says(app, "+19,308.2 min"));
  CHECK(account_says(app, "+3,120 min"));
  CHECK(account_says(app, "+10,290 min"));
  CHECK(account_says(app, "6,681.8 min"));
  CHECK(account_says(
      app,
      "Out 39,400 min + bought in 0 min = relationships 19,308.2 min + introduced 3,120 min + saved 10,290 "
      "min + left 6,681.8 min"));
  CHECK(account_says(app, app.words("plan_account.residual_none")));
  // The minutes balance before the money does.
  CHECK(account_says(app, said(app, "plan_account.unpaid", {{"money", "£28,500"}})));
}

TEST_CASE("C4 with 15-minute visits the GP role is overspent by 6,895.2 minutes, and the account says so") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  to_beliefs(app);
  change_where(app, [](Workspace& work) {
    work.show({Sheet::Kind::plan_assumption, "minutes_then/changing_seen/gp"});
  });
  app.type(app.words("figure.own"), "15");
  app.press(Role::button, app.words("ui.close"));
  app.press(Role::button, app.words("plan_believe.back"));
  CHECK(account_says(app, app.words("exercise.overspent")));
  CHECK(account_says(app, said(app, "exercise.overspent.role",
                               {{"role", app.words("template.health_centre.role.gp")}, {"minutes", "6,895.2 min"}})));
  // One sentence typed is one step.
  undo(app);
  CHECK_FALSE(account_says(app, app.words("exercise.overspent")));
}

TEST_CASE("C4 three purses that are never mixed, and the boundary decides what counts in cash") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  app.press(Role::radio, app.words("plan_account.purse.cash"));
  CHECK(app.work().plan_look().purse == PlanPurse::cash);
  CHECK(account_says(app, app.words("exercise.overspent")));
  CHECK(account_says(app, "£28,500"));
  account_part(app, "plan_account.limits");
  app.press(Role::radio, app.words("plan_account.boundary.team"));
  CHECK(plan_kept(app).only<Plan>()->boundary == Payer::team);
  CHECK_FALSE(account_says(app, app.words("exercise.overspent")));
  undo(app);
  CHECK(plan_kept(app).only<Plan>()->boundary == Payer::organisation);
  CHECK(account_says(app, app.words("exercise.overspent")));
}

TEST_CASE("a line of the account leads to its moment, an arrangement to its sheet") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const Node* line = app.find_beginning(Role::button, app.words("template.health_centre.moment.known_seen") + ", ");
  REQUIRE(line != nullptr);
  app.press(line->id);
  CHECK(app.work().plan_look().moment == "known_seen");
  line = app.find_beginning(Role::button, app.words("template.health_centre.arrangement.supervision") + ", ");
  REQUIRE(line != nullptr);
  app.press(line->id);
  CHECK(app.work().sheet() == Sheet{Sheet::Kind::plan_arrangement, "supervision"});
}

TEST_CASE("A87 the four shares are shown, and that less than half has gone back") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  account_part(app, "plan_account.shares");
  CHECK(account_says(app, app.words("plan_account.less_than_half")));
  CHECK(account_says(app, app.words("plan_account.share.relationships") + ", 49 %"));
}

TEST_CASE("A88 savings are typed, told apart, added and taken away, one step each") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  account_part(app, "plan_account.savings");
  const auto saved = [&] { return plan_kept(app).all<BankLine>(); };
  REQUIRE(saved().size() == 1);
  CHECK(account_says(app, app.words("plan_account.not_cash")));

  const std::string gp = app.words("template.health_centre.role.gp");
  const std::string field = said(app, "plan_account.minutes_of", {{"role", gp}});
  app.type(field, "11,000.5");
  CHECK(saved().front()->minutes.at("gp") == Minutes::of_hundredths(1'100'050));
  // What is no number leaves the value as it was, and says so.
  app.type(field, "11,000.5 or so");
  CHECK(saved().front()->minutes.at("gp") == Minutes::of_hundredths(1'100'050));
  CHECK(account_says(app, app.words("plan_account.amount.no_number")));
  app.type(field, "999,999,999");
  CHECK(saved().front()->minutes.at("gp") == Minutes::of_hundredths(1'100'050));
  CHECK(account_says(app, said(app, "plan_account.amount.too_high", {{"n", "100,000"}})));
  app.type(field, "");
  CHECK(saved().front()->minutes.at("gp") == Minutes::of_hundredths(1'100'050));

  app.press(Role::radio, app.words("plan_account.bank.waste"));
  CHECK(saved().front()->waste);
  undo(app);
  app.press(Role::checkbox, app.words("plan_account.bank.cashable"));
  CHECK(saved().front()->cashable);
  CHECK_FALSE(account_says(app, app.words("plan_account.not_cash")));
  undo(app);
  undo(app);
  CHECK(saved().front()->minutes.at("gp") == Minutes::of_whole(10'290));

  app.press(Role::button, app.words("plan_account.bank.add"));
  app.press(Role::radio, app.words("template.health_centre.role.rec"));
  REQUIRE(saved().size() == 2);
  undo(app);
  CHECK(saved().size() == 1);
  app.press(Role::button, app.words("plan_account.bank.remove"));
  CHECK(saved().empty());
  undo(app);
  CHECK(saved().size() == 1);
}

TEST_CASE("A88 the target is a share of today's minutes") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  show_gp_minutes(app);
  account_part(app, "plan_account.savings");
  CHECK(account_says(app, said(app, "plan_account.target_met", {{"banked", "10,290 min"}, {"wanted", "10,290 min"}})));
  app.type(app.words("plan_account.target"), "6");
  CHECK(plan_kept(app).only<Plan>()->target == Share::of_percent(6));
  CHECK(account_says(app, said(app, "plan_account.target_short",
                               {{"banked", "10,290 min"}, {"wanted", "12,348 min"}, {"short", "2,058 min"}})));
}

TEST_CASE("A88 where all roles are looked at together, the target is said of each: minutes of people are no one sum") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  account_part(app, "plan_account.savings");
  const auto of = [&](const char* role, const char* banked, const char* wanted) {
    return said(app, "plan_account.target_role",
                {{"role", app.words(std::string("template.health_centre.role.") + role)},
                 {"banked", banked},
                 {"wanted", wanted}});
  };
  const std::string both = of("gp", "10,290 min", "10,290 min") + ", " + of("rec", "0 min", "5,310 min");
  CHECK(account_says(app, said(app, "plan_account.target_by_role", {{"parts", both}})));
}

}  // namespace seven::ui
