// The account and paper say who relates to whom before and after, and what time put in does for it (domain.md A8, A9).
#include <doctest/doctest.h>

#include "support/open_with.h"
#include "support/results.h"

using namespace seven;
using namespace seven::test;

namespace {

bool has_tag(const std::string& all, const std::string& words) { return all.find(words) != std::string::npos; }

std::string pair(const AppDriver& app, const char* before, const char* after) {
  const auto label = [&](const char* offer) {
    return app.words(std::string("health_centre.offer.") + offer + ".label");
  };
  return app.work().words()("bond.pair", {{"before", label(before)}, {"after", label(after)}});
}

}  // namespace

TEST_CASE(
    "each entry of the account says who relates to whom before and after, and where time goes what for (A8, A9)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", suggested_recipe());
  const ui::Node* sandra = app.find_beginning(ui::Role::button, "Sandra, GP 8 min");
  REQUIRE(sandra != nullptr);
  CHECK(has_tag(sandra->label, "from Raj"));
  CHECK(has_tag(sandra->label, app.words("bond.begin")));
  CHECK(has_tag(sandra->label, pair(app, "SA0", "SA3")));
  const ui::Node* raj = app.find_beginning(ui::Role::button, "Raj, Pharmacist");
  REQUIRE(raj != nullptr);
  CHECK(has_tag(raj->label, pair(app, "RJ0", "RJ5")));
  CHECK(has_tag(raj->label, app.words("exercise.grid.col.quick")));
  CHECK_FALSE(has_tag(raj->label, app.words("bond.begin")));
  // Said once for each person, where something goes to them.
  CHECK_FALSE(has_tag(app.find_beginning(ui::Role::button, "Raj, GP")->label, pair(app, "RJ0", "RJ5")));
}

TEST_CASE("paper has the same pairs below the entries of its account (A8)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", suggested_recipe());
  app.press(ui::Role::button, app.words("paper.print"));
  REQUIRE_FALSE(app.platform().printed.empty());
  std::string all;
  for (const std::string& sheet : app.platform().printed.back()) all += xml_words(sheet);
  CHECK(has_tag(all, app.words("bond.begin") + " · " + pair(app, "RO0", "RO4")));
  CHECK(has_tag(all, pair(app, "RJ0", "RJ5")));
}

TEST_CASE("who only gives has the pair where it was taken out") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", {Allocation{"raj", "RJ1", {}}});
  const ui::Node* raj = app.find_beginning(ui::Role::button, "Raj, GP 2 min");
  REQUIRE(raj != nullptr);
  CHECK(has_tag(raj->label, pair(app, "RJ0", "RJ1")));
}

TEST_CASE("a group to which nobody comes leaves the person with nobody") {
  Device device;
  AppDriver app(device, {});
  Exercise exercise;
  exercise.scenario = "health_centre";
  exercise.attending["coffee_morning"] = 0;
  std::vector<Record> records = suggested_recipe();
  records.push_back(exercise);
  open_with(app, "set_three", records);
  const ui::Node* roger = app.find_beginning(ui::Role::button, "Roger, Facilitator");
  REQUIRE(roger != nullptr);
  CHECK(has_tag(roger->label, "After: " + app.words("happens.grid.nobody") + "."));
}
