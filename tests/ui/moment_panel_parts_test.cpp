// The parts of a moment's details that are folded out: the new way, needs, figures, what it waits for, how people reach
// it and its place. Each entry changes its record as one step with a name, and undo takes it back.
#include <doctest/doctest.h>

#include <string>

#include "support/at_plan.h"

namespace seven::ui {
namespace {

using test::AtPlan;
using test::kAnswer;
using test::kTalk;

}  // namespace

TEST_CASE("a machine must be said to be instead of a person or alongside, with a way out (domain.md A43, A45)") {
  AtPlan at;
  at.open_moment(kAnswer);
  at.unfold("plan_moment.part.way");
  CHECK_FALSE(at.reads(at.app.words("plan_moment.old_way.missing")));
  at.one_step(
      "plan_moment.step.old_way", [&] { at.app.press(Role::radio, at.app.words("plan_moment.old_way.alongside")); },
      [&] { return at.moment(kAnswer).old_way == OldWay::unsaid; });
  at.app.press(Role::radio, at.app.words("plan_moment.old_way.alongside"));
  CHECK(at.reads(at.app.words("plan_moment.old_way.missing")));
  at.one_step(
      "plan_moment.step.way_out", [&] { at.app.type(at.app.words("plan_moment.way_out"), ""); },
      [&] { return at.moment(kAnswer).way_out.empty(); });
  at.app.type(at.app.words("plan_moment.way_out"), "");
  CHECK(at.reads(at.app.words("plan_moment.way_out.missing")));
  CHECK(at.app.get(Role::text_area, at.app.words("plan_moment.way_out")).invalid);
  const std::string part = at.say("plan_moment.part.missing", {{"what", at.app.words("plan_moment.part.way")}});
  CHECK(at.app.find(Role::button, part) != nullptr);
}

TEST_CASE("a way that becomes digital brings 10 % more people, unless something is said of it (domain.md A96)") {
  AtPlan at;
  at.open_moment(kTalk);
  at.unfold("plan_moment.part.way");
  at.unfold("plan_moment.part.reach");
  const auto more = [&] { return at.moment(kTalk).new_demand; };
  const auto press_machine = [&] { at.app.press(Role::checkbox, at.app.words("plan_moment.machine")); };
  const auto press_online = [&] { at.app.press(Role::radio, at.app.words("plan_moment.channel.online")); };
  const std::string told =
      at.say("plan_moment.new_demand.digital", {{"share", "10 %"}, {"part", at.app.words("plan_moment.part.figures")}});
  CHECK_FALSE(at.reads(told));
  at.one_step("plan_moment.step.machine", press_machine,
              [&] { return more() == Share::of_percent(10) && at.reads(told); });
  at.one_step("plan_moment.step.channel", press_online,
              [&] { return more() == Share::of_percent(10) && at.reads(told); });
  // What people have said stays.
  at.unfold("plan_moment.part.figures");
  at.app.type(at.app.words("plan_moment.new_demand"), "5");
  at.one_step("plan_moment.step.machine", press_machine, [&] { return more() == Share::of_percent(5); });
  // With the machine there already, 0 is what people have said.
  press_machine();
  at.app.type(at.app.words("plan_moment.new_demand"), "0");
  press_online();
  CHECK(more() == Share());
}

TEST_CASE("a moment that stays as it is has no new way that could bring more people (domain.md A96)") {
  AtPlan at;
  at.open_moment(kTalk);
  at.unfold("plan_moment.part.way");
  at.app.press(Role::radio, at.app.words("plan.change.keep"));
  REQUIRE(at.moment(kTalk).change == MomentChange::keep);
  at.app.press(Role::checkbox, at.app.words("plan_moment.machine"));
  CHECK(at.moment(kTalk).machine);
  CHECK(at.moment(kTalk).new_demand == Share());
}

TEST_CASE("worse, as good or better is said from two points of view (domain.md A42)") {
  AtPlan at;
  at.open_moment(kAnswer);
  at.unfold("plan_moment.part.way");
  const auto press_in = [&](const char* group, const char* effect) {
    const Node& radios = at.app.get(Role::radio_group, at.app.words(group));
    for (const Node& node : at.app.tree().nodes())
      if (node.parent == radios.id && node.label == at.app.words(effect)) return at.app.press(NodeId(node.id));
    FAIL("no such choice");
  };
  at.one_step(
      "plan_moment.step.for_people", [&] { press_in("plan_moment.for_people", "plan_moment.effect.worse"); },
      [&] { return at.moment(kAnswer).for_people == MomentEffect::worse; });
  at.one_step(
      "plan_moment.step.for_staff", [&] { press_in("plan_moment.for_staff", "plan_moment.effect.as_good"); },
      [&] { return at.moment(kAnswer).for_staff == MomentEffect::as_good; });
  at.one_step(
      "plan_moment.step.machine", [&] { at.app.press(Role::checkbox, at.app.words("plan_moment.machine")); },
      [&] { return !at.moment(kAnswer).machine; });
}

TEST_CASE("how well it would work: the new way, who comes back, more who come, what is freed (domain.md C2)") {
  AtPlan at;
  at.open_moment(kAnswer);
  at.unfold("plan_moment.part.figures");
  at.one_step(
      "plan_moment.step.changed", [&] { at.app.type(at.app.words("plan_moment.changed"), "45.5"); },
      [&] { return at.moment(kAnswer).changed == Share::of_basis_points(4550); });
  at.one_step(
      "plan_moment.step.changed", [&] { at.app.type(at.app.words("plan_moment.changed"), "100"); },
      [&] { return !at.moment(kAnswer).changed; });
  at.one_step(
      "plan_moment.step.bounce", [&] { at.app.type(at.app.words("plan_moment.bounce"), "30"); },
      [&] { return at.moment(kAnswer).bounce == Share::of_percent(30); });
  at.one_step(
      "plan_moment.step.new_demand", [&] { at.app.type(at.app.words("plan_moment.new_demand"), "10"); },
      [&] { return at.moment(kAnswer).new_demand == Share::of_percent(10); });
  at.one_step(
      "plan_moment.step.realised", [&] { at.app.type(at.app.words("plan_moment.realised"), "50"); },
      [&] { return at.moment(kAnswer).realised == Share::of_percent(50); });
}

TEST_CASE("needs are added, written, marked three times apart and removed (domain.md A18, A37, A38)") {
  AtPlan at;
  at.open_moment(kAnswer);
  at.unfold("plan_moment.part.needs");
  const std::string need = "quick_answer.right";
  const auto found = [&] { return at.store().find<MomentNeed>(need); };
  REQUIRE(found() != nullptr);
  at.one_step(
      "plan_moment.step.need", [&] { at.app.type(at.app.words("plan_moment.need.text"), "To be sure"); },
      [&] { return found()->text == "To be sure"; });
  for (const char* mark : {"exercise.mark.meaningful", "exercise.mark.necessary", "exercise.mark.changes_result"}) {
    INFO(std::string(mark));
    const MomentNeed before = *found();
    at.one_step(
        "plan_moment.step.need_mark", [&] { at.app.press(Role::toggle, at.app.words(mark)); },
        [&] { return !(*found() == before); });
  }
  at.one_step(
      "plan_moment.step.need_kind", [&] { at.app.press(Role::radio, at.app.words("plan_moment.need.want")); },
      [&] { return found()->want; });
  at.one_step(
      "plan_moment.step.need_off",
      [&] {
        at.app.press(Role::button, at.say("plan_moment.need.remove", {{"what", found()->text}}));
      },
      [&] { return found() == nullptr; });
  const std::size_t count = at.store().all<MomentNeed>().size();
  at.one_step(
      "plan_moment.step.need_add", [&] { at.press("plan_moment.need.add"); },
      [&] { return at.store().all<MomentNeed>().size() == count + 1; });
}

TEST_CASE("channel, waiting and the person's own time (domain.md A29, A46, A78)") {
  AtPlan at;
  at.open_moment(kTalk);
  at.unfold("plan_moment.part.reach");
  at.one_step(
      "plan_moment.step.channel", [&] { at.app.press(Role::radio, at.app.words("plan_moment.channel.home_visit")); },
      [&] { return at.moment(kTalk).channel == Channel::home_visit; });
  at.one_step(
      "plan_moment.step.channel", [&] { at.app.press(Role::radio, at.app.words("plan_moment.channel.peers")); },
      [&] { return at.moment(kTalk).channel == Channel::peers; });
  at.one_step(
      "plan_moment.step.waiting", [&] { at.app.type(at.app.words("plan_moment.waiting"), "3"); },
      [&] { return at.moment(kTalk).waiting_days == 3; });
  at.one_step(
      "plan_moment.step.person_minutes", [&] { at.app.type(at.app.words("plan_moment.person_minutes"), "90"); },
      [&] { return at.moment(kTalk).person_minutes == 90; });
}

TEST_CASE("a moment waits for what must be in place first, and something new can be asked for (domain.md A44)") {
  AtPlan at;
  at.open_moment(kTalk);
  at.unfold("plan_moment.part.waits");
  const std::string answers = at.store().find<Arrangement>("answers")->text;
  const auto waits = [&] { return at.store().find<Dependence>(std::string(kTalk) + "/answers") != nullptr; };
  at.one_step(
      "plan_moment.step.waits", [&] { at.app.press(Role::checkbox, answers); }, waits);
  at.app.press(Role::checkbox, answers);
  at.one_step(
      "plan_moment.step.waits_off", [&] { at.app.press(Role::checkbox, answers); }, [&] { return !waits(); });
  const std::size_t count = at.store().all<Arrangement>().size();
  at.press("plan_moment.arrangement.add");
  CHECK(at.step() == "plan_moment.step.arrangement_add");
  CHECK(at.store().all<Arrangement>().size() == count + 1);
  CHECK(at.app.work().sheet().kind == Sheet::Kind::plan_arrangement);
}

TEST_CASE("a moment moves to another lane and stage, and up and down among its neighbours") {
  AtPlan at;
  at.open_moment(kTalk);
  at.unfold("plan_moment.part.place");
  at.one_step(
      "plan_moment.step.move", [&] { at.app.press(Role::radio, at.store().find<Lane>("back")->name); },
      [&] { return at.moment(kTalk).lane == "back"; });
  at.one_step(
      "plan_moment.step.move", [&] { at.app.press(Role::radio, at.app.words("plan.beside_stages")); },
      [&] { return at.moment(kTalk).stage.empty(); });
  const auto first = [&] { return at.app.work().plan().moments_in("tangled", "advice").front()->id; };
  const std::string before = first();
  const bool top = before == kTalk;
  at.one_step(
      "plan_moment.step.reorder", [&] { at.press(top ? "plan_moment.down" : "plan_moment.up"); },
      [&] { return first() != before; });
}

TEST_CASE("with everything folded out each target is named, large enough for a finger and inside the window") {
  for (const Vec2 size : {test::kDesktop, test::kTablet, test::kPhone, Vec2{195, 422}}) {
    for (const char* language : {"en", "cy"}) {
      test::Window window;
      window.size = size;
      window.language = language;
      AtPlan at(window);
      at.open_moment(kAnswer);
      for (const char* part : {"plan_moment.part.way", "plan_moment.part.needs", "plan_moment.part.figures",
                               "plan_moment.part.waits", "plan_moment.part.reach", "plan_moment.part.place"})
        at.unfold(part);
      INFO(std::string(language) << " " << size.x);
      for (const Node& node : at.app.tree().nodes()) {
        if (!is_interactive(node.role) || !at.app.tree().inside(node, at.app.tree().modal())) continue;
        INFO(node.label);
        CHECK_FALSE(node.label.empty());
        CHECK(node.bounds.w * at.app.scale() >= 43.99f);
        CHECK(node.bounds.h * at.app.scale() >= 43.99f);
        CHECK(node.bounds.x >= -0.5f);
        CHECK(node.bounds.right() <= size.x + 0.5f);
      }
    }
  }
}

}  // namespace seven::ui
