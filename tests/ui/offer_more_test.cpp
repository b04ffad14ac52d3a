// What offers say of themselves beyond minutes and money, as a person reads it in set three, in Talk and on paper.
#include <doctest/doctest.h>

#include "support/app_driver.h"
#include "support/results.h"

using namespace seven;
using namespace seven::test;

namespace {

struct AtSetThree {
  Device device;
  AppDriver app{device, {}};

  AtSetThree() {
    app.start();
    go("set_three");
  }
  void go(const std::string& step) { app.press(ui::Role::button, app.words("exercise.step." + step + ".name")); }
  std::string label(const std::string& offer) const { return app.words("health_centre.offer." + offer + ".label"); }
  void choose(const std::string& person, const std::string& offer) {
    app.press(ui::Role::toggle, app.words("health_centre.person." + person + ".short"));
    app.press(ui::Role::radio, label(offer));
  }
  bool says(const std::string& words) const { return app.find(ui::Role::text, words) != nullptr; }
  bool card_says(const std::string& offer, const std::string& key) const {
    return app.get(ui::Role::radio, label(offer)).description.find(app.words(key)) != std::string::npos;
  }
  std::string paper() {
    go("talk");
    app.press(ui::Role::button, app.words("paper.print"));
    std::string all;
    for (const std::string& sheet : app.platform().printed.back()) all += xml_words(sheet);
    return all;
  }
};

bool has(const std::string& all, const std::string& words) { return all.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("what the person knows is an ingredient of the recipe, on screen and on paper (domain.md A52)") {
  AtSetThree at;
  const std::string words = at.app.words("tag.own_knowledge") + ", " + at.app.words("tag.records");
  at.choose("raj", "RJ0");
  CHECK_FALSE(at.says(words));
  at.choose("raj", "RJ5");
  CHECK(at.says(at.app.words("paper.ingredients")));
  CHECK(at.says(words));
  CHECK(has(at.paper(), words));
}

TEST_CASE("a card says what the service is in it, who pays and whether citizens meet (domain.md A67, A32, A72)") {
  AtSetThree at;
  at.choose("roger", "RO0");
  for (const char* key : {"tag.host", "tag.us", "tag.between"}) {
    INFO(std::string(key));
    CHECK(at.card_says("RO4", key));
    CHECK_FALSE(at.card_says("RO0", key));
  }
  CHECK(at.card_says("RO3", "tag.connector"));
  CHECK(at.card_says("RO3", "health_centre.tag.network"));
}

TEST_CASE("waiting and travel are on the card, marked as guesses (domain.md A46)") {
  AtSetThree at;
  at.choose("roger", "RO0");
  const std::string& said = at.app.get(ui::Role::radio, at.label("RO0")).description;
  CHECK(has(said, "Days to wait: 7 · travel 30 min · " + at.app.words("how.guess")));
}

TEST_CASE("unpaid hours have a bar of their own and are in no sum (domain.md A105)") {
  AtSetThree at;
  at.choose("roger", "RO0");
  CHECK_FALSE(at.says(at.app.words("tag.unpaid")));
  at.choose("roger", "RO4");
  CHECK(at.says(at.app.words("tag.unpaid")));
  const ui::ExerciseModel& model = at.app.work().exercise();
  CHECK(model.unpaid_of("roger") == Minutes::of_whole(30));
  CHECK(model.unpaid_of("raj") == Minutes());
  CHECK(model.outcome_of("roger").value == Pounds::of_pence(2'042));  // domain.md H
  CHECK(has(at.paper(), at.app.words("tag.unpaid")));
}

TEST_CASE("a group says how often it meets and how long until it runs (domain.md A68)") {
  AtSetThree at;
  at.choose("roger", "RO4");
  CHECK(at.says("Times a week: 5 · weeks to start: 6"));
}

TEST_CASE("outcomes beyond the service are asked for, kept and printed, and may be left blank (domain.md A69)") {
  AtSetThree at;
  CHECK_FALSE(has(at.paper(), at.app.words("talk.outcomes")));
  at.app.type(at.app.words("talk.outcome.1"), "Roger and Idris");
  at.app.type(at.app.words("talk.outcome.3"), "He makes the tea");
  const std::string paper = at.paper();
  for (const char* words : {"Who made a friend?", "Roger and Idris", "He makes the tea"}) CHECK(has(paper, words));
  CHECK_FALSE(has(paper, at.app.words("talk.outcome.2")));
}
