// A plan at its account: made from a start, what is read in it and where people are in the program.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "support/app_driver.h"

namespace seven::test {

// A new plan from a start, as its map is first shown.
inline void account_of(AppDriver& app, const std::string& start) {
  app.press(ui::Role::button, app.words("ui.door.plan.title"));
  app.press(ui::Role::button, app.words(start.empty() ? "plan.start.empty.title" : "template." + start + ".name"));
  REQUIRE(app.work().plan_open());
}

// Of the minutes those of its GPs, in the account of the health centre.
inline void show_gp_minutes(AppDriver& app) {
  app.press(ui::Role::button, app.words("plan_account.all_roles"));
  app.press(ui::Role::radio, app.words("template.health_centre.role.gp"));
}

// Folds a part of it out, or in.
inline void account_part(AppDriver& app, const char* key) { app.press(ui::Role::button, app.words(key)); }

// From the account to the page of what the plan would have to believe.
inline void to_beliefs(AppDriver& app) { account_part(app, "plan_believe.title"); }

inline const Store& plan_kept(const AppDriver& app) { return app.work().document()->store(); }

inline bool account_says(const AppDriver& app, std::string_view words) {
  const auto& nodes = app.tree().nodes();
  return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
    return node.label.find(words) != std::string::npos || node.value.find(words) != std::string::npos ||
           node.description.find(words) != std::string::npos;
  });
}

// Where people are in the program, changed without the way there.
inline void change_where(AppDriver& app, const std::function<void(ui::Workspace&)>& where) {
  where(const_cast<ui::Workspace&>(app.work()));
  app.app().repaint();
  app.settle();
}

}  // namespace seven::test
