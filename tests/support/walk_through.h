// Through a whole exercise of any scenario, with a look at every word.
#pragma once

#include <string>
#include <vector>

#include "support/app_driver.h"

namespace seven::ui {

using test::AppDriver;
using test::Device;

inline const test::Window kEnglish{}, kWelshPhone{test::kPhone, "cy", true, true, true};

// A key that nobody has put into words: "happens.cost.of" is one, a sentence that ends in "happens." is none.
inline bool looks_like_a_key(const std::string& text, const std::string& scenario) {
  for (const std::string& kind : {scenario, std::string("exercise"), std::string("set_one"), std::string("set_two"),
                                  std::string("happens"), std::string("talk"), std::string("ui"), std::string("cards"),
                                  std::string("make_own"), std::string("shelf"), std::string("step")}) {
    for (std::size_t at = text.find(kind + "."); at != std::string::npos; at = text.find(kind + ".", at + 1)) {
      const std::size_t after = at + kind.size() + 1;
      if (after < text.size() && text[after] >= 'a' && text[after] <= 'z') return true;
    }
  }
  return false;
}

inline void no_key_shows(const AppDriver& app, const std::string& scenario) {
  for (const Node& node : app.tree().nodes()) {
    for (const std::string* text : {&node.label, &node.description, &node.value, &node.placeholder}) {
      INFO(*text);
      CHECK_FALSE(looks_like_a_key(*text, scenario));
    }
  }
}

// Through all six steps and every person's tab there.
inline void walk_through(AppDriver& app, const std::string& scenario) {
  for (int i = 0; i < kSteps; ++i) {
    const std::string step = step_word(static_cast<Step>(i));
    INFO(scenario << " " << step);
    app.press(Role::button, app.words("exercise.step." + step + ".name"));
    CHECK(app.work().step() == static_cast<Step>(i));
    no_key_shows(app, scenario);
    std::vector<NodeId> tabs;
    for (const Node& node : app.tree().nodes()) {
      if (node.role == Role::tab) tabs.push_back(node.id);
    }
    for (const NodeId tab : tabs) {
      if (app.tree().find(tab) == nullptr) continue;
      app.press(tab);
      no_key_shows(app, scenario);
    }
  }
}

inline bool says(const AppDriver& app, std::string_view words) {
  for (const Node& node : app.tree().nodes()) {
    if (node.label.find(words) != std::string::npos || node.description.find(words) != std::string::npos) return true;
  }
  return false;
}

// Gives everyone the last of their offers, looks at the whole again, and takes it back.
inline void change_and_walk(AppDriver& app, const std::string& scenario) {
  walk_through(app, scenario);
  const auto people = app.work().exercise().scenario().people;
  app.press(Role::button, app.words("exercise.step.set_three.name"));
  for (const Person& person : people) {
    const std::string prefix = app.work().exercise().scenario().id;
    const std::string name = app.words(prefix + ".person." + person.id + ".short");
    for (const Role role : {Role::tab, Role::button}) {
      if (const Node* face = app.find(role, name)) {
        app.press(face->id);
        break;
      }
    }
    const std::string offer = app.words(prefix + ".offer." + person.offers.back().id + ".label");
    if (app.find(Role::radio, offer) != nullptr) app.press(Role::radio, offer);
  }
  walk_through(app, scenario);
}

}  // namespace seven::ui
