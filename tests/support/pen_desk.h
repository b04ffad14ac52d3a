// The health centre's plan with its board on screen and a pen in hand: where there is room to write, what was written,
// and the hand beside it.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "planning/ink_edits.h"
#include "support/app_driver.h"
#include "ui/app/board_view.h"

namespace seven::test {

struct PenDesk {
  Device device;
  AppDriver app;

  // Begins in a large window, where the board can be chosen.
  explicit PenDesk(Vec2 size = kDesktop, const std::string& language = "en")
      : app(device, {.size = kDesktop, .language = language, .touch = size.x < 1000}) {
    app.press(ui::Role::button, app.words("ui.door.plan.title"));
    app.press(app.find_beginning(ui::Role::button, app.words("template.health_centre.name"))->id);
    app.press(ui::Role::radio, app.words("plan.form.board"));
    app.resize(size);
    app.wait(1);
    if (size.x >= kDesktop.x) return;
    // So far away that there are empty places, from the upper left corner on.
    app.app().run([](ui::Workspace& work) {
      const Vec2 corner = work.board_scene().extent().min();
      ui::BoardView& board = work.move_board();
      board.view.zoom = 0.48f;
      board.view.middle = corner + board.view.size * (0.5f / board.view.zoom) - Vec2{12, 12};
    });
    app.wait(1);
  }
  const Store& store() const { return app.work().document()->store(); }
  const ui::BoardView& view() const { return app.work().board(); }
  std::size_t steps() const { return app.work().document()->history().done().size(); }
  std::size_t papers() const { return store().all<Pinned>().size(); }
  // All that were drawn on, in the order of their keys.
  std::vector<const Pinned*> drawn() const {
    std::vector<const Pinned*> found;
    for (const Pinned* paper : store().all<Pinned>())
      if (!paper->drawing.empty()) found.push_back(paper);
    return found;
  }
  const Pinned& only() const {
    REQUIRE(drawn().size() == 1);
    return *drawn().front();
  }
  Vec2 corner() const { return app.find_beginning(ui::Role::button, app.words("plan_board.board"))->bounds.min(); }
  Vec2 on_screen(Vec2 world) const { return view().view.to_screen(world) + corner(); }
  // The upper left corner of so much room on screen, in pixels, where nothing lies; `nth`: another one.
  Vec2 empty_place(Vec2 room, int nth = 0) const {
    const ui::Node* plane = app.find_beginning(ui::Role::button, app.words("plan_board.board"));
    const Rect all = plane->bounds.intersect(plane->clip);
    for (float y = all.bottom() - room.y - 4; y > all.y; y -= 12) {
      for (float x = all.right() - room.x - 4; x > all.x; x -= 12) {
        const Rect world = view().view.to_world(Rect{x, y, room.x, room.y}.moved(-all.x, -all.y)).grown(2);
        const ui::BoardScene& scene = app.work().board_scene();
        bool free = scene.index().touching(world).empty() && scene.arrows_in(world).empty();
        for (const Vec2 part : {Vec2{}, Vec2{room.x, 0}, Vec2{0, room.y}, room, room * 0.5f}) {
          const ui::Node* node = app.tree().hit(Vec2{x, y} + part);
          free = free && node != nullptr && node->id == plane->id;
        }
        if (free && nth-- == 0) return {x, y};
      }
    }
    FAIL("The board is full");
    return {};
  }
  void point(int id, ui::PointerKind kind, ui::PointerPhase phase, Vec2 at) {
    ui::PointerEvent event;
    event.pointer = id;
    event.kind = kind;
    event.phase = phase;
    event.position = at;
    event.time = device.clock.now;
    app.app().pointer(event);
    app.settle();
  }
  void pen(ui::PointerPhase phase, Vec2 at) {
    device.clock.now += 0.016;
    point(1, ui::PointerKind::pen, phase, at);
  }
  void palm(ui::PointerPhase phase, Vec2 at) { point(7, ui::PointerKind::touch, phase, at); }
  void write(Vec2 from, Vec2 to) {
    pen(ui::PointerPhase::down, from);
    for (int i = 1; i <= 8; ++i) pen(ui::PointerPhase::move, from + (to - from) * (static_cast<float>(i) / 8));
    pen(ui::PointerPhase::up, to);
  }
  // From one corner of an empty place to the other. Returns where.
  Vec2 write_note(int nth = 0) {
    const Vec2 at = empty_place({40, 30}, nth);
    write(at, at + Vec2{40, 30});
    return at;
  }
  void undo() {
    app.app().key({ui::Key::z, false, true, false});
    app.settle();
  }
  void redo() {
    app.app().key({ui::Key::y, false, true, false});
    app.settle();
  }
  // In the part of it that can be seen.
  Vec2 middle_of(const std::string& name) const {
    const ui::Node* node = app.find_beginning(ui::Role::button, name);
    REQUIRE(node != nullptr);
    return node->bounds.intersect(node->clip).center();
  }
  // What the name of a card begins with that can be touched: the chosen one if it can.
  std::string card_in_view() const {
    std::string found;
    for (const Moment* moment : store().all<Moment>()) {
      const ui::Node* node = app.find_beginning(ui::Role::button, moment->title + ", ");
      if (node == nullptr || node->bounds.intersect(node->clip).empty()) continue;
      const ui::Node* hit = app.tree().hit(node->bounds.intersect(node->clip).center());
      if (hit != nullptr && hit->id == node->id && (found.empty() || node->current)) found = moment->title + ", ";
    }
    REQUIRE_FALSE(found.empty());
    return found;
  }
  bool says(const char* key) const { return app.work().toast() && app.work().toast()->text == app.words(key); }
  void press(const char* key) { app.press(ui::Role::button, app.words(key)); }
  std::string name_of_drawn() const { return app.words("plan.paper.note") + ": " + app.words("plan.paper.drawn"); }
};

}  // namespace seven::test
