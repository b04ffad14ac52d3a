// What the account says beside its sums: releases that wait, minutes that make no appointment, savings that are no
// cash; how long an offer takes, as the group says (domain.md A14, A44, A95, A97).
#include <doctest/doctest.h>

#include "model/condition.h"
#include "support/open_with.h"
#include "ui/app/report_of.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::open_with;

struct At {
  Device device;
  AppDriver app{device, {}};

  At(const char* step, std::vector<Record> records) { open_with(app, step, std::move(records)); }

  std::string say(const char* key, std::initializer_list<TextArgument> with = {}) const {
    return app.work().words()(key, with);
  }
  bool reads(std::string_view words) const {
    for (const Node& node : app.tree().nodes()) {
      if (node.label.find(words) != std::string::npos) return true;
    }
    return false;
  }
  const Store& store() const { return app.work().document()->store(); }
  const ExerciseModel& model() const { return app.work().exercise(); }
  Report report() const {
    return report_of(
        model(), app.work().content(), app.work().words(), [](const std::string&) { return std::string_view(); }, 0);
  }
};

bool has(const std::vector<std::string>& lines, const std::string& words) {
  for (const std::string& line : lines) {
    if (line.find(words) != std::string::npos) return true;
  }
  return false;
}

std::vector<Record> recipe_and(std::vector<Record> more) {
  std::vector<Record> records = test::suggested_recipe();
  records.insert(records.end(), more.begin(), more.end());
  return records;
}

}  // namespace

TEST_CASE("a release that waits is said in the account, on its bar and on paper, and hatched (domain.md A44)") {
  {
    At all("set_three", test::suggested_recipe());
    CHECK_FALSE(all.reads("Waits for: "));
    CHECK(all.report().account.waiting == 0);
  }
  At at("set_three", recipe_and({Condition{"flare_up_plan", InPlace::no}}));
  const std::string waits = at.say("account.waits", {{"thing", at.say("health_centre.introduce.1")}});
  CHECK(at.reads(waits));
  CHECK(at.app.find(Role::text, waits) != nullptr);  // on the bar
  CHECK(at.reads("waits for what is not in place"));
  const Report report = at.report();
  CHECK(report.account.sections[0].lines.front().below.rfind(waits, 0) == 0);
  CHECK(report.account.waiting > 0);
  CHECK(has(report.account.result_lines, "waits for what is not in place"));
  CHECK(report.roles.front().before[0].back > 0);   // Raj's GP minutes
  CHECK(report.roles.front().before[2].back == 0);  // Roger's wait for nothing
}

TEST_CASE("what must be in place says cost, time, who looks after it and the risk (domain.md A44)") {
  {
    At at("set_three", test::suggested_recipe());
    CHECK(at.reads(at.say("health_centre.introduce.0.plan")));
    CHECK(at.reads(at.say("cards.weeks", {{"n", "4"}})));
  }
  At deck("set_two", {});
  CHECK(deck.reads(deck.say("health_centre.introduce.5.plan")));
}

TEST_CASE("set two's tick says it of what the recipe depends on (domain.md A44)") {
  At at("set_two", {});
  const std::string tick = at.say("set_two.in_place");
  CHECK(at.app.get(Role::checkbox, tick).checked == Tri::no);
  at.app.press(Role::checkbox, tick);
  CHECK(at.model().in_place("safety_net"));
  CHECK(at.app.get(Role::checkbox, tick).checked == Tri::yes);
  at.app.press(Role::checkbox, tick);
  CHECK(at.store().all<Condition>().empty());
}

TEST_CASE("what set three says is not there is not ticked in set two (domain.md A44)") {
  At at("set_two", {OptionPlan{"online_request", "Ring us.", {}, true}, Condition{"safety_net", InPlace::no}});
  CHECK(at.app.get(Role::checkbox, at.say("set_two.in_place")).checked == Tri::no);
}

TEST_CASE("what is handed back is time until somebody's paid hours end, and says so (domain.md A97)") {
  Exercise saving;
  saving.scenario = "health_centre";
  saving.bank = Share::of_percent(5);
  At at("set_three", recipe_and({saving}));
  CHECK(at.reads(at.say("account.saved.time")));
  CHECK(at.reads(at.say("account.not_cash")));
  CHECK(at.report().account.sections[3].title == at.say("account.saved.time"));
  CHECK(has(at.report().account.result_lines, at.say("account.not_cash")));
  at.app.press(Role::checkbox, at.say("account.hours_end"));
  CHECK(at.reads(at.say("account.saved.cash")));
  CHECK_FALSE(at.reads(at.say("account.not_cash")));
  CHECK(at.report().account.sections[3].title == at.say("account.saved.cash"));
}

TEST_CASE("nobody is asked whose hours end, or for another timetable, while nothing hangs on it") {
  At at("set_three", test::suggested_recipe());
  CHECK(at.app.find(Role::checkbox, at.say("account.hours_end")) == nullptr);
  CHECK(at.app.find(Role::checkbox, at.say("account.recut")) == nullptr);
}

TEST_CASE("scraps are less usable than they sum up to, until the timetable is cut anew (domain.md A95, C5)") {
  // Two minutes from Raj and three from Roger, and five more for Sandra.
  At at("set_three", {Allocation{"raj", "RJ1", {}}, Allocation{"sandra", "SA2", {}},
                      Allocation{"roger", "RO0", {{"gp", Minutes::of_whole(4)}}}});
  const std::string scraps = at.say(
      "account.slots", {{"role", at.say("health_centre.role.gp.bar")}, {"minutes", "5 min"}, {"usable", "0 min"}});
  CHECK(at.reads(scraps));
  CHECK(has(at.report().account.result_lines, scraps));
  at.app.press(Role::checkbox, at.say("account.recut"));
  CHECK_FALSE(at.reads(scraps));
}

TEST_CASE("what is taken out has a range, which people set themselves (domain.md A53)") {
  // Two of Raj's minutes, £9.10, give or take a fifth.
  {
    At sure("set_three", {Allocation{"raj", "RJ1", {}}, AssumptionChange{"saved_spread", 1'000}});
    CHECK(sure.reads(sure.say("account.range", {{"low", "£8.19"}, {"high", "£10.01"}})));
  }
  At at("talk", {Allocation{"raj", "RJ1", {}}});
  CHECK(has(at.report().account.result_lines, at.say("account.range", {{"low", "£7.28"}, {"high", "£10.92"}})));
  at.app.press(Role::button, at.say("figures.title"));
  at.app.press(Role::link, at.say("assumption.saved_spread.label"));
  at.app.press(Role::button, at.say("ui.less_of", {{"what", at.say("assumption.saved_spread.label")}}));
  CHECK(at.store().find<AssumptionChange>("saved_spread") != nullptr);
}

TEST_CASE("a role without a cap says that no limit is known, on its bar and on paper (domain.md A65)") {
  At at("set_three", test::suggested_recipe());
  CHECK(at.reads(at.say("ui.bar.no_limit")));
  for (const ReportRole& role : at.report().roles) {
    const bool paid = !role.price.empty();  // unpaid time is in no sum and has no price (A105)
    CHECK(has({role.all}, at.say("ui.bar.no_limit")) == (paid && role.time && role.cap == 0));
  }
}

TEST_CASE("how long an offer takes can be put right, and counts, and is listed with what was there (domain.md A14)") {
  At at("set_three", test::suggested_recipe());
  const auto now = [&] {
    return at.model().outcome_of("raj").at_once[static_cast<std::size_t>(at.model().scenario().role_index("pharm"))];
  };
  CHECK(now() == Minutes::of_whole(3));
  at.app.press(Role::link, at.say("judge.open"));
  const std::string pharmacist = at.say("health_centre.role.pharm.bar");
  at.app.press(Role::button, at.say("ui.more_of", {{"what", pharmacist}}));
  CHECK(now() == Minutes::of_whole(4));
  CHECK(at.store().find<AssumptionChange>("minutes.RJ5.pharm")->ten_thousandths == 40'000);
  at.app.press(Role::button, at.say("ui.less_of", {{"what", pharmacist}}));
  CHECK(at.store().all<AssumptionChange>().empty());
}

TEST_CASE("all there is of a role, and how long offers take, stand among the figures (domain.md A14)") {
  At at("talk", test::suggested_recipe());
  at.app.press(Role::button, at.say("figures.title"));
  CHECK(at.app.find(Role::link, at.say("assumption.offer_minutes.label")) != nullptr);
  at.app.press(Role::link, at.say("assumption.role_caps.label"));
  at.app.press(Role::button, at.say("ui.less_of", {{"what", at.say("health_centre.role.gp.bar")}}));
  CHECK(at.model().scenario().find_role("gp")->cap == Minutes::of_whole(20));
  at.app.press(Role::button, at.say("figures.yours", {{"n", "1"}}));
  CHECK(at.reads("20 min"));
}

TEST_CASE("someone unpaid is asked who supports them; cover for leave is something else (domain.md F)") {
  RelationshipAnswer answer{"raj"};
  answer.keep_by = "volunteer";
  Session past_the_start;
  past_the_start.screen = "set_one";
  past_the_start.furthest = 1;
  At at("set_one", {answer, past_the_start});
  const std::string tick = at.say("set_one.support");
  CHECK(at.app.work().noticing().find("free_helpers/raj") != nullptr);
  at.app.press(Role::checkbox, tick);
  CHECK(at.app.work().noticing().find("free_helpers/raj") == nullptr);
}

}  // namespace seven::ui
