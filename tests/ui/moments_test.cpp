// Moments of one's work to go back to.
#include <doctest/doctest.h>

#include "support/open_with.h"
#include "support/work_driver.h"

namespace seven::ui {

using namespace work;

TEST_CASE("a moment kept by hand is gone back to in one step that says what it did, and undo brings the present back") {
  Device device;
  AppDriver app(device, {});
  play(app);
  guess(app, "met");
  open_moments(app);
  app.type(app.words("moments.name"), "Before lunch");
  app.press(Role::button, app.words("moments.keep"));
  CHECK(app.find(Role::status, app.words("moments.kept")) != nullptr);
  CHECK(app.find(Role::heading, "Before lunch") != nullptr);
  app.key(Key::escape);
  guess(app, "not_met");
  const auto now = test::store(app).records();
  open_moments(app);
  CHECK(test::reads(app, app.words("moments.by_hand")));
  app.press(Role::button, app.words("moments.go_back"));
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  CHECK(told(app) == app.words("moments.went_back"));
  CHECK(test::store(app).all<Prediction>().front()->level == PredictedLevel::met);
  CHECK(*app.work().document()->history().undo_name() == StepName{"step.go_back_to", {{"what", "“Before lunch”"}}});
  app.press(Role::button, app.words("ui.undo"));
  CHECK(test::store(app).records() == now);
}

TEST_CASE("moments come by themselves while work goes on, and say what changed since the one before") {
  Device device;
  AppDriver app(device, {});
  play(app);
  guess(app, "met");
  app.wait(301);
  guess(app, "not_met");
  app.wait(301);
  open_moments(app);
  REQUIRE(app.work().moments().size() == 2);
  for (const RestorePoint& point : app.work().moments()) {
    CHECK_FALSE(point.by_hand);
    REQUIRE(point.changes.size() == 1);
    CHECK(point.changes.front().count == 1);
    CHECK(test::reads(app, Content::step_text(app.work().words(), point.changes.front().name)));
  }
  CHECK(app.work().moments().front().picture == app.work().moments().back().picture);
  CHECK(app.work().moments().front().picture.today == Minutes::of_whole(30));
}

TEST_CASE("the way back goes from closed work as well, and after a restart") {
  Device device;
  {
    AppDriver app(device, {});
    play(app);
    guess(app, "met");
    app.wait(301);
    guess(app, "not_met");
  }
  device.clock.now += kDay;
  AppDriver app(device, {});
  to_work(app);
  more(app, title(app));
  app.press(Role::button, app.words("moments.title"));
  REQUIRE(app.work().moments().size() == 1);
  app.press(Role::button, app.words("moments.go_back"));
  REQUIRE(app.work().document() != nullptr);
  CHECK(app.work().screen() == Screen::exercise);
  CHECK(test::store(app).all<Prediction>().front()->level == PredictedLevel::met);
  test::undo(app);
  CHECK(test::store(app).all<Prediction>().front()->level == PredictedLevel::not_met);
  open_moments(app);
  CHECK(app.work().moments().size() == 2);  // how it stood before going back is a moment as well
}

TEST_CASE("a moment that cannot be kept is said, and none is shown") {
  Device device;
  AppDriver app(device, {});
  play(app);
  guess(app, "met");
  device.storage.refuse_writes = ErrorCode::storage_full;
  open_moments(app);
  app.press(Role::button, app.words("moments.keep"));
  REQUIRE(app.work().toast().has_value());
  CHECK(app.work().toast()->problem);
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  app.wait(400);
  open_moments(app);
  CHECK(app.work().moments().empty());
  CHECK(guesses(app) == 1);
}

TEST_CASE("going back to what is there already is no step, and says so") {
  Device device;
  AppDriver app(device, {});
  play(app);
  guess(app, "met");
  open_moments(app);
  app.press(Role::button, app.words("moments.keep"));
  const std::size_t steps = app.work().document()->history().done().size();
  app.press(Role::button, app.words("moments.go_back"));
  CHECK(told(app) == app.words("moments.same"));
  CHECK(app.work().document()->history().done().size() == steps);
}

}  // namespace seven::ui
