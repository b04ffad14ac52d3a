// A moment's details: its name, how often and how long, and who keeps a relationship; each entry changes its record as
// one step with a name, and undo takes it back.
#include <doctest/doctest.h>

#include <string>

#include "base/format.h"
#include "support/at_plan.h"

namespace seven::ui {
namespace {

using test::AtPlan;
using test::kAnswer;
using test::kTalk;

}  // namespace

TEST_CASE("the details of a moment stand beside the map, named after it, and close") {
  AtPlan at;
  at.open_moment(kTalk);
  const std::string title = at.moment(kTalk).title;
  CHECK(at.app.find(Role::region, title) != nullptr);
  CHECK(at.app.tree().modal() == 0);
  CHECK(at.reads(at.app.words("plan.change.lengthen")));
  at.press("plan_moment.close");
  CHECK(at.app.find(Role::region, title) == nullptr);
}

TEST_CASE("what happens to a moment, how often and how long are steps of their own") {
  AtPlan at;
  at.open_moment(kTalk);
  at.one_step(
      "plan_moment.step.change", [&] { at.app.press(Role::radio, at.app.words("plan.change.shorten")); },
      [&] { return at.moment(kTalk).change == MomentChange::shorten; });
  at.one_step(
      "plan_moment.step.times", [&] { at.app.type(at.app.words("plan_moment.times"), "1,750"); },
      [&] { return at.moment(kTalk).times == 1750; });
  const std::string today = "Adviser, " + at.app.words("plan.time.today"),
                    then = "Adviser, " + at.app.words("plan.time.tomorrow");
  at.one_step(
      "plan_moment.step.minutes_today", [&] { at.app.type(today, "28.5"); },
      [&] { return at.moment(kTalk).today.at("adv") == Minutes::of_hundredths(2850); });
  at.one_step(
      "plan_moment.step.minutes_tomorrow",
      [&] {
        at.app.press(Role::button, at.say("ui.more_of", {{"what", then}}));
      },
      [&] { return at.moment(kTalk).tomorrow.at("adv") > Minutes::of_whole(45); });
}

TEST_CASE("what a moment would free or take is said when its minutes change") {
  AtPlan at;
  at.open_moment(kTalk);
  const auto said = [&] {
    const Minutes change = at.app.work().plan().change_of(kTalk);
    const Minutes whole = Minutes::of_whole(divide_rounded(change.hundredths(), Minutes::per_minute));
    return at.say("plan_moment.takes", {{"minutes", format_minutes(at.app.work().words(), whole)}});
  };
  const std::string before = said();
  CHECK(at.reads(before));
  at.app.type("Adviser, " + at.app.words("plan.time.tomorrow"), "60");
  CHECK(said() != before);
  CHECK(at.reads(said()));
}

TEST_CASE("C2 what a moment frees of one person and takes of another is said by name, and never as one sum") {
  AtPlan at;
  const_cast<Workspace&>(at.app.work()).edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) {
    Moment both = at.moment(kTalk);
    both.today["desk"] = Minutes::of_whole(10), both.tomorrow["desk"] = Minutes::of_whole(4);
    edit.put(both);
  });
  at.app.app().repaint();
  at.app.settle();
  at.open_moment(kTalk);
  const PlanModel& plan = at.app.work().plan();
  std::string freed, taken;
  for (std::size_t i = 0; i < plan.roles().size(); ++i) {
    const Minutes by = plan.change_of(kTalk, i), size = by < Minutes() ? -by : by;
    const Minutes whole = Minutes::of_whole(divide_rounded(size.hundredths(), Minutes::per_minute));
    if (by == Minutes()) continue;
    (by < Minutes() ? freed : taken) = plan.roles()[i]->name + " " + format_minutes(at.app.work().words(), whole);
  }
  REQUIRE_FALSE(freed.empty());
  REQUIRE_FALSE(taken.empty());
  CHECK(at.reads(at.say("plan_moment.frees_and_takes", {{"freed", freed}, {"taken", taken}})));
}

TEST_CASE("a role that gave nothing can give time, and none of it is no entry") {
  AtPlan at;
  at.open_moment(kTalk);
  const std::string field = "Front desk, " + at.app.words("plan.time.today");
  CHECK(at.app.find(Role::text_box, field) == nullptr);
  at.press("plan_moment.all_roles");
  at.app.type(field, "4");
  CHECK(at.moment(kTalk).today.at("desk") == Minutes::of_whole(4));
  at.app.type(field, "0");
  CHECK(at.moment(kTalk).today.count("desk") == 0);
}

TEST_CASE("a moment gets a name and more words") {
  AtPlan at;
  at.open_moment(kTalk);
  CHECK(at.app.find(Role::text_box, at.app.words("plan_moment.title")) == nullptr);
  at.press("plan_moment.rename");
  at.one_step(
      "plan_moment.step.title", [&] { at.app.type(at.app.words("plan_moment.title"), "A long talk"); },
      [&] { return at.moment(kTalk).title == "A long talk"; });
  at.one_step(
      "plan_moment.step.details", [&] { at.app.type(at.app.words("plan_moment.details"), "By the window"); },
      [&] { return at.moment(kTalk).details == "By the window"; });
  at.press("plan_moment.rename.done");
  CHECK(at.app.find(Role::text_box, at.app.words("plan_moment.title")) == nullptr);
}

TEST_CASE("whether a relationship matters has a reason, people and an end (domain.md A38-A40, A104)") {
  AtPlan at;
  at.open_moment(kTalk);
  at.one_step(
      "plan_moment.step.reason", [&] { at.app.type(at.app.words("plan_moment.reason"), "They trust one face"); },
      [&] { return at.moment(kTalk).reason == "They trust one face"; });
  at.one_step(
      "plan_moment.step.with", [&] { at.app.type(at.app.words("plan_moment.with"), "One adviser"); },
      [&] { return at.moment(kTalk).with == "One adviser"; });
  at.one_step(
      "plan_moment.step.ends", [&] { at.app.type(at.app.words("plan_moment.ends"), "A hand-over"); },
      [&] { return at.moment(kTalk).ends == "A hand-over"; });
  const std::string own = at.app.words("plan_moment.own") + ", ";
  at.one_step(
      "plan_moment.step.own", [&] { at.app.type(own + at.app.words("plan.time.tomorrow"), "80"); },
      [&] { return at.moment(kTalk).own_after == Share::of_percent(80); });
  at.one_step(
      "plan_moment.step.matters", [&] { at.app.press(Role::radio, at.app.words("plan_moment.matters.not_needed")); },
      [&] { return at.moment(kTalk).matters == Matters::not_needed; });
  at.app.press(Role::radio, at.app.words("plan_moment.matters.not_needed"));
  CHECK(at.app.find(Role::text_area, at.app.words("plan_moment.ends")) == nullptr);
  at.app.press(Role::radio, at.app.words("plan_moment.matters.not_needed"));  // taken back
  CHECK(at.moment(kTalk).matters == Matters::unsaid);
}

TEST_CASE("A40 a named person with nobody who stands in is warned of until somebody does") {
  AtPlan at;
  at.open_moment(kTalk);
  const auto warned = [&] { return at.reads(at.app.words("plan_moment.cover.missing")); };
  CHECK_FALSE(warned());  // the start says who
  at.one_step(
      "plan_moment.step.cover",
      [&] {
        at.app.type(at.app.words("plan_moment.cover"), "");
        CHECK(warned());
      },
      [&] { return at.moment(kTalk).cover.empty(); });
  CHECK_FALSE(warned());
  at.app.type(at.app.words("plan_moment.cover"), "");
  at.app.type(at.app.words("plan_moment.with"), "");
  CHECK_FALSE(warned());  // nobody is named
  at.app.type(at.app.words("plan_moment.own") + ", " + at.app.words("plan.time.tomorrow"), "80");
  CHECK(warned());
  at.app.type(at.app.words("plan_moment.cover"), "A second adviser on Mondays");
  CHECK_FALSE(warned());
}

TEST_CASE("who keeps it is asked for without a name, below the field while somebody writes (domain.md A100)") {
  AtPlan at;
  at.open_moment(kTalk);
  const std::string warning = at.app.words("exercise.privacy_warning");
  CHECK_FALSE(at.reads(warning));
  at.app.focus(Role::text_area, at.app.words("plan_moment.with"));
  CHECK(at.reads(warning));
  CHECK(at.app.get(Role::text_area, at.app.words("plan_moment.with")).description == warning);
}

TEST_CASE("what people say about a moment is counted on its card and stands in its details (domain.md A76)") {
  AtPlan at;
  const auto label = [&] {
    const Node* card = at.app.find_beginning(Role::button, at.moment(kTalk).title + ",");
    REQUIRE(card != nullptr);
    return card->label;
  };
  const std::string before = label(), told = at.say("plan.voices", {{"n", "1"}});
  CHECK(before.find(told) == std::string::npos);
  const_cast<Workspace&>(at.app.work()).edit({"plan.step.add_moment", {}}, [](DiffBuilder& edit) {
    edit.put(Voice{"said", VoiceKind::people, "Never the same face", kTalk});
    edit.put(Voice{"blank", VoiceKind::people, "  ", kTalk});
    edit.put(Voice{"other", VoiceKind::people, "I have to ring at eight", kAnswer});
  });
  at.app.app().repaint();
  at.app.settle();
  CHECK(label().find(", " + told) != std::string::npos);
  at.open_moment(kTalk);
  CHECK(at.reads(at.app.words("plan_moment.voices")));
  CHECK(at.reads("“Never the same face”"));
  CHECK_FALSE(at.reads("“I have to ring at eight”"));
  at.take_back();
  CHECK(label() == before);
  CHECK_FALSE(at.reads(at.app.words("plan_moment.voices")));
}

TEST_CASE("people outside the staff can keep a relationship, and are chosen with one press (domain.md A39)") {
  AtPlan at;
  at.open_moment(kTalk);
  const std::string before = at.moment(kTalk).with;
  REQUIRE_FALSE(before.empty());
  const std::string volunteer = at.app.words("plan_moment.keeper.volunteer");
  const auto press = [&] { at.app.press(Role::toggle, volunteer); };
  CHECK(at.app.get(Role::toggle, volunteer).checked == Tri::no);
  at.one_step("plan_moment.step.with", press, [&] { return at.moment(kTalk).with == before + ", a volunteer"; });
  press();
  CHECK(at.app.get(Role::toggle, volunteer).checked == Tri::yes);
  at.one_step("plan_moment.step.with", press, [&] { return at.moment(kTalk).with == before; });
  at.app.type(at.app.words("plan_moment.with"), "");
  at.app.press(Role::toggle, at.app.words("plan_moment.keeper.family"));
  at.app.press(Role::toggle, at.app.words("plan_moment.keeper.friend"));
  CHECK(at.moment(kTalk).with == "Family, a friend or neighbour");
  at.app.press(Role::toggle, at.app.words("plan_moment.keeper.family"));
  CHECK(at.moment(kTalk).with == "a friend or neighbour");
}

TEST_CASE("a moment is duplicated, locked and removed with what is about it; undo brings all of it back") {
  AtPlan at;
  at.open_moment(kTalk);
  const std::size_t count = at.store().all<Moment>().size();
  at.one_step(
      "plan_moment.step.lock", [&] { at.press("plan_moment.lock"); }, [&] { return at.moment(kTalk).locked; });
  at.press("plan_moment.lock");
  CHECK(at.app.get(Role::button, at.app.words("plan_moment.remove")).disabled);
  at.press("plan_moment.unlock");
  at.one_step(
      "plan_moment.step.remove", [&] { at.press("plan_moment.remove"); },
      [&] { return at.store().find<Moment>(kTalk) == nullptr && at.store().all<Moment>().size() < count; });
  at.open_moment(kTalk);
  at.one_step(
      "plan_moment.step.duplicate", [&] { at.press("plan_moment.duplicate"); },
      [&] { return at.store().all<Moment>().size() == count + 1; });
}

TEST_CASE("the details of a moment are a sheet on a phone, in Welsh too") {
  for (const char* language : {"en", "cy"}) {
    test::Window window;
    window.size = test::kPhone;
    window.language = language;
    window.touch = true;
    AtPlan at(window);
    at.open_moment(kTalk);
    CHECK(at.app.tree().modal() != 0);
    at.unfold("plan_moment.part.way");
    at.one_step(
        "plan_moment.step.times", [&] { at.app.type(at.app.words("plan_moment.times"), "1000"); },
        [&] { return at.moment(kTalk).times == 1000; });
    at.open_moment(kTalk);
    at.press("plan_moment.remove");
    CHECK(at.app.tree().modal() == 0);
    CHECK(at.store().find<Moment>(kTalk) == nullptr);
    at.app.press(Role::button, at.app.words("ui.undo"));
    CHECK(at.store().find<Moment>(kTalk) != nullptr);
  }
}

}  // namespace seven::ui
