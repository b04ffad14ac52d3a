// A plan among everything else: other pages and sheets while it is open, leaving it and coming back.
#include <doctest/doctest.h>

#include "support/at_plan.h"
#include "support/walk_through.h"

namespace seven::ui {

using test::AtPlan;

TEST_CASE("while a plan is open every other page and sheet can be looked at, and the plan is as it was") {
  for (const test::Window& window : {kEnglish, kWelshPhone}) {
    AtPlan at(window);
    const Store before = at.app.work().document()->store();
    auto& work = const_cast<Workspace&>(at.app.work());
    for (const Sheet::Kind kind : {Sheet::Kind::display, Sheet::Kind::help, Sheet::Kind::glossary, Sheet::Kind::share,
                                   Sheet::Kind::paste, Sheet::Kind::where_kept}) {
      at.show({kind, {}});
      no_key_shows(at.app, "advice_desk");
      at.app.key(Key::escape);
    }
    at.show({Sheet::Kind::assumption, "bank_target"});
    no_key_shows(at.app, "advice_desk");
    at.app.key(Key::escape);
    for (const Screen screen : {Screen::home, Screen::documents, Screen::shelf, Screen::make_own, Screen::about,
                                Screen::sources, Screen::accessibility, Screen::plan_starts}) {
      work.go(screen);
      at.app.app().repaint();
      at.app.settle();
      CHECK(at.app.work().screen() == screen);
    }
    CHECK(same_work(at.app.work().document()->store(), before));
  }
}

TEST_CASE("a plan that was left is among earlier work, with its kind, and opens again where it was") {
  Device device;
  {
    AppDriver app(device, kEnglish);
    app.press(Role::button, app.words("ui.door.plan.title"));
    app.press(Role::button, app.words("template.housing.name"));
    REQUIRE(app.work().plan_open());
    app.press(Role::radio, app.words("plan.form.table"));
    app.press(Role::radio, app.words("plan.time.tomorrow"));
  }
  AppDriver again(device, kEnglish);
  CHECK(says(again, again.words("documents.plan")));
  again.press(Role::button, fill_in(again.words("ui.carry_on_with"), {{"what", again.words("template.housing.name")}}));
  CHECK(again.work().screen() == Screen::plan);
  CHECK(again.work().plan_look().form == PlanForm::table);
  CHECK(again.work().plan_look().time == PlanTime::tomorrow);
}

TEST_CASE("every start begins with its map, is undone to an empty board, and done again to the same (all eight)") {
  Device device;
  AppDriver app(device, kEnglish);
  const std::vector<std::string> starts = app.work().plan_starts();
  CHECK(starts.size() == 8);
  for (const std::string& start : starts) {
    INFO(start);
    app.press(Role::button, app.words("ui.door.plan.title"));
    app.press(Role::button, app.words("template." + start + ".name"));
    REQUIRE(app.work().plan_open());
    no_key_shows(app, start);
    const Store begun = app.work().document()->store();
    CHECK(begun.all<Moment>().size() > 5);
    app.key(Key::z, false, true);
    CHECK(app.work().document()->store().all<Moment>().empty());
    app.key(Key::y, false, true);
    CHECK(same_work(app.work().document()->store(), begun));
    app.press(Role::button, app.words("ui.home"));
  }
}

}  // namespace seven::ui
