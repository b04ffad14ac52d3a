// Where the account of a plan is shown: on every size of window, shut until there is a today, and with the page of what
// the plan would have to believe (domain.md A12, C10).
#include <doctest/doctest.h>

#include <string>

#include "support/app_reading.h"
#include "support/plan_account.h"

namespace seven::ui {
namespace {

using test::account_of;
using test::account_says;
using test::AppDriver;
using test::change_where;
using test::Device;
using test::plan_kept;
using test::said;
using test::to_beliefs;

// What acts is large enough for a finger, inside the window, and lies on nothing else that acts in the same place.
void account_fits_fingers(const AppDriver& app) {
  const auto& nodes = app.tree().nodes();
  for (const Node& a : nodes) {
    if (!is_interactive(a.role) || !app.tree().inside(a, app.tree().modal())) continue;
    CAPTURE(a.label);
    CHECK_FALSE(a.label.empty());
    CHECK(a.bounds.w * app.scale() >= 43.99f);
    CHECK(a.bounds.h * app.scale() >= 43.99f);
    for (const Node& b : nodes) {
      if (b.id == a.id || !is_interactive(b.role) || b.scroll_area != a.scroll_area || b.scroll_area == 0) continue;
      const Rect both = a.bounds.intersect(b.bounds);
      CAPTURE(b.label);
      CHECK((both.w <= 6 || both.h <= 6));
    }
  }
}

}  // namespace

TEST_CASE("C10 the page of beliefs: what the plan leans on, what to measure first, and the way back") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  to_beliefs(app);
  REQUIRE(app.find(Role::heading, app.words("plan_believe.title")) != nullptr);
  CHECK(account_says(app, app.words("plan_believe.leaning.warns")));
  CHECK(account_says(app, said(app, "plan_believe.now", {{"left", "6,682 min"}})));
  app.press(Role::radio, app.words("plan_believe.in_value"));
  CHECK(account_says(app, "£"));
  app.press(Role::button, app.words("plan_believe.back"));
  CHECK(app.work().plan_look().page.empty());
}

TEST_CASE("A101 the account and the page of beliefs say that a plan is not for clinical decisions") {
  for (const char* start : {"health_centre", ""}) {
    Device device;
    AppDriver app(device, {});
    account_of(app, start);
    CHECK(account_says(app, app.words("plan.not_for_clinical")));
    to_beliefs(app);
    REQUIRE(app.find(Role::heading, app.words("plan_believe.title")) != nullptr);
    CHECK(account_says(app, app.words("plan.not_for_clinical")));
  }
}

TEST_CASE("A14 each number has its source and can be changed; then it is your guess, and can be put back") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  to_beliefs(app);
  const Node* change = app.find(Role::button, app.words("plan_believe.change"));
  REQUIRE(change != nullptr);
  app.press(change->id);
  REQUIRE(app.work().sheet().kind == Sheet::Kind::plan_assumption);
  CHECK(app.work().sheet().subject == "minutes_then/changing_seen/gp");
  app.type(app.words("figure.own"), "13.48");
  CHECK(plan_kept(app).find<Moment>("changing_seen")->tomorrow.at("gp") == Minutes::of_hundredths(1348));
  app.press(Role::button, said(app, "figure.put_back", {{"value", "12 min"}}));
  CHECK(plan_kept(app).find<Moment>("changing_seen")->tomorrow.at("gp") == Minutes::of_whole(12));
}

TEST_CASE("F a group that too few come to says with how many it would fit; how many come is said at the moment") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  change_where(app, [](Workspace& work) {
    Offset arrow;
    arrow.id = "a", arrow.from = "known_seen", arrow.to = "social_coffee";
    arrow.minutes = {{"gp", Minutes::of_whole(1'000)}};  // £4,550, and the mornings with their room take £28,500
    work.edit({"plan_moment.step.times", {{"what", "x"}}}, [&](DiffBuilder& edit) { edit.put(arrow); });
    work.show({Sheet::Kind::plan_moment, "social_coffee"});
  });
  app.type(app.words("plan_moment.come"), "6");
  CHECK(plan_kept(app).find<Moment>("social_coffee")->come == 6);
  change_where(app, [](Workspace& work) {
    work.close_sheet();
    work.unfold("plan_account/findings", "open");
  });
  CHECK(account_says(app, app.words("plan_account.finding.too_few")));
  CHECK(account_says(app, said(app, "plan_account.finding.too_few.least", {{"n", "38"}, {"now", "6"}})));
}

TEST_CASE("F equal is not fair: the same minutes for all stand beside what each must have, bar by bar and in words") {
  for (const Vec2 size : {test::kDesktop, test::kPhone}) {
    Device device;
    AppDriver app(device, {.size = size});
    account_of(app, "health_centre");
    change_where(app, [](Workspace& work) {
      work.edit({"plan_moment.step.times", {{"what", "x"}}}, [&](DiffBuilder& edit) {
        for (const Moment* moment : work.plan().store().all<Moment>()) {
          Moment next = *moment;
          const bool compared = next.id == "known_seen" || next.id == "changing_seen";
          if (!compared) next.stage = "ask";
          if (next.id == "known_seen") next.tomorrow["gp"] = Minutes::of_whole(12);
          edit.put(next);
        }
        for (const char* key : {"met", "unmet"}) {
          MomentNeed need;
          need.id = key, need.moment = "changing_seen", need.text = key, need.unmet = need.id == "unmet";
          edit.put(need);
        }
      });
      work.show({Sheet::Kind::plan_account, {}});
      work.unfold("plan_account/findings", "open");
    });
    CHECK(account_says(app, app.words("plan_account.finding.equal_not_fair")));
    const auto lane = [&](const char* moment) {
      return plan_kept(app).find<Lane>(plan_kept(app).find<Moment>(moment)->lane)->name;
    };
    const auto row = [&](const char* moment, const std::string& value) {
      return app.find(Role::text, said(app, "plan_account.equal.row", {{"name", lane(moment)}, {"value", value}})) !=
             nullptr;
    };
    CHECK(app.find(Role::list, said(app, "plan_account.equal.time",
                                    {{"role", app.words("template.health_centre.role.gp")}})) != nullptr);
    CHECK(app.find(Role::list, app.words("plan_account.equal.needs")) != nullptr);
    CHECK(row("known_seen", "12 min"));
    CHECK(row("changing_seen", "12 min"));
    CHECK(row("changing_seen", said(app, "plan_account.equal.met", {{"n", "3"}, {"total", "4"}})));
    CHECK(row("known_seen", said(app, "plan_account.equal.met", {{"n", "2"}, {"total", "2"}})));
  }
}

TEST_CASE("A14 numbers of arrangements, of what is saved and cash prices lead to where they are said") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  change_where(app, [](Workspace& work) {
    work.go_plan_page("believe");
    work.unfold("plan_believe/all", "open");
  });
  const auto opens = [&](const std::string& title, const Sheet& sheet) {
    INFO(title);
    const Node* row = app.find(Role::group, title);
    REQUIRE(row != nullptr);
    for (const Node& node : app.tree().nodes()) {
      if (node.role != Role::button || node.parent != row->id) continue;
      app.press(node.id);
      break;
    }
    CHECK(app.work().sheet() == sheet);
    app.press(Role::button, app.words("ui.close"));
  };
  const std::string gp = app.words("template.health_centre.role.gp");
  opens(said(app, "plan_believe.kind.takes_money", {{"thing", app.words("template.health_centre.arrangement.room")}}),
        {Sheet::Kind::plan_arrangement, "room"});
  opens(said(app, "plan_believe.kind.price_cash", {{"role", gp}}), {Sheet::Kind::plan_role, "gp"});
  opens(said(app, "plan_believe.kind.saved", {{"role", gp}}), {Sheet::Kind::plan_account, {}});
  CHECK(account_says(app, app.words("template.source.five")));
}

TEST_CASE("A14 the evidence a plan may lean on is one press away from what it rests on, each with its limits") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  to_beliefs(app);
  app.press(Role::button, app.words("evidence.title"));
  REQUIRE(app.work().sheet().kind == Sheet::Kind::evidence);
  CHECK(account_says(app, app.words("health_centre.evidence.same_doctor_visits.limits")));
  CHECK(account_says(app, app.words("health_centre.evidence.loneliness.title")));
}

TEST_CASE("a phone shows the account as a strip, a tablet as a bar, both open all of it, in Welsh too") {
  for (const char* language : {"en", "cy"}) {
    for (const Vec2 size : {test::kPhone, test::kTablet}) {
      Device device;
      AppDriver app(device, {.size = size, .language = language, .touch = true});
      account_of(app, "health_centre");
      app.press(Role::button, app.words(size == test::kPhone ? "exercise.account" : "plan_account.open"));
      REQUIRE(app.work().sheet().kind == Sheet::Kind::plan_account);
      CHECK(account_says(app, "312,000"));
      app.press(Role::button, app.words("ui.close"));
      CHECK(app.work().sheet().kind == Sheet::Kind::none);
    }
  }
}

TEST_CASE(
    "everything of the account and of the beliefs is large enough and apart, at every size, with large text too") {
  struct Case {
    Vec2 size;
    int percent;
    const char* language;
  };
  for (const Case& each :
       {Case{test::kDesktop, 100, "en"}, Case{test::kTablet, 100, "cy"}, Case{test::kPhone, 100, "cy"},
        Case{test::kPhone, 200, "cy"}, Case{test::kDesktop, 200, "en"}}) {
    CAPTURE(each.size.x);
    CAPTURE(each.percent);
    Device device;
    AppDriver app(device, {.size = each.size, .language = each.language});
    account_of(app, "health_centre");
    change_where(app, [&](Workspace& work) {
      Preferences preferences = work.preferences();
      preferences.text_percent = each.percent;
      work.prefer(preferences);
      for (const char* part : {"matters", "findings", "shares", "savings", "limits", "months"})
        work.unfold(std::string("plan_account/") + part, "open");
      work.unfold("plan_account/roles", "open");
      work.unfold("plan_account/adding", "open");
    });
    account_fits_fingers(app);
    change_where(app, [](Workspace& work) { work.show({Sheet::Kind::plan_account, {}}); });
    account_fits_fingers(app);
    change_where(app, [](Workspace& work) {
      work.go_plan_page("believe");
      work.unfold("plan_believe/all", "open");
    });
    account_fits_fingers(app);
    change_where(app, [](Workspace& work) { work.show({Sheet::Kind::plan_assumption, "gain//"}); });
    account_fits_fingers(app);
  }
}

TEST_CASE("A12 the account stays shut until there is a today, and says what opens it") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "");
  CHECK(account_says(app, app.words("plan_account.no_today")));
  CHECK(account_says(app, app.words("plan_account.no_today.words")));
  CHECK_FALSE(account_says(app, app.words("plan_account.adds_up")));
  CHECK_FALSE(account_says(app, app.words("plan_account.residual_none")));
  to_beliefs(app);
  CHECK(app.find(Role::heading, app.words("plan_believe.title")) != nullptr);
  app.press(Role::button, app.words("plan_believe.back"));
  app.press(Role::button, app.words("plan_account.add_first"));
  REQUIRE(plan_kept(app).all<Moment>().size() == 1);
  CHECK(app.find(Role::button, app.words("plan_account.add_first")) == nullptr);
  CHECK(account_says(app, app.words("plan_account.no_today")));
  change_where(app, [](Workspace& work) {
    TeamRole nurse;
    nurse.id = "nurse", nurse.name = "Nurse", nurse.full = 5'000;
    Moment visit;
    visit.id = "visit", visit.title = "A visit", visit.times = 10;
    visit.today = {{"nurse", Minutes::of_whole(5)}};
    work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(nurse), edit.put(visit); });
  });
  CHECK_FALSE(account_says(app, app.words("plan_account.no_today")));
  CHECK(account_says(app, app.words("plan_account.adds_up")));
  CHECK(account_says(app, app.words("plan_account.residual_none")));
}

TEST_CASE("A12 a phone and a tablet say that the account is shut, and its sheet says what opens it") {
  for (const Vec2 size : {test::kPhone, test::kTablet}) {
    Device device;
    AppDriver app(device, {.size = size, .touch = true});
    account_of(app, "");
    CHECK(account_says(app, app.words("plan_account.no_today")));
    CHECK_FALSE(account_says(app, app.words("plan_account.adds_up")));
    app.press(Role::button, app.words(size == test::kPhone ? "exercise.account" : "plan_account.open"));
    CHECK(account_says(app, app.words("plan_account.no_today.words")));
    app.press(Role::button, app.words("plan_account.add_first"));
    CHECK(plan_kept(app).all<Moment>().size() == 1);
    CHECK(app.work().sheet().kind != Sheet::Kind::plan_account);
  }
}

}  // namespace seven::ui
