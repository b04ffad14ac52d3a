// A newer version of the program is offered and never in the way.
#include <doctest/doctest.h>

#include "support/app_driver.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

void newer_waits(AppDriver& app) {
  app.platform().offline = OfflineState::newer;
  app.app().offline_changed();
  app.settle();
}

const Node* use_it(const AppDriver& app) { return app.find(Role::button, app.words("ui.newer.use")); }

}  // namespace

TEST_CASE("a newer version is offered on every screen, is used only when somebody agrees, and can be put away") {
  Device device;
  AppDriver app(device, {});
  CHECK(use_it(app) == nullptr);
  newer_waits(app);
  CHECK(app.find(Role::status, app.words("ui.newer.ready")) != nullptr);
  CHECK(app.find(Role::status, app.words("ui.offline.ready")) != nullptr);
  app.start();
  for (int step = 0; step < kSteps; ++step) {
    app.press(Role::button, app.words(std::string("exercise.step.") + step_word(static_cast<Step>(step)) + ".name"));
    CHECK(use_it(app) != nullptr);
    CHECK(app.wait(1) == 0);
  }
  CHECK(app.platform().newer_agreed == 0);
  app.press(Role::button, app.words("ui.newer.use"));
  CHECK(app.platform().newer_agreed == 1);
  app.press(Role::button, app.words("ui.newer.later"));
  CHECK(use_it(app) == nullptr);
  app.press(Role::button, app.words("exercise.step.meet.name"));
  CHECK(use_it(app) == nullptr);
}

TEST_CASE("the line of a newer version covers nothing, in both languages, on a small phone and with large text") {
  for (const char* language : {"en", "cy"}) {
    for (const bool large : {false, true}) {
      for (const Vec2 size : {test::kPhone, Vec2{320, 700}, Vec2{844, 390}, test::kTablet, test::kDesktop}) {
        CAPTURE(std::string(language));
        CAPTURE(large);
        CAPTURE(size.x);
        Device device;
        if (large) device.storage.kept["preferences"] = "{\"text_percent\":200}";
        AppDriver app(device, {size, language, true, true, true});
        app.start();
        newer_waits(app);
        const Node& line = app.get(Role::region, app.words("ui.newer.title"));
        const Node *use = use_it(app), *later = app.find(Role::button, app.words("ui.newer.later"));
        REQUIRE(use != nullptr);
        REQUIRE(later != nullptr);
        float top = size.y;
        for (const Node& node : app.tree().nodes()) {
          if (node.parent == line.id) top = std::min(top, node.bounds.y * app.scale());
        }
        CHECK(top > size.y * 0.5f);
        for (const Node& node : app.tree().nodes()) {
          const bool ours = node.parent == line.id;
          const Rect seen = node.bounds.intersect(node.clip);
          INFO(std::string(role_name(node.role)) << " \"" << node.label << "\"");
          if (ours)
            CHECK(
                (seen.w > 0 && node.bounds.x >= 0 && (node.bounds.x + node.bounds.w) * app.scale() <= size.x + 0.01f));
          if (!ours && is_interactive(node.role) && !seen.empty())
            CHECK((seen.y + seen.h) * app.scale() <= top + 0.51f);
        }
        CHECK(use->bounds.h * app.scale() >= 43.99f);
        CHECK(later->bounds.w * app.scale() >= 43.99f);
        CHECK(use->bounds.intersect(later->bounds).empty());
      }
    }
  }
}

TEST_CASE("the program is at rest when nothing waits to be done and all work is kept") {
  Device device;
  AppDriver app(device, {});
  CHECK(app.app().at_rest());
  app.start();
  CHECK(app.app().at_rest());
  app.app().action({ActionEvent::Kind::press, app.get(Role::radio, app.words("ui.guess.met")).id, {}, 0});
  CHECK_FALSE(app.app().at_rest());
  app.settle();
  CHECK(app.app().at_rest());
  app.pointer(PointerPhase::down, {700, 500});
  CHECK_FALSE(app.app().at_rest());
  app.pointer(PointerPhase::up, {700, 500});
  app.settle();
  CHECK(app.app().at_rest());
  device.storage.refuse_writes = ErrorCode::storage_full;
  app.press(Role::radio, app.words("ui.guess.partly"));
  CHECK_FALSE(app.app().at_rest());
}

}  // namespace seven::ui
