// Set three opens with what set one asked for (domain.md A47).
#include <doctest/doctest.h>

#include "support/open_with.h"

using namespace seven;
using namespace seven::test;

namespace {

std::vector<Record> marked() {
  std::vector<Record> records = suggested_recipe();
  records.push_back(NeedMark{"sandra", "knows_the_history", true, false, true});
  records.push_back(NeedMark{"raj", "right_medicine", false, true, false});
  return records;
}

std::string title(const AppDriver& app) { return app.work().words()("promises.title", {{"n", "1"}, {"all", "2"}}); }

// The line of a need that is not covered, as it is read.
const ui::Node* uncovered(const AppDriver& app) {
  return app.find(ui::Role::text,
                  app.work().words()("promises.open", {{"what", app.words("exercise.grid.col.quick")}}));
}

}  // namespace

TEST_CASE("set three says what each line of set one gets now, and flags what is not covered (A47)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", marked());
  CHECK(app.find(ui::Role::text, "Sandra: " + app.words("health_centre.need.sandra.knows_the_history")) != nullptr);
  CHECK(app.find(ui::Role::text, app.words("exercise.grid.col.continuing")) != nullptr);
  CHECK(uncovered(app) != nullptr);
  app.press(ui::Role::button, title(app));
  CHECK(uncovered(app) == nullptr);
}

TEST_CASE("on a phone the lines of set one are folded, and the count says that one is open") {
  Device device;
  AppDriver app(device, {kPhone});
  open_with(app, "set_three", marked());
  CHECK(uncovered(app) == nullptr);
  app.press(ui::Role::button, title(app));
  CHECK(uncovered(app) != nullptr);
}

TEST_CASE("where set one marked nothing, set three opens with the bars") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", suggested_recipe());
  CHECK(app.find(ui::Role::text, app.words("promises.ask")) == nullptr);
}
