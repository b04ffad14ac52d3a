// What is known of the people and of what keeps a relationship going, asked for and shown (domain.md A18 to A66).
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/app_reading.h"
#include "support/open_with.h"
#include "support/results.h"
#include "support/scenarios.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::open_with;
using test::reads;
using test::store;
using test::undo;

// The words with something put in its place.
std::string with(std::string words, const std::string& name, const std::string& value) {
  const std::string place = "{" + name + "}";
  const std::size_t at = words.find(place);
  REQUIRE(at != std::string::npos);
  return words.replace(at, place.size(), value);
}

}  // namespace

TEST_CASE("Meet shows what they ask for and what staff think they need, two things, both shown (domain.md A33)") {
  for (const Vec2 size : {test::kPhone, test::kDesktop}) {
    Device device;
    AppDriver app(device, {size});
    open_with(app, "meet", {});
    for (const char* label : {"meet.came_for", "meet.asks", "meet.matters", "meet.staff"})
      CHECK(reads(app, app.words(label)));
    for (const char* part : {"came_for", "quote", "matters", "staff"})
      CHECK(reads(app, app.words(std::string("health_centre.person.raj.") + part)));
  }
}

TEST_CASE("Meet tells how often they come, how much is new and what it costs them, as made up (domain.md A29, A30)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "meet", {});
  CHECK(reads(app, app.words("meet.facts")));
  CHECK(reads(app, "10 visits a year, half with something new"));
  CHECK(reads(app, "3 hours off work"));
}

TEST_CASE("Meet has no heading for what an own scenario does not say of somebody") {
  Device device;
  AppDriver app(device, {test::kDesktop});
  app.app().file_dropped({"mine.json", source_text("assets/templates/scenario.json")});
  app.settle();
  app.press(Role::button, app.words("make_own.play"));
  const auto times = [&](const char* label) {
    int count = 0;
    for (const Node& node : app.tree().nodes()) count += node.role == Role::text && node.label == app.words(label);
    return count;
  };
  REQUIRE(app.work().exercise().scenario().people.size() == 3);
  CHECK(times("meet.asks") == 3);
  CHECK(times("meet.staff") == 1);  // the template says it of Gwen only
  nlohmann::json bare = nlohmann::json::parse(source_text("assets/templates/scenario.json"), nullptr, false);
  bare.erase("words");
  app.app().file_dropped({"mine.json", bare.dump()});
  app.settle();
  app.press(Role::button, app.words("make_own.play"));
  CHECK(times("meet.matters") == 3);
  CHECK(times("meet.asks") == 0);
}

TEST_CASE("whoever writes about people is asked to name nobody, on the spot (domain.md A100)") {
  for (const bool real : {true, false}) {
    for (const Vec2 size : {test::kPhone, test::kDesktop}) {
      Device device;
      AppDriver app(device, {size, "en", real});
      const std::string warning = app.words("exercise.privacy_warning");
      const auto is_warned = [&](const std::string& field) {
        INFO(field);
        const auto below = [&] {
          const Rect bounds = app.get(Role::text_area, field).bounds;
          for (const Node& node : app.tree().nodes()) {
            if (node.role == Role::text && node.label == warning && node.bounds.x == bounds.x &&
                node.bounds.y > bounds.bottom() && node.bounds.y < bounds.bottom() + 10)
              return true;
          }
          return false;
        };
        CHECK_FALSE(below());
        const float last = app.tree().nodes().back().bounds.y;
        app.focus(Role::text_area, field);
        CHECK(below());
        CHECK(app.tree().nodes().back().bounds.y == last);  // nothing moves under a finger
      };
      open_with(app, "set_three", test::suggested_recipe());
      is_warned(with(app.words("ui.recipe.why"), "name", "Raj"));
      std::vector<Record> records = test::suggested_recipe();
      records.push_back(GroupCheck{"age", GroupFares::worse, ""});
      open_with(app, "talk", records);
      is_warned(with(app.words("check.note"), "group", app.words("check.group.age")));
      is_warned(with(app.words("complaint.of"), "name", "Roger"));
      is_warned(app.words("exercise.notes"));
      app.press(Role::button, app.words("fair.say_it"));
      is_warned(with(app.words("fair.could_i_say"), "name", "Roger"));
      app.press(Role::button, app.words("talk.say_why"));
      is_warned(
          with(app.words("talk.because"), "pair", with(with(app.words("talk.pair"), "one", "Raj"), "other", "Sandra")));
    }
  }
}

TEST_CASE("a decision says when it was made and when to look again, in set three and in Talk (domain.md A62)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", test::suggested_recipe());
  CHECK(reads(app, app.words("health_centre.when")));
  const std::string label = app.words("people.review"), words = "his knee is no better in two days";
  app.type(label, words);
  REQUIRE(store(app).find<Note>("set_three.review.raj") != nullptr);
  CHECK(store(app).find<Note>("set_three.review.raj")->text == words);
  app.press(Role::button, app.words("exercise.step.talk.name"));
  CHECK(reads(app, label + " " + words));
  undo(app);
  CHECK_FALSE(reads(app, words));
}

TEST_CASE("whoever is kept to is asked about until it holds and when it ends (domain.md A40, A104)") {
  for (const Vec2 size : {test::kPhone, test::kDesktop}) {
    Device device;
    AppDriver app(device, {size});
    open_with(app, "set_one", {RelationshipAnswer{"raj", false, "", "", "any_gp", "", false}});
    const std::string settle = app.words("set_one.settle"), ends = app.words("set_one.ends");
    CHECK(app.find(Role::text_box, ends) == nullptr);  // whoever is free can neither settle in nor leave
    open_with(app, "set_one", {RelationshipAnswer{"raj", false, "", "", "own_gp", "", true}});
    app.type(settle, "Four visits");
    app.type(ends, "She hands over to Dr Rees with Raj in the room");
    CHECK(store(app).find<Note>("set_one.settle.raj")->text == "Four visits");
    CHECK(store(app).find<Note>("set_one.ends.raj")->text == "She hands over to Dr Rees with Raj in the room");
    undo(app);
    CHECK(store(app).find<Note>("set_one.ends.raj") == nullptr);
  }
}

TEST_CASE("the list before passing it on asks how a quick job is used, and leads to where it is said (domain.md A43)") {
  for (const Vec2 size : {test::kPhone, test::kDesktop}) {
    Device device;
    AppDriver app(device, {size});
    open_with(app, "talk", test::suggested_recipe());
    const std::string asked = with(app.words("ready.tag"), "what", "Raj");
    app.press(Role::link, asked);
    CHECK(app.work().step() == Step::set_three);
    app.press(Role::radio, app.words("exercise.role.complement"));
    REQUIRE(store(app).find<OptionMark>("RJ5/raj") != nullptr);
    CHECK(store(app).find<OptionMark>("RJ5/raj")->use == OptionUse::complement);
    app.press(Role::button, app.words("exercise.step.talk.name"));
    CHECK(app.find(Role::link, asked) == nullptr);
    undo(app);
    CHECK(app.find(Role::link, asked) != nullptr);
  }
}

TEST_CASE("set two asks how an option that is in place is used, until it is said for somebody (domain.md A43)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_two", {OptionPlan{"phone_back", "Ring the desk", {}, true}});
  CHECK(app.find(Role::status, app.words("people.no_tag")) == nullptr);  // the first option is at hand
  app.press(Role::button, app.words("exercise.step.talk.name"));
  app.press(Role::link, with(app.words("ready.tag"), "what", app.words("health_centre.deck.phone_back.short")));
  CHECK(app.work().step() == Step::set_two);
  CHECK(app.find(Role::status, app.words("people.no_tag")) != nullptr);
  app.press(Role::radio, app.words("exercise.role.not_here"));
  CHECK(app.find(Role::status, app.words("people.no_tag")) == nullptr);
}

TEST_CASE("What happens counts what is closed, met and comes back, each beside today (domain.md A18, A66)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "happens", {Allocation{"roger", "RO2", {}}});
  CHECK(reads(app, "Requests closed: 3 of 3 (today 3)"));
  CHECK(reads(app, "(today 3). Of the musts: "));
  CHECK(reads(app, " in 100 (today "));
  Exercise empty;
  empty.scenario = "health_centre";
  empty.attending["coffee_morning"] = 0;
  open_with(app, "happens", {empty, Allocation{"roger", "RO4", {}}});
  CHECK(reads(app, "Requests closed: 2 of 3 (today 3)"));
}

TEST_CASE("what people must have says so where it is guessed and where it is met or not (domain.md A18)") {
  Device device;
  AppDriver app(device, {});
  const std::string must = app.words("paper.must");
  for (const char* step : {"meet", "happens"}) {
    open_with(app, step, {});
    CHECK(reads(app, app.words("health_centre.need.raj.right_medicine") + " (" + must + ")"));
    CHECK_FALSE(reads(app, app.words("health_centre.need.raj.little_time_lost") + " (" + must + ")"));
  }
}

TEST_CASE("the reason is asked for by the needs that are marked as changing the result (domain.md A38)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_one", {});
  const std::string field = app.words("exercise.because") + ", Raj";
  CHECK(app.get(Role::text_area, field).placeholder == app.words("exercise.because.placeholder"));
  NeedMark mark{"raj", "right_medicine"};
  mark.necessary = true;
  open_with(app, "set_one", {mark});
  CHECK(app.get(Role::text_area, field).placeholder == app.words("exercise.because.placeholder"));
  mark.changes_result = true;
  open_with(app, "set_one", {mark});
  CHECK(app.get(Role::text_area, field).placeholder ==
        with(app.words("set_one.because_needs"), "needs", app.words("health_centre.need.raj.right_medicine")));
}

TEST_CASE("what surprised the group is asked for, kept, and printed with what was found (domain.md A109)") {
  Device device;
  AppDriver app(device, {});
  std::vector<Record> records = test::suggested_recipe();
  records.push_back(Allocation{"roger", "RO1", {}});  // turned away kindly
  records.push_back(Note{"talk.debrief.11", "How much Maureen carries"});
  open_with(app, "talk", records);
  CHECK(app.get(Role::text_area, app.words("exercise.debrief.11")).value == "How much Maureen carries");
  app.press(Role::button, app.words("paper.print"));
  REQUIRE(!app.platform().printed.empty());
  std::string all;
  for (const std::string& sheet : app.platform().printed.back()) all += test::xml_words(sheet);
  CHECK(all.find("How much Maureen carries") != std::string::npos);
  CHECK(all.find(with(app.words("surprise.turned_away"), "name", "Roger")) != std::string::npos);
}

TEST_CASE("whoever opens the file next is told what to build on, and whom to tell (domain.md A5)") {
  Device device;
  AppDriver app(device, {});
  app.press(Role::link, app.words("ui.about"));
  CHECK(reads(app, app.words("ui.about.contact.words")));
  open_with(app, "talk", {Note{"talk.build_on", "Try it at the library"}});
  const std::string field = app.words("people.build_on");
  CHECK(app.get(Role::text_area, field).value == "Try it at the library");
  app.type(field, "Try it at the school");
  CHECK(store(app).find<Note>("talk.build_on")->text == "Try it at the school");
  undo(app);
  CHECK(store(app).find<Note>("talk.build_on")->text == "Try it at the library");
}

}  // namespace seven::ui
