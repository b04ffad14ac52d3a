// The shelf of scenarios, and what comes after the start.
#include <doctest/doctest.h>

#include "support/scenarios.h"
#include "support/walk_through.h"

namespace seven::ui {

TEST_CASE("the shelf has the seven services, the health centre first, and the way to make one's own last") {
  Device device;
  AppDriver app(device, kEnglish);
  app.press(Role::button, app.words("ui.door.three.title"));
  std::vector<std::string> cards;
  for (const Node& node : app.tree().nodes()) {
    const Node* parent = app.tree().find(node.parent);
    if (node.role == Role::button && parent != nullptr && parent->label == app.words("shelf.services"))
      cards.push_back(node.label);
  }
  std::vector<std::string> wanted;
  for (const std::string& id : app.work().content().shelf()) wanted.push_back(app.words(id + ".title"));
  CHECK(app.work().content().shelf().front() == "health_centre");
  CHECK(wanted.size() == 7);
  wanted.push_back(app.words("shelf.own.title"));
  CHECK(cards == wanted);
  CHECK(says(app, app.words("housing.shelf")));
  CHECK(says(app, app.words("housing.place")));
  app.press(Role::button, app.words("ui.home"));
  CHECK(app.work().screen() == Screen::home);
}

TEST_CASE("the order of the shelf names every scenario there is, once") {
  Device device;
  AppDriver app(device, kEnglish);
  std::vector<std::string> listed = app.work().content().shelf();
  std::sort(listed.begin(), listed.end());
  CHECK(listed == shipped_scenario_names());
}

TEST_CASE("each of the seven can be started and walked through without a missing word, in both languages") {
  for (const std::string& name : shipped_scenario_names()) {
    for (const test::Window& window : {kEnglish, kWelshPhone}) {
      Device device;
      AppDriver app(device, window);
      app.start(name);
      CHECK(app.work().exercise().scenario().id == name);
      change_and_walk(app, name);
    }
  }
}

TEST_CASE("earlier work is listed by the title of its scenario, and opens again in it") {
  Device device;
  {
    AppDriver app(device, kEnglish);
    app.start("school");
  }
  AppDriver again(device, kEnglish);
  again.press(Role::button, fill_in(again.words("ui.carry_on_with"), {{"what", again.words("school.title")}}));
  CHECK(again.work().exercise().scenario().id == "school");
}

TEST_CASE("a scenario that is still arriving says so, and can be pressed once it is here") {
  Device device;
  test::HeadlessPlatform platform(device);
  platform.late = {"scenarios/send.json"};
  FrameScheduler frames(platform);
  Workspace work(platform, frames);
  REQUIRE(work.start().ok());
  CHECK_FALSE(work.content().has_come("send"));
  CHECK(work.content().on_shelf("send"));
  CHECK(work.content().has_come("housing"));
  work.start_exercise("send");
  CHECK(work.document() == nullptr);
  platform.late.clear();
  work.assets_changed();
  CHECK(work.content().has_come("send"));
  work.start_exercise("send");
  CHECK(work.screen() == Screen::exercise);
}

TEST_CASE("a file whose scenario is still arriving opens as soon as it is here") {
  Device device;
  {
    AppDriver app(device, kEnglish);
    app.start("send");
    app.key(Key::s, false, true);
  }
  const PickedFile file = device.files.saved.at(0);

  Device other;
  test::HeadlessPlatform platform(other);
  platform.late = {"translations/en/send.json", "translations/cy/send.json"};
  FrameScheduler frames(platform);
  Workspace work(platform, frames);
  REQUIRE(work.start().ok());
  work.open_file(file);
  while (platform.pump()) continue;
  CHECK(work.document() == nullptr);
  CHECK(work.toast().has_value());
  platform.late.clear();
  work.assets_changed();
  REQUIRE(work.document() != nullptr);
  CHECK(work.exercise().scenario().id == "send");
}

TEST_CASE("an exercise speaks the language whose words of its scenario are here") {
  Device device;
  test::HeadlessPlatform platform(device);
  platform.system.language = "cy-GB";
  platform.late = {"translations/cy/housing.json"};
  FrameScheduler frames(platform);
  Workspace work(platform, frames);
  REQUIRE(work.start().ok());
  CHECK(work.effective().language == "cy");
  work.start_exercise("housing");
  CHECK(work.effective().language == "en");
  platform.late.clear();
  work.assets_changed();
  CHECK(work.effective().language == "cy");
}

}  // namespace seven::ui
