// The health centre's plan with its board on screen, whatever the size of the window.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "support/app_driver.h"
#include "ui/app/board_view.h"

namespace seven::test {

inline const std::string kSeen = "known_seen", kAsk = "known_ask", kChanging = "changing_seen";

struct OnBoard {
  Device device;
  AppDriver app;

  // Begins in a large window, where the board can be chosen.
  explicit OnBoard(Window window = {}) : app(device, large(window)) {
    app.press(ui::Role::button, app.words("ui.door.plan.title"));
    const ui::Node* start = app.find_beginning(ui::Role::button, app.words("template.health_centre.name"));
    REQUIRE(start != nullptr);
    app.press(start->id);
    app.press(ui::Role::radio, app.words("plan.form.board"));
    app.resize(window.size);
    rest();
  }
  static Window large(Window window) {
    window.size = kDesktop;
    return window;
  }
  void rest() { app.wait(1); }
  // Of the sheet that lies over the board.
  const ui::Node& row(const std::string& name) const {
    const ui::Node* last = nullptr;
    for (const ui::Node& node : app.tree().nodes())
      if (node.role == ui::Role::button && node.label.rfind(name, 0) == 0) last = &node;
    REQUIRE(last != nullptr);
    return *last;
  }
  const Store& store() const { return app.work().document()->store(); }
  std::size_t steps() const { return app.work().document()->history().done().size(); }
  const ui::BoardView& view() const { return app.work().board(); }
  const Moment& moment(const std::string& id) const {
    const Moment* found = store().find<Moment>(id);
    REQUIRE(found != nullptr);
    return *found;
  }
  // The card as it stands in the tree.
  const ui::Node& card(const std::string& id) const {
    const ui::Node* node = app.find_beginning(ui::Role::button, moment(id).title + ", ");
    REQUIRE(node != nullptr);
    return *node;
  }
  Vec2 middle(const std::string& id) const {
    const ui::Node& node = card(id);
    return node.bounds.intersect(node.clip).center();
  }
  std::string chosen() const { return app.work().plan_look().moment; }
  void key(ui::Key key, bool shift = false, bool control = false, bool alt = false) {
    app.app().key({key, shift, control, alt});
    app.settle();
  }
  void undo() { app.key(ui::Key::z, false, true); }
};

}  // namespace seven::test
