// The sheets of a plan's lanes, stages, roles, arrangements, arrows and papers: each entry is a step with a name, and
// undo takes it back.
#include <doctest/doctest.h>

#include "planning/role_week.h"
#include "support/app_reading.h"
#include "support/at_plan.h"
#include "support/plan_account.h"
#include "support/plan_pages.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::AtPlan;
using test::change_where;
using test::Device;
using test::open_page;
using test::reads;
using test::said;

// One step in the sheet of a record, which is opened again afterwards.
struct InSheet {
  AtPlan& at;
  Sheet sheet;

  void one_step(const char* name, const std::function<void()>& act, const std::function<bool()>& done) {
    at.show(sheet);
    at.one_step(name, act, done);
  }
};

// A button of the open sheet whose name begins so; the map behind it may have one, too.
const Node& in_sheet(const AtPlan& at, const std::string& name) {
  const Node* found = nullptr;
  for (const Node& node : at.app.tree().nodes()) {
    if (found == nullptr && node.role == Role::button && at.app.tree().inside(node, at.app.tree().modal()) &&
        node.label.rfind(name, 0) == 0)
      found = &node;
  }
  INFO(name);
  REQUIRE(found != nullptr);
  return *found;
}

// One of the moments that an open sheet offers.
void choose(AtPlan& at, const char* moment) { at.app.press(NodeId(in_sheet(at, at.moment(moment).title).id)); }

}  // namespace

TEST_CASE("a new group of people is a step; it gets a name, a number and another place, and goes with its moments") {
  AtPlan at;
  const std::size_t count = at.store().all<Lane>().size();
  at.one_step(
      "plan_moment.step.lane_add", [&] { at.press("plan.add_lane"); },
      [&] { return at.store().all<Lane>().size() == count + 1; });
  CHECK(at.app.work().sheet().kind == Sheet::Kind::none);
  InSheet sheet{at, {Sheet::Kind::plan_lane, "quick"}};
  const auto lane = [&] { return at.store().find<Lane>("quick"); };
  sheet.one_step(
      "plan_moment.step.lane_name", [&] { at.app.type(at.app.words("plan_moment.lane.name"), "In a hurry"); },
      [&] { return lane()->name == "In a hurry"; });
  sheet.one_step(
      "plan_moment.step.lane_people", [&] { at.app.type(at.app.words("plan_moment.lane.people"), "7,000"); },
      [&] { return lane()->people == 7000; });
  REQUIRE(at.app.work().plan().lanes().front()->id == "quick");
  sheet.one_step(
      "plan_moment.step.lane_order", [&] { at.press("plan_moment.down"); },
      [&] { return at.app.work().plan().lanes()[1]->id == "quick"; });
  sheet.one_step(
      "plan_moment.step.lane_remove", [&] { at.press("plan_moment.lane.remove"); },
      [&] { return lane() == nullptr && at.store().find<Moment>("quick_answer") == nullptr; });
}

TEST_CASE("a stage is added, named, moved and removed; its moments stay") {
  AtPlan at;
  const std::size_t count = at.store().all<Stage>().size();
  at.one_step(
      "plan_moment.step.stage_add", [&] { at.press("plan.add_stage"); },
      [&] { return at.store().all<Stage>().size() == count + 1; });
  InSheet sheet{at, {Sheet::Kind::plan_stage, "door"}};
  const auto stage = [&] { return at.store().find<Stage>("door"); };
  sheet.one_step(
      "plan_moment.step.stage_name", [&] { at.app.type(at.app.words("plan_moment.stage.name"), "Hello"); },
      [&] { return stage()->name == "Hello"; });
  REQUIRE(at.app.work().plan().stages().front()->id == "door");
  sheet.one_step(
      "plan_moment.step.stage_order", [&] { at.press("plan_moment.stage.later"); },
      [&] { return at.app.work().plan().stages()[1]->id == "door"; });
  sheet.one_step(
      "plan_moment.step.stage_remove", [&] { at.press("plan_moment.stage.remove"); },
      [&] { return stage() == nullptr && at.moment("quick_queue").stage.empty(); });
}

TEST_CASE(
    "a role has a price, and nobody's time costs nothing; its activities add up to its week (domain.md A15, A65, "
    "A82)") {
  AtPlan at;
  at.open_moment("tangled_talk");
  at.press("plan_moment.all_roles");
  const std::size_t count = at.store().all<TeamRole>().size();
  at.press("plan_moment.add_role");
  CHECK(at.step() == "plan_moment.step.role_add");
  CHECK(at.store().all<TeamRole>().size() == count + 1);
  CHECK(at.reads(at.app.words("plan_moment.role.no_price")));
  at.take_back();
  CHECK(at.store().all<TeamRole>().size() == count);
  InSheet sheet{at, {Sheet::Kind::plan_role, "adv"}};
  const auto role = [&] { return at.store().find<TeamRole>("adv"); };
  sheet.one_step(
      "plan_moment.step.role_name", [&] { at.app.type(at.app.words("plan_moment.role.name"), "Guide"); },
      [&] { return role()->name == "Guide"; });
  sheet.one_step(
      "plan_moment.step.role_full", [&] { at.app.type(at.app.words("plan_moment.role.full"), "72.5"); },
      [&] { return role()->full == 7250; });
  sheet.one_step(
      "plan_moment.step.role_cash", [&] { at.app.type(at.app.words("plan_moment.role.cash"), "40"); },
      [&] { return role()->cash == 4000; });
  sheet.one_step(
      "plan_moment.step.role_movable", [&] { at.app.press(Role::radio, at.app.words("plan_moment.role.ring_fenced")); },
      [&] { return role()->movable == Movable::ring_fenced; });
  sheet.one_step(
      "plan_moment.step.role_payer", [&] { at.app.press(Role::radio, at.app.words("plan_moment.payer.other_body")); },
      [&] { return role()->payer == Payer::other_body; });
  sheet.one_step(
      "plan_moment.step.role_hired", [&] { at.app.press(Role::checkbox, at.app.words("plan_moment.role.hired")); },
      [&] { return role()->hired; });
  sheet.one_step(
      "plan_moment.step.role_scarce", [&] { at.app.press(Role::checkbox, at.app.words("plan_moment.role.scarce")); },
      [&] { return !role()->scarce; });
  const std::string week = at.app.words("plan_moment.role.week");
  const int there = role_week(*role(), at.app.work().plan().account().roles[0].today).with_moment;
  REQUIRE(at.app.work().plan().account().roles[0].role == "adv");
  REQUIRE(there > 0);
  at.show(sheet.sheet);
  at.app.type(week, "0");  // as the start has guessed none
  sheet.one_step(
      "plan_moment.step.role_week",
      [&] {
        CHECK_FALSE(at.reads_part("h a week. "));
        at.app.type(week, std::to_string(there / 100 + 50));
        CHECK(at.reads_part("h have no moment yet"));
      },
      [&] { return role()->week == (there / 100 + 50) * 100; });
  at.show(sheet.sheet);
  at.app.type(week, std::to_string(there / 100));
  CHECK(at.reads_part("The week adds up."));
  at.app.type(week, "1");
  CHECK(at.reads_part("more than there are"));
  at.app.type(week, "0");
  sheet.one_step(
      "plan_moment.step.role_remove", [&] { at.press("plan_moment.role.remove"); },
      [&] { return role() == nullptr && at.moment("tangled_talk").today.empty(); });
}

TEST_CASE("A15 a week that a start guesses says so and how far it may be off, until the team puts in its own") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "");
  change_where(app, [](Workspace& work) { work.show({Sheet::Kind::plan_role, "gp"}); });
  CHECK(reads(app, app.words("template.source.week") + " " +
                       said(app, "plan_moment.role.week.range", {{"low", "67"}, {"high", "144"}})));
  app.type(app.words("plan_moment.role.week"), "66");
  CHECK_FALSE(reads(app, app.words("template.source.week")));
}

TEST_CASE("what must be in place has an owner, costs, a risk, a kind and a lead time (domain.md A44, A49)") {
  AtPlan at;
  InSheet sheet{at, {Sheet::Kind::plan_arrangement, "answers"}};
  const auto found = [&] { return at.store().find<Arrangement>("answers"); };
  const auto type = [&](const char* key, const char* words) { at.app.type(at.app.words(key), words); };
  sheet.one_step(
      "plan_moment.step.arrangement_text", [&] { type("plan_moment.arrangement.text", "A list"); },
      [&] { return found()->text == "A list"; });
  sheet.one_step(
      "plan_moment.step.arrangement_owner",
      [&] {
        type("plan_moment.arrangement.owner", "");
        CHECK(at.reads(at.app.words("plan_moment.arrangement.no_owner")));
      },
      [&] { return found()->owner.empty(); });
  sheet.one_step(
      "plan_moment.step.arrangement_done",
      [&] { at.app.press(Role::checkbox, at.app.words("plan_moment.arrangement.done")); },
      [&] { return found()->done; });
  sheet.one_step(
      "plan_moment.step.arrangement_lead", [&] { type("plan_moment.arrangement.lead", "12"); },
      [&] { return found()->lead_weeks == 12; });
  sheet.one_step(
      "plan_moment.step.arrangement_running",
      [&] { at.app.type("Adviser, " + at.app.words("plan_moment.a_year"), "1,600"); },
      [&] { return found()->running.at("adv") == Minutes::of_whole(1600); });
  sheet.one_step(
      "plan_moment.step.arrangement_once",
      [&] { at.app.type("Front desk, " + at.app.words("plan_moment.once"), "60"); },
      [&] { return found()->once.at("desk") == Minutes::of_whole(60); });
  sheet.one_step(
      "plan_moment.step.arrangement_running_money", [&] { type("plan_moment.arrangement.running_money", "950.50"); },
      [&] { return found()->running_pence == 95'050; });
  sheet.one_step(
      "plan_moment.step.arrangement_once_money", [&] { type("plan_moment.arrangement.once_money", "100"); },
      [&] { return found()->once_pence == 10'000; });
  sheet.one_step(
      "plan_moment.step.arrangement_life", [&] { type("plan_moment.arrangement.life", "4"); },
      [&] { return found()->life_years == 4; });
  sheet.one_step(
      "plan_moment.step.arrangement_payer",
      [&] { at.app.press(Role::radio, at.app.words("plan_moment.payer.other_body")); },
      [&] { return found()->payer == Payer::other_body; });
  sheet.one_step(
      "plan_moment.step.arrangement_risk", [&] { type("plan_moment.arrangement.risk", "It comes late"); },
      [&] { return found()->risk == "It comes late"; });
  sheet.one_step(
      "plan_moment.step.arrangement_kind",
      [&] { at.app.press(Role::radio, at.app.words("plan_moment.kind.knowledge")); },
      [&] { return found()->kind == ArrangementKind::knowledge; });
  sheet.one_step(
      "plan_moment.step.arrangement_kind", [&] { at.app.press(Role::radio, at.app.words("plan_moment.kind.tool")); },
      [&] { return found()->kind == ArrangementKind::unsaid; });
  sheet.one_step(
      "plan_moment.step.arrangement_remove", [&] { at.press("plan_moment.arrangement.remove"); },
      [&] { return found() == nullptr && at.store().find<Dependence>("quick_answer/answers") == nullptr; });
}

TEST_CASE("an arrow is drawn by choosing its other end, with as much as is free and wanted") {
  AtPlan at;
  at.open_moment("tangled_call");
  at.press("plan_moment.arrow.from");
  CHECK(at.app.find(Role::dialog, at.app.words("plan_moment.arrow.ask_from")) != nullptr);
  const std::size_t count = at.store().all<Offset>().size();
  choose(at, "quick_answer");
  CHECK(at.step() == "plan_moment.step.arrow_add");
  REQUIRE(at.store().all<Offset>().size() == count + 1);
  const std::string key = at.app.work().sheet().subject;
  const Offset* made = at.store().find<Offset>(key);
  REQUIRE(made != nullptr);
  CHECK(made->from == "quick_answer");
  CHECK(made->to == "tangled_call");
  CHECK(made->minutes == std::map<std::string, Minutes>{{"adv", Minutes::of_whole(400)}});
  InSheet sheet{at, {Sheet::Kind::plan_arrow, key}};
  sheet.one_step(
      "plan_moment.step.arrow_minutes", [&] { at.app.type("Front desk", "120"); },
      [&] { return at.store().find<Offset>(key)->minutes.at("desk") == Minutes::of_whole(120); });
  sheet.one_step(
      "plan_moment.step.arrow_remove", [&] { at.press("plan_moment.arrow.remove"); },
      [&] { return at.store().find<Offset>(key) == nullptr; });
}

TEST_CASE("the ends to choose from say whose minutes they free or take, those with most of one role first") {
  AtPlan at;
  at.show({Sheet::Kind::plan_arrow, {}});
  CHECK(in_sheet(at, at.moment("quick_answer").title).label.ends_with(", Adviser −33,600 min"));
  choose(at, "quick_queue");
  // Opening the bag of letters frees the front desk and takes volunteers' time: more of theirs.
  CHECK(in_sheet(at, "Opening the bag of letters").label.ends_with(", Volunteers, with their support +15,000 min"));
}

TEST_CASE("an arrow without ends asks for both, first where the time comes from") {
  AtPlan at;
  at.show({Sheet::Kind::plan_arrow, {}});
  choose(at, "quick_queue");
  CHECK(at.app.find(Role::dialog, at.app.words("plan_moment.arrow.ask_to")) != nullptr);
  choose(at, "tangled_call");
  CHECK(at.app.find(Role::dialog, at.app.words("plan_moment.arrow")) != nullptr);
  CHECK(at.step() == "plan_moment.step.arrow_add");
}

TEST_CASE("a note is pinned to a moment, says something, may be evidence or a question, and is removed") {
  AtPlan at;
  at.open_moment("tangled_talk");
  at.press("plan_moment.pin");
  CHECK(at.step() == "plan_moment.step.pin");
  const std::string key = at.app.work().sheet().subject;
  const auto paper = [&] { return at.store().find<Pinned>(key); };
  REQUIRE(paper() != nullptr);
  CHECK(paper()->moment == "tangled_talk");
  InSheet sheet{at, {Sheet::Kind::plan_paper, key}};
  sheet.one_step(
      "plan_moment.step.paper_text", [&] { at.app.type(at.app.words("plan_moment.paper.text"), "Why?"); },
      [&] { return paper()->text == "Why?"; });
  sheet.one_step(
      "plan_moment.step.paper_kind", [&] { at.app.press(Role::radio, at.app.words("plan.paper.question")); },
      [&] { return paper()->kind == PinnedKind::question; });
  sheet.one_step(
      "plan_moment.step.paper_about",
      [&] {
        at.unfold_beginning(at.say("plan_moment.paper.about", {{"what", at.moment("tangled_talk").title}}));
        at.app.press(Role::radio, at.app.words("plan_moment.paper.nothing"));
      },
      [&] { return paper()->moment.empty(); });
  sheet.one_step(
      "plan_moment.step.paper_remove", [&] { at.press("plan_moment.paper.remove"); },
      [&] { return paper() == nullptr; });
}

TEST_CASE("on a phone, a sheet that was opened from a moment's leads back to it, and from there to the map") {
  test::Window window;
  window.size = test::kPhone;
  window.touch = true;
  AtPlan at(window);
  const Sheet moment{Sheet::Kind::plan_moment, "tangled_call"};
  const auto close = [&] { at.app.press(Role::button, at.app.words("ui.close")); };
  const auto is_back = [&] {
    CHECK(at.app.work().sheet() == moment);
    CHECK(at.app.find(Role::dialog, at.moment("tangled_call").title) != nullptr);
  };
  at.open_moment("tangled_call");
  SUBCASE("a new arrow, kept") {
    at.press("plan_moment.arrow.from");
    choose(at, "quick_answer");
    CHECK(at.app.work().sheet().kind == Sheet::Kind::plan_arrow);
    close();
    is_back();
  }
  SUBCASE("a new arrow, thought better of") {
    at.press("plan_moment.arrow.from");
    close();
    is_back();
  }
  SUBCASE("an arrow that is removed") {
    at.press("plan_moment.arrow.from");
    choose(at, "quick_answer");
    at.press("plan_moment.arrow.remove");
    is_back();
  }
  SUBCASE("a note that is pinned") {
    at.press("plan_moment.pin");
    CHECK(at.app.work().sheet().kind == Sheet::Kind::plan_paper);
    CHECK(at.app.key(Key::escape));
    is_back();
  }
  SUBCASE("a new role") {
    at.press("plan_moment.all_roles");
    at.app.press(NodeId(in_sheet(at, at.app.words("plan_moment.add_role")).id));
    CHECK(at.app.work().sheet().kind == Sheet::Kind::plan_role);
    close();
    is_back();
  }
  CHECK(at.app.key(Key::escape));
  CHECK(at.app.work().sheet().kind == Sheet::Kind::none);
  CHECK(at.app.tree().modal() == 0);
}

TEST_CASE("a sheet whose record has been undone closes") {
  AtPlan at;
  at.press("plan.add_lane");
  CHECK(at.app.work().sheet().kind == Sheet::Kind::plan_lane);
  at.app.press(Role::button, at.app.words("ui.close"));
  at.show({Sheet::Kind::plan_lane, "not_there"});
  CHECK(at.app.work().sheet().kind == Sheet::Kind::none);
}

}  // namespace seven::ui
