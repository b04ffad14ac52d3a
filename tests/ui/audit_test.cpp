// Every screen, sheet and step, on a phone and on a desktop, in both languages: what is painted as an item is in the
// accessible tree, what acts has a name and is large enough for a finger, and no two things share an identity.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/audit.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::audit;
using test::audit_sheet;
using test::Device;

// The page of all work with something in the bin, and its sheets.
void audit_your_work(AppDriver& app, const std::string& at) {
  const std::string title = app.words("health_centre.title");
  const std::string more = fill_in(app.words("documents.more"), {{"what", title}});
  app.press(Role::button, app.words("documents.all"));
  audit(app, at + " your work");
  app.press(Role::button, more);
  audit(app, at + " one piece of work");
  app.press(Role::button, app.words("documents.copy"));
  audit(app, at + " your work, copied");
  app.press(Role::button, more);
  app.press(Role::button, app.words("documents.rename"));
  audit(app, at + " a name");
  app.key(Key::escape);
  app.press(Role::button, more);
  app.press(Role::button, app.words("moments.title"));
  app.press(Role::button, app.words("moments.keep"));
  audit(app, at + " earlier moments");
  app.key(Key::escape);
  app.press(Role::button, more);
  app.press(Role::button, app.words("documents.remove"));
  app.press(Role::button, fill_in(app.words("documents.bin.show"), {{"n", "1"}}));
  audit(app, at + " the bin");
  app.press(Role::button, fill_in(app.words("documents.for_good"), {{"what", title}}));
  audit(app, at + " remove for good");
  app.press(Role::button, app.words("ui.remove.no"));
}

void audit_everything(const test::Window& window) {
  Device device;
  AppDriver app(device, window);
  const std::string at = window.language + " " + std::to_string(static_cast<int>(window.size.x));
  audit(app, at + " home");
  audit_sheet(app, "ui.display", at + " home");
  audit_sheet(app, "ui.help", at + " home");
  for (const char* page : {"ui.about", "ui.sources", "ui.accessibility"}) {
    const Node* link = app.find(Role::link, app.words(page));
    if (link == nullptr) link = app.find(Role::button, app.words(page));
    if (link == nullptr) continue;
    app.press(link->id);
    audit(app, at + " " + page);
    const Node* back = app.find(Role::button, app.words("ui.home"));
    REQUIRE(back != nullptr);
    app.press(back->id);
  }
  app.press(Role::button, app.words("ui.door.three.title"));
  audit(app, at + " shelf");
  app.press(Role::button, app.words("shelf.own.title"));
  audit(app, at + " make your own");
  for (const char* bytes : {"{\"people\": [7", "template"}) {
    const std::string text =
        *bytes == '{' ? std::string(bytes) : std::string(app.platform().asset("templates/scenario.json"));
    app.app().file_dropped({"mine.json", text});
    app.settle();
    audit(app, at + " make your own, with a file");
  }
  app.press(Role::button, app.words("shelf.services"));
  app.press(Role::button, app.words("health_centre.title"));
  for (int i = 0; i < kSteps; ++i) {
    const std::string step = step_word(static_cast<Step>(i));
    app.press(Role::button, app.words("exercise.step." + step + ".name"));
    audit(app, at + " " + step);
    audit_sheet(app, "ui.display", at + " " + step);
    audit_sheet(app, "together.play", at + " " + step);
    audit_sheet(app, "replay.open", at + " " + step);
    audit_sheet(app, "evidence.title", at + " " + step);
    audit_sheet(app, "figures.title", at + " " + step);
    audit_sheet(app, "exercise.account", at + " " + step);
    audit_sheet(app, "surprise.all", at + " " + step, true);
    // Every person's part, where people are behind tabs.
    std::vector<NodeId> tabs;
    for (const Node& node : app.tree().nodes()) {
      if (node.role == Role::tab) tabs.push_back(node.id);
    }
    for (const NodeId tab : tabs) {
      if (app.tree().find(tab) == nullptr) continue;
      app.press(tab);
      audit(app, at + " " + step + ", tab");
    }
  }
  // Home again, with earlier work to carry on with.
  app.press(Role::button, app.words("exercise.step.meet.name"));
  const Node* home = app.find(Role::button, app.words("ui.home"));
  REQUIRE(home != nullptr);
  app.press(home->id);
  audit(app, at + " home with work");
  audit_your_work(app, at);
}

}  // namespace

TEST_CASE("every screen on a phone, in English and in Welsh") {
  for (const char* language : {"en", "cy"}) audit_everything({test::kPhone, language, true, true, true});
}

TEST_CASE("every screen on a tablet, in English and in Welsh") {
  for (const char* language : {"en", "cy"}) audit_everything({test::kTablet, language, true, true, true});
}

TEST_CASE("every screen on a desktop, in English and in Welsh") {
  for (const char* language : {"en", "cy"}) audit_everything({test::kDesktop, language, true, true, false});
}

TEST_CASE("every screen on a projector and on a tablet that lies, in Welsh") {
  for (const Vec2 size : {Vec2{1280, 720}, Vec2{1024, 768}}) audit_everything({size, "cy", true, true, false});
}

TEST_CASE("every screen on a phone with text twice as large") {
  Device device;
  device.storage.kept["preferences"] = "{\"text_percent\":200}";
  AppDriver app(device, {test::kPhone, "cy", true, true, true});
  CHECK(app.app().scale() == 2);
  audit(app, "home");
  app.press(Role::button, app.words("ui.door.three.title"));
  audit(app, "shelf");
  app.press(Role::button, app.words("shelf.own.title"));
  audit(app, "make your own");
  app.press(Role::button, app.words("shelf.services"));
  app.press(Role::button, app.words("health_centre.title"));
  for (int i = 0; i < kSteps; ++i) {
    audit(app, step_word(static_cast<Step>(i)));
    // There may be no room for the path; the last button of the page leads on.
    const Node* on = nullptr;
    for (const Node& node : app.tree().nodes()) {
      if (node.role == Role::button) on = &node;
    }
    REQUIRE(on != nullptr);
    CHECK(app.work().step() == static_cast<Step>(i));
    app.press(on->id);
  }
}

}  // namespace seven::ui
