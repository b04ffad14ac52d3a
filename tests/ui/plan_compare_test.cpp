// Two recipes of a plan side by side, as the page shows them (domain.md A48).
#include <doctest/doctest.h>

#include <string>

#include "support/app_reading.h"
#include "support/plan_account.h"
#include "support/plan_pages.h"

namespace seven::ui {
namespace {

using test::account_says;
using test::AppDriver;
using test::change_where;
using test::Device;
using test::open_page;
using test::reads;
using test::said;
using test::Window;

// The longer visits become shorter ones: 2,000 minutes less of a GP's time goes into relationships for each 0.4.
void shorten_what_was_longer(AppDriver& app) {
  change_where(app, [](Workspace& work) {
    Moment next = *work.plan().moment("changing_seen");
    next.tomorrow["gp"] = Minutes::of_whole(10);
    next.for_people = MomentEffect::worse;
    work.edit({"plan_moment.step.for_people", {{"what", "x"}}}, [&](DiffBuilder& edit) { edit.put(next); });
  });
}

// The first one that is offered, of moments or of plans.
void lay_first_beside(AppDriver& app, const char* offered) {
  const NodeId group = app.get(Role::radio_group, app.words(offered)).id;
  for (const Node& node : app.tree().nodes()) {
    if (node.role == Role::radio && node.parent == group) return app.press(node.id);
  }
  FAIL("nothing to choose");
}

// A group of one side of a part.
const Node* side_of(const AppDriver& app, const std::string& part, const std::string& side) {
  return app.find(Role::group, part + ", " + side);
}

bool says_inside(const AppDriver& app, const Node& group, const std::string& words) {
  for (const Node& node : app.tree().nodes()) {
    if (node.parent == group.id && node.label == words) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A48 where nothing was kept the page says how, and keeps how the plan stands") {
  Device device;
  AppDriver app(device, {});
  test::account_of(app, "health_centre");
  app.press(Role::button, app.words("plan_compare.title"));
  REQUIRE(app.find(Role::heading, app.words("plan_compare.title")) != nullptr);
  CHECK(reads(app, app.words("plan_compare.none.words")));
  app.press(Role::button, app.words("plan_compare.keep"));
  CHECK(app.find(Role::status, app.words("moments.kept")) != nullptr);
  CHECK_FALSE(reads(app, app.words("plan_compare.none.words")));
  REQUIRE(app.work().moments().size() == 1);
  CHECK(app.work().moments().front().by_hand);
  CHECK(app.find(Role::radio_group, app.words("plan_compare.moments")) != nullptr);
}

TEST_CASE("A48 the plan as it stands lies beside a kept moment, part by part, with what differs") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "beside");
  app.press(Role::button, app.words("plan_compare.keep"));
  CHECK(reads(app, app.words("plan_compare.pick")));
  lay_first_beside(app, "plan_compare.moments");
  CHECK(app.find(Role::status, app.words("plan_compare.same")) != nullptr);

  const std::string gp = app.words("template.health_centre.role.gp"), now = app.words("plan_compare.now");
  const Node* before = side_of(app, gp, now);
  REQUIRE(before != nullptr);
  const std::string saved =
      said(app, "plan_compare.row", {{"what", app.words("plan_compare.banked")}, {"amount", "10,290 min"}});
  CHECK(says_inside(app, *before, saved));
  CHECK(account_says(
      app, said(app, "plan_compare.row", {{"what", app.words("plan_compare.out")}, {"amount", "39,400 min"}})));

  shorten_what_was_longer(app);
  CHECK(app.find(Role::status, app.words("plan_compare.same")) == nullptr);
  const auto differs = [&](const char* what, const char* amount) {
    return said(app, "plan_compare.row.differs", {{"what", app.words(what)}, {"amount", amount}});
  };
  const Node* after = side_of(app, gp, now);
  REQUIRE(after != nullptr);
  CHECK(says_inside(app, *after, saved));  // that is as it was
  // As it was: 19,308 minutes into relationships, which is not as it is now.
  bool was = false;
  for (const Node& node : app.tree().nodes())
    was = was || (node.label == differs("plan_compare.relationships", "19,308.2 min") && node.parent != after->id);
  CHECK(was);
  const std::string people = app.words("plan_compare.people");
  const Node* side = side_of(app, people, now);
  REQUIRE(side != nullptr);
  CHECK(says_inside(app, *side, differs("plan_compare.worse", "1")));
  CHECK(reads(app, app.words("plan_compare.apart")));
  CHECK(reads(app, app.words("template.health_centre.moment.changing_seen")));
}

TEST_CASE("A48 the plan goes back to the moment beside it in one step, which can be undone") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "beside");
  app.press(Role::button, app.words("plan_compare.keep"));
  CHECK(app.find(Role::button, app.words("plan_compare.go_back")) == nullptr);
  lay_first_beside(app, "plan_compare.moments");
  const Store kept = test::store(app);
  shorten_what_was_longer(app);
  const Store later = test::store(app);
  REQUIRE_FALSE(same_work(kept, later));
  const std::size_t steps = app.work().document()->history().done().size();
  app.press(Role::button, app.words("plan_compare.go_back"));
  CHECK(same_work(kept, test::store(app)));
  CHECK(app.work().document()->history().done().size() == steps + 1);
  CHECK(app.find(Role::status, app.words("plan_compare.same")) != nullptr);
  CHECK(test::told(app) == app.words("moments.went_back"));
  app.press(Role::button, app.words("ui.undo"));
  CHECK(same_work(later, test::store(app)));
}

TEST_CASE("A48 the sheet of steps leads to the page beside an earlier one") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "");
  change_where(app, [](Workspace& work) { work.show({Sheet::Kind::plan_path, {}}); });
  const Node* way = nullptr;
  for (const Node& node : app.tree().nodes()) {
    if (node.role == Role::button && node.label == app.words("plan_compare.title") &&
        app.tree().inside(node, app.tree().modal()))
      way = &node;
  }
  REQUIRE(way != nullptr);
  app.press(way->id);
  CHECK(app.work().plan_look().page == "beside");
  CHECK(app.find(Role::heading, app.words("plan_compare.title")) != nullptr);
}

TEST_CASE("A48 another plan of this device can lie beside it, and the record of the plan is not touched") {
  Device device;
  AppDriver app(device, {});
  test::account_of(app, "housing");
  change_where(app, [](Workspace& work) { work.go(Screen::home); });
  test::account_of(app, "health_centre");
  const Store before = test::store(app);
  const std::size_t steps = app.work().document()->history().done().size();
  app.press(Role::button, app.words("plan_compare.title"));
  REQUIRE(app.find(Role::radio_group, app.words("plan_compare.plans")) != nullptr);
  lay_first_beside(app, "plan_compare.plans");
  // What one has and the other has not is said.
  CHECK(reads(app, app.words("plan_compare.not_there")));
  CHECK(reads(app, app.words("template.housing.role.surv")));
  CHECK(same_work(before, test::store(app)));
  CHECK(app.work().document()->history().done().size() == steps);
  CHECK(app.find(Role::button, app.words("plan_compare.go_back")) == nullptr);  // it is a plan of its own
}

TEST_CASE("A48 on a phone both stand one below the other, on a desk beside each other; nothing leaves the window") {
  for (const float width : {390.0f, 1440.0f}) {
    CAPTURE(width);
    Window window;
    window.size = {width, 900};
    Device device;
    AppDriver app(device, window);
    open_page(app, "health_centre", "beside");
    app.press(Role::button, app.words("plan_compare.keep"));
    lay_first_beside(app, "plan_compare.moments");
    std::vector<Rect> sides;
    const std::string people = app.words("plan_compare.people");
    for (const Node& node : app.tree().nodes()) {
      CHECK(node.bounds.right() <= width + 1);
      if (node.label == said(app, "plan_compare.row", {{"what", app.words("plan_compare.worse")}, {"amount", "0"}}))
        sides.push_back(node.bounds);
    }
    REQUIRE(sides.size() == 2);
    CHECK((sides[0].y == sides[1].y) == (width > 1000));
    CHECK((sides[0].x == sides[1].x) == (width < 1000));
  }
}

}  // namespace seven::ui
