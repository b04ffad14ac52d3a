// The account of a plan beside its map: what it adds up to, whom it leaves worse off, and what it may change
// (domain.md C3, C4, C5, F).
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "planning/plan_months.h"
#include "support/app_reading.h"
#include "support/open_with.h"
#include "support/plan_account.h"
#include "ui/app/plan_leaning.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {
namespace {

using test::account_of;
using test::account_says;
using test::AppDriver;
using test::change_where;
using test::Device;
using test::plan_kept;
using test::said;
using test::undo;

void show_gp_minutes(AppDriver& app) {
  app.press(Role::button, app.words("plan_account.all_roles"));
  app.press(Role::radio, app.words("template.health_centre.role.gp"));
}

void unfold_part(AppDriver& app, const char* key) { app.press(Role::button, app.words(key)); }

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
  app.press(Role::button, app.words("plan_believe.title"));
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

TEST_CASE("C4 three purses that are never mixed, and the boundary decides what counts in cash") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  app.press(Role::radio, app.words("plan_account.purse.cash"));
  CHECK(app.work().plan_look().purse == PlanPurse::cash);
  CHECK(account_says(app, app.words("exercise.overspent")));
  CHECK(account_says(app, "£28,500"));
  unfold_part(app, "plan_account.limits");
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

TEST_CASE("C3 how strict the plan is tested: kept in the plan, said role by role, with what does not fit first") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  unfold_part(app, "plan_account.limits");
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
  unfold_part(app, "plan_account.limits");
  app.press(Role::checkbox, app.words("plan_account.recut"));
  CHECK(plan_kept(app).only<Plan>()->recut);
  undo(app);
  CHECK_FALSE(plan_kept(app).only<Plan>()->recut);
}

TEST_CASE("A87 the four shares are shown, and that less than half has gone back") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  unfold_part(app, "plan_account.shares");
  CHECK(account_says(app, app.words("plan_account.less_than_half")));
  CHECK(account_says(app, app.words("plan_account.share.relationships") + ", 49 %"));
}

TEST_CASE("A88 savings are typed, told apart, added and taken away, one step each") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  unfold_part(app, "plan_account.savings");
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

TEST_CASE("A81 how the plan is for people with the time there is stands first in the account") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const bool fits = app.work().plan().limits().fits();
  const std::string limit = app.words(fits ? "plan_account.quality.fits" : "plan_account.quality.more");
  CHECK(account_says(app, limit));
  const auto words = [&](const char* better, const char* as_good) {
    return said(app, "plan_account.quality.words",
                {{"n", "10"}, {"better", better}, {"as_good", as_good}, {"worse", "0"}, {"unsaid", "1"}});
  };
  CHECK(account_says(app, words("7", "2")));
  const Node* first = app.find(Role::text, words("7", "2"));
  const Node* sums = app.find(Role::heading, app.words("exercise.taken_out"));
  REQUIRE(first != nullptr);
  REQUIRE(sums != nullptr);
  CHECK(first->bounds.y < sums->bounds.y);
  change_where(app, [](Workspace& work) {
    Moment next = *work.plan().moment("known_seen");
    next.for_people = MomentEffect::better;
    work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(next); });
  });
  CHECK(account_says(app, words("8", "1")));
}

TEST_CASE("A91 who would be worst off is said on top of the account") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const auto& less = app.work().plan().less();
  REQUIRE_FALSE(less.empty());
  CHECK_FALSE(less.front().loses());
  const std::string others = plan_kept(app).find<Lane>("others")->name;
  // Of reception 59,400 and 41,670 minutes a year for 6,900 people; of GPs as much as today, which is not said.
  const std::string reception = app.words("template.health_centre.role.rec") + " " +
                                said(app, "plan_papers.from_to", {{"from", "8.6"}, {"to", "6 min"}});
  CHECK(account_says(app, said(app, "plan_account.worst_off.less_by", {{"group", others}, {"parts", reception}})));
  const auto judge = [&](const char* id, const std::function<void(Moment&)>& change) {
    change_where(app, [&](Workspace& work) {
      Moment next = *work.plan().moment(id);
      change(next);
      work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(next); });
    });
  };
  judge("known_ask", [](Moment& m) { m.for_people = MomentEffect::worse; });
  const Moment& asking = *plan_kept(app).find<Moment>("known_ask");
  CHECK(account_says(app, said(app, "plan_account.worst_off.worse",
                               {{"group", plan_kept(app).find<Lane>("known")->name}, {"moment", asking.title}})));
}

TEST_CASE("A88 the target is a share of today's minutes") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  show_gp_minutes(app);
  unfold_part(app, "plan_account.savings");
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
  unfold_part(app, "plan_account.savings");
  const auto of = [&](const char* role, const char* banked, const char* wanted) {
    return said(app, "plan_account.target_role",
                {{"role", app.words(std::string("template.health_centre.role.") + role)},
                 {"banked", banked},
                 {"wanted", wanted}});
  };
  const std::string both = of("gp", "10,290 min", "10,290 min") + ", " + of("rec", "0 min", "5,310 min");
  CHECK(account_says(app, said(app, "plan_account.target_by_role", {{"parts", both}})));
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

TEST_CASE("A13 the first three years say their lowest point and when they would pay back") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  unfold_part(app, "plan_account.months");
  CHECK(account_says(app, app.words("plan_account.months.value")));
  CHECK(account_says(app, said(app, "plan_account.year", {{"n", "3"}}) + ": "));
  CHECK(account_says(app, app.words("plan_account.months.not_in_three")));
}

TEST_CASE(
    "A8 A9 below a line that is put in stands what becomes of the relationship, and who keeps it before and after") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const Moment* moment = plan_kept(app).find<Moment>("changing_seen");
  REQUIRE(moment != nullptr);
  const std::string bond = PlanWording(app.work().plan(), app.work().words()).bond(*moment);
  CHECK(bond.find("Deepen. Before: ") == 0);
  const auto& nodes = app.tree().nodes();
  CHECK(std::count_if(nodes.begin(), nodes.end(), [&](const Node& node) {
          return node.role == Role::button && node.label.find(moment->title + ", ") == 0 &&
                 node.label.find(". " + bond) != std::string::npos;
        }) == 1);
}

TEST_CASE("A47 the account lists where a relationship matters and what each moment gets; nothing more stands first") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  change_where(app, [](Workspace& work) {
    Moment moment = *work.plan().moment("changing_seen");
    moment.id = "left_out", moment.title = "Left out", moment.change = MomentChange::keep;
    moment.own_after = moment.own_before;
    work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
    work.unfold("plan_account/matters", "open");
    work.unfold("plan_account/findings", "open");
  });
  const Node& list = app.get(Role::group, app.words("plan_papers.matter"));
  std::vector<const Node*> rows;
  for (const Node& node : app.tree().nodes()) {
    if (node.parent == list.id && node.role == Role::button) rows.push_back(&node);
  }
  REQUIRE(rows.size() >= 2);
  CHECK(rows.front()->label == "Left out");
  CHECK(rows.front()->description == app.words("plan_papers.matter.nothing"));
  const auto seen = std::find_if(rows.begin(), rows.end(), [&](const Node* row) {
    return row->label == app.words("template.health_centre.moment.changing_seen");
  });
  REQUIRE(seen != rows.end());
  CHECK((*seen)->description.find("+") != std::string::npos);
  CHECK(account_says(app, app.words("plan_account.finding.gets_nothing")));
  app.press(rows.front()->id);
  CHECK(app.work().plan_look().moment == "left_out");
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
  unfold_part(app, "plan_account.months");
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
