// Surprises as a person meets them: they speak up beside the thing they mean, once, and can be read again.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/app_driver.h"
#include "support/scenarios.h"

using namespace seven;
using namespace seven::test;

namespace {

struct Exercise3 {
  Device device;
  AppDriver app;

  explicit Exercise3(Window window = {}) : app(device, window) {
    app.start();
    go("set_three");
  }
  void go(const std::string& step) { app.press(ui::Role::button, app.words("exercise.step." + step + ".name")); }
  std::string word(const std::string& key) const { return app.words("health_centre." + key); }
  void start(const std::string& id) { app.press(ui::Role::button, word("start." + id)); }
  void offer(const std::string& person, const std::string& id) {
    app.press(ui::Role::toggle, word("person." + person + ".short"));
    app.press(ui::Role::radio, word("offer." + id + ".label"));
  }
  // What is said on this page now: the callouts.
  std::vector<const ui::Node*> said() const {
    std::vector<const ui::Node*> found;
    const std::string one = app.words("surprise.one");
    for (const ui::Node& node : app.tree().nodes()) {
      const ui::Node* parent = app.tree().find(node.parent);
      if (node.role == ui::Role::status && parent != nullptr && parent->label == one) found.push_back(&node);
    }
    return found;
  }
  const ui::Node* says(const std::string& title) const {
    for (const ui::Node* node : said()) {
      if (node->label.rfind(title, 0) == 0) return node;
    }
    return nullptr;
  }
  std::string title(const std::string& detector, const std::string& person = {}) const {
    return app.work().words()("surprise." + detector,
                              {{"name", person.empty() ? std::string() : word("person." + person + ".short")}});
  }
  const Surprise* record(const std::string& key) const { return app.work().document()->store().find<Surprise>(key); }
  // Presses the button of the callout with that title.
  void read(const std::string& title) {
    const ui::Node* node = says(title);
    REQUIRE(node != nullptr);
    for (const ui::Node& each : app.tree().nodes()) {
      if (each.parent != node->parent || each.role != ui::Role::button) continue;
      CHECK(each.label == app.words("surprise.read"));
      CHECK(each.description == title);
      return app.press(ui::NodeId(each.id));
    }
    FAIL("it cannot be put away");
  }
  std::size_t records() const { return app.work().document()->store().all<Surprise>().size(); }
  void open_sheet() { app.press(app.find_beginning(ui::Role::button, app.words("surprise.all"))->id); }
};

}  // namespace

TEST_CASE("nothing surprises before anything was decided, and the sheet says what to do") {
  Exercise3 at;
  CHECK(at.said().empty());
  CHECK(at.records() == 0);
  at.open_sheet();
  CHECK(at.app.find(ui::Role::dialog, at.app.words("surprise.all")) != nullptr);
  CHECK(at.app.find(ui::Role::text, at.app.words("surprise.nothing_yet")) != nullptr);
}

TEST_CASE("a surprise speaks up beside the bar it means, live, and goes when it has been read") {
  Exercise3 at;
  at.start("more_for_all");
  const ui::Node* node = at.says(at.title("equal_not_fair"));
  REQUIRE(node != nullptr);
  CHECK(node->live);
  CHECK(node->label.find(at.word("need.sandra.knows_the_history")) != std::string::npos);
  CHECK(node->label.find('{') == std::string::npos);
  REQUIRE(at.record("equal_not_fair/gp") != nullptr);
  CHECK_FALSE(at.record("equal_not_fair/gp")->read);

  at.read(at.title("equal_not_fair"));
  CHECK(at.says(at.title("equal_not_fair")) == nullptr);
  CHECK(at.record("equal_not_fair/gp")->read);
}

TEST_CASE("a surprise is no step: undo takes back the recipe, not what was found") {
  Exercise3 at;
  at.start("more_for_all");
  const std::size_t found = at.records();
  REQUIRE(found > 0);
  at.app.key(ui::Key::z, false, true);
  CHECK(at.app.work().exercise().is_today());
  CHECK(at.records() == found);
  CHECK(at.said().empty());  // it is not so any more
  CHECK(at.app.work().document()->history().undo_name() == nullptr);
  at.open_sheet();
  CHECK(at.app.find(ui::Role::heading, at.title("equal_not_fair")) != nullptr);
  CHECK(at.app.find(ui::Role::text, at.app.words("surprise.past")) != nullptr);
  CHECK(at.app.find(ui::Role::link, at.app.words("surprise.there")) == nullptr);
}

TEST_CASE("one at a time in a place, what matters most first") {
  Exercise3 at;
  at.offer("roger", "RO1");
  CHECK(at.says(at.title("turned_away", "roger")) != nullptr);
  CHECK(at.says(at.title("nothing_in_place")) == nullptr);
  at.read(at.title("turned_away", "roger"));
  CHECK(at.says(at.title("turned_away", "roger")) == nullptr);
  CHECK(at.says(at.title("nothing_in_place")) != nullptr);  // now it is that one's turn
  // Somebody else is at hand: what is about Sandra waits for her.
  at.offer("sandra", "SA5");
  REQUIRE(at.says(at.title("longer_not_deeper", "sandra")) != nullptr);
  at.app.press(ui::Role::toggle, at.word("person.roger.short"));
  CHECK(at.says(at.title("longer_not_deeper", "sandra")) == nullptr);
}

TEST_CASE("while minutes are pulled nothing speaks up; when the hand leaves, what has come of it does") {
  Exercise3 at;
  const ui::Node handle = *at.app.find_beginning(ui::Role::slider, "Edge between Roger");
  const Vec2 from = handle.bounds.center();
  at.app.pointer(ui::PointerPhase::down, from);
  at.app.settle();
  for (int i = 1; i <= 8; ++i) {
    at.app.pointer(ui::PointerPhase::move, from + Vec2{-20.0f * static_cast<float>(i), 0});
    at.app.settle();
    CHECK(at.app.work().document()->in_gesture());
    CHECK(at.records() == 0);
  }
  at.app.pointer(ui::PointerPhase::up, from + Vec2{-160, 0});
  at.app.settle();
  CHECK_FALSE(at.app.work().document()->in_gesture());
  CHECK(at.records() > 0);
  CHECK_FALSE(at.said().empty());
}

TEST_CASE("it is announced on the visit on which it came up, not whenever the page is seen again") {
  Exercise3 at;
  at.start("more_for_all");
  REQUIRE(at.says(at.title("equal_not_fair")) != nullptr);
  CHECK(at.says(at.title("equal_not_fair"))->live);
  at.go("meet");
  at.go("set_three");
  REQUIRE(at.says(at.title("equal_not_fair")) != nullptr);
  CHECK_FALSE(at.says(at.title("equal_not_fair"))->live);
}

TEST_CASE("from the sheet a link leads to the place, where it stands again") {
  for (const Vec2 size : {kDesktop, kTablet, kPhone}) {
    Exercise3 at({size});
    at.offer("roger", "RO2");
    REQUIRE(at.says(at.title("turned_away", "roger")) != nullptr);
    while (at.app.find(ui::Role::button, at.app.words("surprise.read")) != nullptr)
      at.app.press(ui::Role::button, at.app.words("surprise.read"));
    CHECK(at.said().empty());
    at.go("talk");
    at.open_sheet();
    REQUIRE(at.app.find(ui::Role::heading, at.title("turned_away", "roger")) != nullptr);
    at.app.press(ui::Role::link, at.app.words("surprise.there"));  // the first: what matters most
    CHECK(at.app.work().step() == ui::Step::set_three);
    CHECK(at.app.work().sheet().kind == ui::Sheet::Kind::none);
    CHECK(at.app.work().session().person == "roger");
    const ui::Node* node = at.says(at.title("turned_away", "roger"));
    REQUIRE(node != nullptr);
    CHECK_FALSE(node->bounds.intersect(node->clip).empty());  // in view
  }
}

TEST_CASE("each place has its own: cards, set one, what happens, what differs") {
  Exercise3 at;
  at.offer("raj", "RJ5");
  at.offer("sandra", "SA3");
  at.offer("roger", "RO4");
  CHECK(at.says(at.title("guesses")) != nullptr);
  at.app.press(ui::Role::toggle, at.word("what_if.facilitator_leaves.label"));
  CHECK(at.says(at.title("big_heart")) != nullptr);
  at.app.press(ui::Role::toggle, at.word("what_if.facilitator_leaves.label"));
  CHECK(at.says(at.title("big_heart")) == nullptr);
  at.app.press(ui::Role::toggle, at.word("what_if.four_come.label"));
  CHECK(at.says(at.title("too_few_come")) != nullptr);
  at.app.press(ui::Role::toggle, at.word("what_if.four_come.label"));

  CHECK(at.record("screen_knows_best/") == nullptr);  // nobody has seen a suggestion yet
  at.go("happens");
  CHECK(at.says(at.title("always_the_same")) != nullptr);
  CHECK(at.says(at.title("screen_knows_best")) != nullptr);
  at.go("talk");
  CHECK(at.says(at.title("screen_knows_best")) != nullptr);

  at.go("set_one");
  for (const ui::Node& node : at.app.tree().nodes()) {
    const ui::Node* question = at.app.tree().find(node.parent);
    if (node.role != ui::Role::radio || node.label != at.word("placed.volunteer")) continue;
    if (question == nullptr || question->label != at.app.words("exercise.placed.keep")) continue;
    at.app.press(ui::NodeId(node.id));
    break;
  }
  CHECK(at.says(at.title("free_helpers")) != nullptr);
}

TEST_CASE("looking at somebody's next month puts that surprise to rest") {
  Exercise3 at;
  at.go("happens");
  REQUIRE(at.says(at.title("always_the_same")) != nullptr);
  at.app.press(ui::Role::button, at.app.work().words()("again.next", {{"name", at.word("person.raj.short")}}));
  CHECK(at.says(at.title("always_the_same")) == nullptr);
  CHECK(at.record("always_the_same/") != nullptr);
}

TEST_CASE("what was found and read is still so after a reload") {
  Device device;
  std::size_t found = 0;
  {
    AppDriver app(device, {});
    app.start();
    app.press(ui::Role::button, app.words("exercise.step.set_three.name"));
    app.press(ui::Role::button, app.words("health_centre.start.more_for_all"));
    app.press(ui::Role::button, app.words("surprise.read"));
    found = app.work().document()->store().all<Surprise>().size();
  }
  AppDriver again(device, {});
  again.press(again.find_beginning(ui::Role::button, again.words("ui.carry_on"))->id);
  const auto records = again.work().document()->store().all<Surprise>();
  CHECK(records.size() == found);
  CHECK(std::count_if(records.begin(), records.end(), [](const Surprise* each) { return each->read; }) == 1);
}

TEST_CASE("what is pressed stays under the hand when something comes up above it") {
  for (const Vec2 size : {kDesktop, kTablet, kPhone}) {
    Exercise3 at({size});
    // Onto the screen first, as a person would scroll.
    at.app.focus(ui::Role::button, at.word("start.more_for_all"));
    at.app.key(ui::Key::tab);
    at.app.key(ui::Key::tab, true);
    const ui::Node before = at.app.get(ui::Role::button, at.word("start.more_for_all"));
    at.start("more_for_all");
    REQUIRE(at.says(at.title("equal_not_fair")) != nullptr);
    const ui::Node after = at.app.get(ui::Role::button, at.word("start.more_for_all"));
    CHECK(after.bounds.y == doctest::Approx(before.bounds.y).epsilon(0.002));
    // And the page can be scrolled away from it right after.
    const float y = after.bounds.y;
    at.app.app().wheel({after.bounds.center() * at.app.scale(), {0, 40}});
    at.app.settle();
    CHECK(at.app.get(ui::Role::button, at.word("start.more_for_all")).bounds.y < y - 20);
  }
}

TEST_CASE("in both languages every surprise has all its words, and none covers another") {
  for (const char* language : {"en", "cy"}) {
    for (const Vec2 size : {kDesktop, kPhone}) {
      Exercise3 at({size, language});
      const auto sound = [&] {
        const std::vector<const ui::Node*> said = at.said();
        for (std::size_t i = 0; i < said.size(); ++i) {
          INFO(said[i]->label);
          CHECK(said[i]->label.find("surprise.") == std::string::npos);
          CHECK(said[i]->label.find("health_centre.") == std::string::npos);
          CHECK(said[i]->label.find('{') == std::string::npos);
          CHECK(said[i]->label.find("“”") == std::string::npos);
          for (std::size_t k = 0; k < i; ++k) CHECK(said[i]->bounds.intersect(said[k]->bounds).empty());
        }
      };
      const Scenario scenario = at.app.work().exercise().as_it_came();
      for (const Start& start : scenario.starts) {
        at.start(start.id);
        sound();
      }
      for (const Person& person : scenario.people) {
        for (const Offer& offer : person.offers) {
          at.offer(person.id, offer.id);
          sound();
        }
      }
      for (const WhatIfCard& card : scenario.what_if) {
        if (card.bank()) continue;
        at.app.press(ui::Role::toggle, at.word("what_if." + card.id + ".label"));
        sound();
      }
      at.go("happens");
      sound();
      at.go("talk");
      sound();
      at.open_sheet();
      for (const ui::Node& node : at.app.tree().nodes()) {
        CHECK(node.label.find("surprise.") == std::string::npos);
        CHECK(node.label.find("{name}") == std::string::npos);
      }
    }
  }
}
