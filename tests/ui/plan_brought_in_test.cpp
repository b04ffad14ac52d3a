// What a plan can begin with besides its starts: a table of moments, and the result of an exercise (domain.md C13).
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "support/open_with.h"
#include "support/plan_papers.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::files_left;
using test::open_papers;
using test::says_in;

}  // namespace

TEST_CASE("C13 the table of moments opens again as a plan with the same moments and minutes") {
  for (const char* language : {"en", "cy"}) {
    for (const char* start : {"health_centre", "school", "advice_desk"}) {
      Device device;
      AppDriver app(device, {.language = language});
      open_papers(app, start);
      app.press(Role::button, app.words("plan.share"));
      app.press(Role::button, app.words("plan_papers.share.moments"));
      // The table says what a plan is not for, and opens again as if it did not (A101).
      CHECK(says_in(files_left(app).saved.back().bytes, app.words("plan_papers.disclaimer")));
      const std::size_t lanes = app.work().plan().lanes().size();
      std::vector<std::pair<std::string, int>> before;
      for (const Moment* moment : app.work().plan().store().all<Moment>())
        before.emplace_back(moment->title + moment_change_words[static_cast<std::size_t>(moment->change)],
                            moment->times);
      const std::string csv = files_left(app).saved.back().bytes;
      app.app().file_dropped({"table.csv", csv});
      app.settle();
      REQUIRE(app.work().plan_open());
      REQUIRE(app.work().document()->info().id != "plan.opened");
      std::vector<std::pair<std::string, int>> after;
      for (const Moment* moment : app.work().plan().store().all<Moment>())
        after.emplace_back(moment->title + moment_change_words[static_cast<std::size_t>(moment->change)],
                           moment->times);
      std::sort(before.begin(), before.end());
      std::sort(after.begin(), after.end());
      CHECK(before == after);
      CHECK(app.work().plan().lanes().size() == lanes);
    }
  }
}

TEST_CASE(
    "C13 a table is picked where a plan starts; what is wrong with it is said with its line, and nothing changes") {
  Device device;
  AppDriver app(device, {});
  const_cast<Workspace&>(app.work()).go(Screen::plan_starts);
  app.app().repaint();
  app.settle();
  device.files.to_pick = PickedFile{"ours.csv", "moment,minutes\nA visit,seven\n"};
  app.press(Role::button, app.words("plan_papers.from_table"));
  REQUIRE(app.work().toast().has_value());
  CHECK(says_in(app.work().toast()->text, app.words("plan_papers.table.wrong_type")));
  CHECK(says_in(app.work().toast()->text, "line 2, column 2"));
  CHECK(app.work().document() == nullptr);
  device.files.to_pick = PickedFile{"ours.csv", "moment,minutes\nA visit,7\n"};
  app.press(Role::button, app.words("plan_papers.from_table"));
  REQUIRE(app.work().plan_open());
  CHECK(app.work().screen() == Screen::plan);
  CHECK(app.work().plan().store().all<Moment>().size() == 1);
  // Undone, nothing is left of it but the empty plan.
  const_cast<Workspace&>(app.work()).undo();
  CHECK(app.work().plan().store().all<Moment>().empty());
}

TEST_CASE("C13 the result of an exercise becomes a plan: its people, minutes, moves and needs") {
  for (const char* language : {"en", "cy"}) {
    Device device;
    AppDriver app(device, {.language = language});
    test::open_with(app, "talk", test::suggested_recipe());
    REQUIRE(app.work().screen() == Screen::exercise);
    const RecipeOutcome today = app.work().exercise().today(), then = app.work().exercise().outcome();
    const Scenario scenario = app.work().exercise().scenario();
    const std::string exercise = app.work().document()->info().id;
    app.press(Role::button, app.words("plan_papers.from_result"));
    REQUIRE(app.work().plan_open());
    CHECK(app.work().document()->info().id != exercise);
    CHECK(app.device().storage.kept.size() > 0);
    const PlanModel& plan = app.work().plan();
    CHECK(plan.lanes().size() == scenario.people.size());
    for (const PlanRoleBalance& role : plan.account().roles) {
      const auto at = static_cast<std::size_t>(scenario.role_index(role.role));
      CHECK(role.today == today.use[at]);
      CHECK(role.tomorrow == then.use[at]);
    }
    CHECK(plan.store().all<Offset>().size() >= 1);
    CHECK(plan.store().all<MomentNeed>().size() >= 10);
    CHECK(plan.store().all<Arrangement>().size() >= 1);
    for (const auto& [id, record] : plan.store().records()) CHECK(check_record(record).ok());
  }
}

}  // namespace seven::ui
