// What is looked at on every screen: what is painted as an item is in the accessible tree, what acts has a name, is
// large enough for a finger and stands in a landmark, and no two things that act lie on one another.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "support/app_driver.h"

namespace seven::test {

// The part of the screen in which a node shows at all.
inline bool shows(const ui::Node& node) { return !node.bounds.intersect(node.clip).empty(); }

// What lies on a plan's board moves and zooms with it: out from under tools, and to any size.
inline bool on_board(const AppDriver& app, const ui::Node& node) {
  const ui::Node* parent = app.tree().find(node.parent);
  return node.raw || (parent != nullptr && (parent->label == app.words("plan_board.lanes") ||
                                            parent->label == app.words("plan_board.stages")));
}

inline void every_item_has_a_node(const AppDriver& app) {
#ifdef SEVEN_IMGUI_AUDITED
  CHECK_FALSE(app.items().empty());
  for (const ui::NodeId item : app.items())
    CHECK_MESSAGE(app.tree().find(item) != nullptr, "item " << item << " has no node");
#endif
  for (const ui::Node& node : app.tree().nodes()) {
    if (!is_interactive(node.role)) continue;
    INFO(std::string(role_name(node.role)) << " \"" << node.label << "\"");
    CHECK_FALSE(node.label.empty());
    if (on_board(app, node)) continue;             // the outline has the same at full size
    CHECK(node.bounds.w * app.scale() >= 43.99f);  // CSS pixels
    CHECK(node.bounds.h * app.scale() >= 43.99f);
  }
}

// Ids that are told twice would have broken an invariant already; here: two things that act lie on one another.
inline void nothing_lies_on_another(const AppDriver& app) {
  const auto& nodes = app.tree().nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const ui::Node& a = nodes[i];
    if (!is_interactive(a.role) || on_board(app, a) || !shows(a) || !app.tree().inside(a, app.tree().modal())) continue;
    for (std::size_t j = i + 1; j < nodes.size(); ++j) {
      const ui::Node& b = nodes[j];
      if (!is_interactive(b.role) || !shows(b) || !app.tree().inside(b, app.tree().modal())) continue;
      const Rect both = a.bounds.intersect(a.clip).intersect(b.bounds.intersect(b.clip));
      if (both.w <= 6 || both.h <= 6) continue;
      // What is covered must still be reached at its middle.
      const ui::Node* hit = app.tree().hit(a.bounds.intersect(a.clip).center());
      // Of the dots of a plot it is the one whose middle is nearest, and the middle of one may be cut off.
      const bool dots = a.role == ui::Role::option && b.role == ui::Role::option && a.parent == b.parent;
      const bool reached = hit != nullptr && (hit->id == a.id || a.disabled || (dots && hit->parent == a.parent));
      CHECK_MESSAGE(reached, "\"" << a.label << "\" lies under \"" << b.label << "\"");
    }
  }
}

inline void radios_stand_in_groups(const AppDriver& app) {
  for (const ui::Node& node : app.tree().nodes()) {
    if (node.role != ui::Role::radio && node.role != ui::Role::tab && node.role != ui::Role::option) continue;
    const ui::Node* parent = app.tree().find(node.parent);
    INFO(node.label);
    REQUIRE(parent != nullptr);
    CHECK_FALSE(parent->label.empty());
    CHECK((parent->role == ui::Role::radio_group || parent->role == ui::Role::tab_list ||
           parent->role == ui::Role::listbox));
  }
}

// Whoever goes from landmark to landmark passes by nothing that acts; a sheet and a message stand above the page.
inline void everything_stands_in_a_landmark(const AppDriver& app) {
  for (const ui::Node& node : app.tree().nodes()) {
    if (!is_interactive(node.role)) continue;
    const ui::Node* top = &node;
    while (const ui::Node* parent = app.tree().find(top->parent)) top = parent;
    const bool landmark = top->role == ui::Role::banner || top->role == ui::Role::navigation ||
                          top->role == ui::Role::main || top->role == ui::Role::region ||
                          top->role == ui::Role::contentinfo;
    const bool above = top->role == ui::Role::dialog || top->label == app.words("ui.message");
    CHECK_MESSAGE((landmark || above), "\"" << node.label << "\" stands outside all landmarks");
  }
}

inline void audit(AppDriver& app, const std::string& where) {
  INFO(where);
  everything_stands_in_a_landmark(app);
  every_item_has_a_node(app);
  nothing_lies_on_another(app);
  radios_stand_in_groups(app);
}

// Opens a sheet by the button of that name, or with more than that name, if it is on screen, audits it and closes it.
inline void audit_sheet(AppDriver& app, const char* key, const std::string& where, bool more = false) {
  const ui::Node* opener = app.find(ui::Role::button, app.words(key));
  if (more && opener == nullptr) opener = app.find_beginning(ui::Role::button, app.words(key));
  if (opener == nullptr) return;
  app.press(opener->id);
  audit(app, where + ", sheet " + key);
  app.key(ui::Key::escape);
}

}  // namespace seven::test
