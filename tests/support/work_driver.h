// What people do with several pieces of work: Home, the page of all work, its rows and sheets.
#pragma once

#include <string>
#include <string_view>

#include "support/app_reading.h"

namespace seven::ui::work {

using test::AppDriver;
using test::Device;
using test::guesses;
using test::said;
using test::told;

inline constexpr double kDay = 24 * 60 * 60;

inline void go_home(AppDriver& app) {
  while (app.work().screen() != Screen::home) app.press(Role::button, app.words("ui.home"));
}

inline void to_work(AppDriver& app) {
  go_home(app);
  app.press(Role::button, app.words("documents.all"));
  CHECK(app.work().screen() == Screen::documents);
}

// Starts a service and answers one thing in it.
inline void play(AppDriver& app, const std::string& scenario = "health_centre") {
  go_home(app);
  app.start(scenario);
}

inline std::string title(const AppDriver& app, std::string scenario = "health_centre") {
  return app.words(scenario += ".title");
}

inline void more(AppDriver& app, const std::string& what) {
  app.press(Role::button, said(app, "documents.more", {{"what", what}}));
}

inline void rename(AppDriver& app, const std::string& what, const std::string& name) {
  more(app, what);
  app.press(Role::button, app.words("documents.rename"));
  app.type(app.words("documents.name"), name);
  app.press(Role::button, app.words("documents.rename.yes"));
}

inline void carry_on(AppDriver& app, const std::string& what) {
  app.press(Role::button, said(app, "ui.carry_on_with", {{"what", what}}));
}

inline bool listed(const AppDriver& app, const std::string& what) {
  return app.find(Role::button, said(app, "ui.carry_on_with", {{"what", what}})) != nullptr;
}

inline void bin(AppDriver& app, const std::string& what) {
  more(app, what);
  app.press(Role::button, app.words("documents.remove"));
}

inline std::string bin_label(const AppDriver& app, int n) {
  return said(app, "documents.bin.show", {{"n", std::to_string(n)}});
}

// One answer in what is open: a guess, as a step.
inline void guess(AppDriver& app, const char* level) {
  const NodeId radio = test::radio_in(app, app.words("health_centre.need.raj.right_medicine"),
                                      app.words(std::string("ui.guess.") + level));
  REQUIRE(radio != 0);
  app.press(radio);
}

inline void open_moments(AppDriver& app) {
  if (app.find(Role::button, app.words("together.play")) == nullptr) app.press(Role::button, app.words("ui.display"));
  app.press(Role::button, app.words("together.play"));
  app.press(Role::button, app.words("moments.title"));
}

// One answer in one piece of work, then the page of all work.
inline void play_one(AppDriver& app) {
  play(app);
  guess(app, "met");
  to_work(app);
}

inline std::size_t keys_of(const Device& device, std::string_view part) {
  std::size_t count = 0;
  for (const auto& [key, bytes] : device.storage.kept) count += key.find(part) != std::string::npos;
  return count;
}

}  // namespace seven::ui::work
