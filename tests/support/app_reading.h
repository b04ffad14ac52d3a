// What is on screen and in the document just now, as tests of the interface ask for it.
#pragma once

#include "support/app_driver.h"

namespace seven::test {

inline const Store& store(const AppDriver& app) { return app.work().document()->store(); }

// The words a key stands for, with something put in their places.
inline std::string said(const AppDriver& app, const char* key, std::initializer_list<TextArgument> with) {
  return app.work().words()(key, with);
}

// Whether any node has these words in its name.
inline bool reads(const AppDriver& app, std::string_view words) {
  for (const ui::Node& node : app.tree().nodes()) {
    if (node.label.find(words) != std::string::npos) return true;
  }
  return false;
}

// What the message at the edge says; empty where there is none.
inline std::string told(const AppDriver& app) { return app.work().toast() ? app.work().toast()->text : std::string(); }

inline std::size_t guesses(const AppDriver& app) { return store(app).all<Prediction>().size(); }

// The one radio of that name in the group of that name; 0 where there is none.
inline ui::NodeId radio_in(const AppDriver& app, std::string_view group, std::string_view name) {
  const ui::Node& parent = app.get(ui::Role::radio_group, group);
  for (const ui::Node& node : app.tree().nodes()) {
    if (node.role == ui::Role::radio && node.parent == parent.id && node.label == name) return node.id;
  }
  return 0;
}

}  // namespace seven::test
