// A pull that is over before the program draws again, as on a slow device, counts like any other.
#include <doctest/doctest.h>
#include <imgui.h>

#include "support/open_with.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::open_with;

std::size_t steps_of(const AppDriver& app) { return app.work().document()->history().done().size(); }

void pull_at_once(AppDriver& app, Vec2 from, Vec2 to) {
  app.pointer(PointerPhase::down, from, PointerKind::mouse);
  app.pointer(PointerPhase::move, to, PointerKind::mouse);
  app.pointer(PointerPhase::up, to, PointerKind::mouse);
  app.settle();
}

}  // namespace

TEST_CASE("minutes that are pulled between two frames move, and that is one step") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", {});
  const std::string edge = app.work().words()("ui.bar.edge", {{"who", app.words("health_centre.person.raj.short")},
                                                              {"other", app.words("health_centre.person.sandra.short")},
                                                              {"role", app.words("health_centre.role.gp.short")}});
  const Vec2 at = app.get(Role::slider, edge).bounds.center();
  const float before = app.get(Role::slider, edge).now;
  const std::size_t steps = steps_of(app);
  pull_at_once(app, at, at - Vec2{60, 0});
  CHECK(app.get(Role::slider, edge).now < before);
  CHECK(steps_of(app) == steps + 1);
  app.key(Key::z, false, true);
  CHECK(app.get(Role::slider, edge).now == before);
}

TEST_CASE("a figure that is pulled between two frames changes, and that is one step") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", test::suggested_recipe());
  app.press(Role::link, app.work().words()("ui.bar.price", {{"money", "£0.35"}}));
  const Rect track = app.get(Role::slider, app.words("assumption.c_rec.label")).bounds;
  const std::size_t steps = steps_of(app);
  pull_at_once(app, track.center(), {track.right() - 20, track.center().y});
  CHECK(app.work().document()->store().all<AssumptionChange>().size() == 1);
  CHECK(steps_of(app) == steps + 1);
}

TEST_CASE("a pull that changes nothing leaves the whole picture: the pass that nobody sees is never the last") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", test::suggested_recipe());
  app.press(Role::link, app.work().words()("ui.bar.price", {{"money", "£0.35"}}));
  const Vec2 at = app.get(Role::slider, app.words("assumption.c_rec.label")).bounds.center();
  app.pointer(PointerPhase::down, at, PointerKind::mouse);
  app.settle();
  const int whole = ImGui::GetDrawData()->TotalVtxCount;
  REQUIRE(whole > 1000);
  for (int i = 0; i < 3; ++i) {
    app.pointer(PointerPhase::move, at, PointerKind::mouse);
    app.settle();
    CHECK(ImGui::GetDrawData()->TotalVtxCount == whole);
  }
  app.pointer(PointerPhase::up, at, PointerKind::mouse);
}

}  // namespace seven::ui
