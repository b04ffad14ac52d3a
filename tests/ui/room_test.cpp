// How much room the bars that stand still leave, and what is left out where text is very large.
#include <doctest/doctest.h>

#include "support/open_with.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

void go(AppDriver& app, int step) {
  app.press(Role::button, app.words(std::string("exercise.step.") + step_word(static_cast<Step>(step)) + ".name"));
}

// The height in which the page of the step scrolls, as a share of the window.
double room_of_page(const AppDriver& app, int step, float height) {
  const std::string title = std::string("exercise.step.") + step_word(static_cast<Step>(step)) + ".title";
  return app.get(Role::heading, app.words(title)).clip.h * app.scale() / height;
}

}  // namespace

TEST_CASE("bars that stand still take a third of a phone at most, together and with a clock too") {
  for (const char* language : {"en", "cy"}) {
    Device device;
    AppDriver app(device, {test::kPhone, language, true, true, true});
    app.start();
    for (const bool together : {false, true}) {
      if (together) {
        app.press(Role::button, app.words("ui.display"));
        app.press(Role::button, app.words("together.play"));
        app.press(Role::radio, "10");
        app.press(Role::radio, app.words("together.together"));
        app.press(Role::button, app.words("together.begin"));
      }
      for (int i = 0; i < kSteps; ++i) {
        INFO(std::string(language), std::string(together ? ", together, step " : ", alone, step "), i);
        go(app, i);
        CHECK(room_of_page(app, i, test::kPhone.y) >= 2.0 / 3);
      }
    }
  }
}

TEST_CASE("where there is no room for Undo's words and a step's name beside them, it is its sign") {
  const auto width = [](Vec2 size, const char* language) {
    Device device;
    AppDriver app(device, {size, language, true, true, true});
    app.start();
    return app.get(Role::button, app.words("ui.undo")).bounds.w;
  };
  CHECK(width(test::kTablet, "cy") == 44);
  CHECK(width(test::kDesktop, "cy") > 100);
}

TEST_CASE("with text twice as large a phone's foot names the next step alone, and nothing lies beyond the edge") {
  Device device;
  device.storage.kept["preferences"] = "{\"text_percent\":200}";
  AppDriver app(device, {test::kPhone, "cy", true, true, true});
  app.start();
  for (int i = 0; i + 1 < kSteps; ++i) {
    const std::string next = std::string("exercise.step.") + step_word(static_cast<Step>(i + 1)) + ".short";
    INFO(next);
    app.press(Role::button, app.words(next));
    for (const Node& node : app.tree().nodes()) {
      if (is_interactive(node.role)) CHECK_MESSAGE(node.bounds.right() * app.scale() <= test::kPhone.x + 1, node.label);
    }
  }
  CHECK(app.work().step() == Step::talk);
}

TEST_CASE("the way to the surprises lies over no words, in any window and at any size of text") {
  for (const char* percent : {"100", "150", "200"}) {
    for (const Vec2 size : {test::kPhone, Vec2{844, 390}, Vec2{1024, 768}, Vec2{1280, 720}, test::kDesktop}) {
      for (const char* language : {"en", "cy"}) {
        Device device;
        device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
        AppDriver app(device, {size, language, true, true, true});
        for (const int step : {4, 5}) {
          test::open_with(app, step_word(static_cast<Step>(step)), test::suggested_recipe());
          CAPTURE(percent);
          CAPTURE(size.x);
          CAPTURE(step);
          const std::string base = std::string("exercise.step.") + step_word(static_cast<Step>(step));
          REQUIRE(static_cast<int>(app.work().step()) == step);
          const Node* surprises = app.find_beginning(Role::button, app.words("surprise.all"));
          REQUIRE(surprises != nullptr);
          for (const Node& node : app.tree().nodes()) {
            if (node.label != app.words(base + ".lead")) continue;
            CHECK_MESSAGE(node.bounds.intersect(surprises->bounds).empty(), node.label);
          }
        }
      }
    }
  }
}

}  // namespace seven::ui
