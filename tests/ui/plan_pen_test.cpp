// The pen on the board of a plan: what it writes becomes notes, the hand beside it does nothing, and what was written
// can be found, named, rubbed out and taken along.
#include <doctest/doctest.h>

#include "exchange/board_picture.h"
#include "planning/ink_edits.h"
#include "support/app_driver.h"
#include "support/open_with.h"
#include "support/results.h"
#include "ui/app/board_view.h"
#include "ui/app/content.h"
#include "ui/app/plan_board_of.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::Window;

struct Desk {
  Device device;
  AppDriver app;

  // Begins in a large window, where the board can be chosen.
  explicit Desk(Vec2 size = test::kDesktop, const std::string& language = "en")
      : app(device, {.size = test::kDesktop, .language = language, .touch = size.x < 1000}) {
    app.press(Role::button, app.words("ui.door.plan.title"));
    app.press(app.find_beginning(Role::button, app.words("template.health_centre.name"))->id);
    app.press(Role::radio, app.words("plan.form.board"));
    app.resize(size);
    app.wait(1);
    if (size.x >= test::kDesktop.x) return;
    // So far away that there are empty places, from the upper left corner on.
    app.app().run([](Workspace& work, const Fonts&) {
      const Vec2 corner = work.board_scene().extent().min();
      BoardView& board = work.move_board();
      board.view.zoom = 0.55f;
      board.view.middle = corner + board.view.size * (0.5f / board.view.zoom) - Vec2{12, 12};
    });
    app.wait(1);
  }
  const Store& store() const { return app.work().document()->store(); }
  const BoardView& view() const { return app.work().board(); }
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
  Vec2 corner() const { return app.find_beginning(Role::button, app.words("plan_board.board"))->bounds.min(); }
  Vec2 on_screen(Vec2 world) const { return view().view.to_screen(world) + corner(); }
  // The upper left corner of so much room on screen, in pixels, where nothing lies; `nth`: another one.
  Vec2 empty_place(Vec2 room, int nth = 0) const {
    const Node* plane = app.find_beginning(Role::button, app.words("plan_board.board"));
    const Rect all = plane->bounds.intersect(plane->clip);
    for (float y = all.bottom() - room.y - 4; y > all.y; y -= 12) {
      for (float x = all.right() - room.x - 4; x > all.x; x -= 12) {
        const Rect world = view().view.to_world(Rect{x, y, room.x, room.y}.moved(-all.x, -all.y)).grown(2);
        const BoardScene& scene = app.work().board_scene();
        bool free = scene.index().touching(world).empty() && scene.arrows_in(world).empty();
        for (const Vec2 part : {Vec2{}, Vec2{room.x, 0}, Vec2{0, room.y}, room, room * 0.5f}) {
          const Node* node = app.tree().hit(Vec2{x, y} + part);
          free = free && node != nullptr && node->id == plane->id;
        }
        if (free && nth-- == 0) return {x, y};
      }
    }
    FAIL("The board is full");
    return {};
  }
  void point(int id, PointerKind kind, PointerPhase phase, Vec2 at) {
    PointerEvent event;
    event.pointer = id;
    event.kind = kind;
    event.phase = phase;
    event.position = at;
    event.time = device.clock.now;
    app.app().pointer(event);
    app.settle();
  }
  void pen(PointerPhase phase, Vec2 at) {
    device.clock.now += 0.016;
    point(1, PointerKind::pen, phase, at);
  }
  void palm(PointerPhase phase, Vec2 at) { point(7, PointerKind::touch, phase, at); }
  void write(Vec2 from, Vec2 to) {
    pen(PointerPhase::down, from);
    for (int i = 1; i <= 8; ++i) pen(PointerPhase::move, from + (to - from) * (static_cast<float>(i) / 8));
    pen(PointerPhase::up, to);
  }
  // From one corner of an empty place to the other. Returns where.
  Vec2 write_note(int nth = 0) {
    const Vec2 at = empty_place({40, 30}, nth);
    write(at, at + Vec2{40, 30});
    return at;
  }
  void undo() {
    app.app().key({Key::z, false, true, false});
    app.settle();
  }
  void redo() {
    app.app().key({Key::y, false, true, false});
    app.settle();
  }
  // In the part of it that can be seen.
  Vec2 middle_of(const std::string& name) const {
    const Node* node = app.find_beginning(Role::button, name);
    REQUIRE(node != nullptr);
    return node->bounds.intersect(node->clip).center();
  }
  // What the name of a card begins with that can be touched: the chosen one if it can.
  std::string card_in_view() const {
    std::string found;
    for (const Moment* moment : store().all<Moment>()) {
      const Node* node = app.find_beginning(Role::button, moment->title + ", ");
      if (node == nullptr || node->bounds.intersect(node->clip).empty()) continue;
      const Node* hit = app.tree().hit(node->bounds.intersect(node->clip).center());
      if (hit != nullptr && hit->id == node->id && (found.empty() || node->current)) found = moment->title + ", ";
    }
    REQUIRE_FALSE(found.empty());
    return found;
  }
  bool says(const char* key) const { return app.work().toast() && app.work().toast()->text == app.words(key); }
  void press(const char* key) { app.press(Role::button, app.words(key)); }
  std::string name_of_drawn() const { return app.words("plan.paper.note") + ": " + app.words("plan.paper.drawn"); }
};

}  // namespace

TEST_CASE("pen: on an empty place it begins a note, as one step with a name that is undone and done again") {
  for (const Vec2 size : {test::kDesktop, test::kTablet, test::kPhone}) {
    Desk at(size);
    const std::size_t steps = at.steps(), papers = at.papers();
    const Vec2 from = at.write_note();
    CHECK(at.steps() == steps + 1);
    CHECK(at.papers() == papers + 1);
    CHECK(at.app.work().document()->history().done().back().name.key == "plan_board.step.draw");
    CHECK(at.only().kind == PinnedKind::note);
    const std::vector<std::vector<Vec2>> lines = drawn_lines(at.only());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].size() == 2);  // it was straight
    const Vec2 first = at.on_screen(lines[0].front());
    CHECK(std::abs(first.x - from.x) < 2);
    CHECK(std::abs(first.y - from.y) < 2);
    CHECK(at.view().ink.empty());
    CHECK(at.app.find(Role::button, at.name_of_drawn()) != nullptr);
    at.undo();
    CHECK(at.papers() == papers);
    CHECK(at.app.find(Role::button, at.name_of_drawn()) == nullptr);
    at.redo();
    CHECK(at.only().drawing.size() == 1);
  }
}

TEST_CASE("pen: the name of what was drawn and of its step are there in Welsh, too") {
  Desk at(test::kDesktop, "cy");
  at.write_note();
  CHECK(at.app.find(Role::button, at.name_of_drawn()) != nullptr);
  const StepName& step = at.app.work().document()->history().done().back().name;
  CHECK(Content::step_text(at.app.work().words(), step) == "lluniadu â llaw");
}

TEST_CASE("pen: while it draws the line is on screen and in no record; Escape gives it up") {
  Desk at;
  const Store before = at.store();
  const Vec2 from = at.empty_place({40, 30});
  at.pen(PointerPhase::down, from);
  at.pen(PointerPhase::move, from + Vec2{20, 20});
  at.pen(PointerPhase::move, from + Vec2{40, 20});
  CHECK(at.view().ink.size() == 3);
  CHECK(same_work(before, at.store()));
  at.app.key(Key::escape);
  CHECK(at.view().ink.empty());
  at.pen(PointerPhase::up, from + Vec2{40, 20});
  CHECK(same_work(before, at.store()));
}

TEST_CASE("pen: strokes soon after each other and near are one note, each a step; later or further away is another") {
  Desk at;
  const Vec2 from = at.empty_place({110, 60}), far = at.empty_place({40, 30}, 400);
  const std::size_t steps = at.steps();
  at.write(from, from + Vec2{20, 40});
  at.write(from + Vec2{30, 0}, from + Vec2{50, 40});
  at.pen(PointerPhase::down, from + Vec2{60, 5});  // a dot
  at.pen(PointerPhase::up, from + Vec2{60, 5});
  CHECK(at.only().drawing.size() == 3);
  CHECK(at.only().drawing.back().size() == 2);
  CHECK(at.steps() == steps + 3);
  at.write(far, far + Vec2{30, 20});
  CHECK(at.drawn().size() == 2);
  at.undo();
  at.undo();
  CHECK(at.only().drawing.size() == 2);
  at.undo();
  at.undo();
  CHECK(at.drawn().empty());
  at.write(from, from + Vec2{20, 40});
  at.app.wait(20);
  const Vec2 beside = from + Vec2{0, 30};  // on it, so it belongs there at any time
  at.write(beside, beside + Vec2{20, 10});
  CHECK(at.only().drawing.size() == 2);
}

TEST_CASE("pen: on a paper it writes on that, which grows; on a locked one it does not") {
  Desk at;
  const Vec2 from = at.write_note();
  at.app.wait(20);
  const Pinned before = at.only();
  const Vec2 middle = from + Vec2{20, 15};
  at.write(middle, {middle.x, from.y - 90});
  CHECK(at.only().drawing.size() == 2);
  CHECK(at.only().place.y < before.place.y);
  CHECK(drawn_lines(at.only()).front() == drawn_lines(before).front());
  at.app.wait(20);
  at.app.click(middle);
  CHECK(at.view().chosen == std::vector<std::string>{"pinned:" + before.id});
  at.press("plan_board.lock");
  const Store locked = at.store();
  at.write(middle, middle + Vec2{-20, 20});
  CHECK(same_work(locked, at.store()));
  CHECK(at.says("plan_board.is_locked"));
}

TEST_CASE("pen: a tap chooses a paper and again opens it, and a card is dragged as by a mouse") {
  Desk at;
  const Vec2 middle = at.write_note() + Vec2{20, 15};
  at.app.wait(20);
  const std::size_t steps = at.steps();
  for (int i = 0; i < 2; ++i) {
    at.pen(PointerPhase::down, middle);
    at.pen(PointerPhase::up, middle);
  }
  CHECK(at.app.work().sheet().kind == Sheet::Kind::plan_paper);
  CHECK(at.steps() == steps);
  at.app.press(Role::button, at.app.words("ui.close"));
  const Node* card = at.app.find_beginning(Role::button, at.store().find<Moment>("known_seen")->title + ", ");
  const Vec2 from = card->bounds.intersect(card->clip).center();
  at.write(from, from + Vec2{60, 0});
  CHECK(at.app.work().document()->history().done().back().name.key == "plan_board.step.move");
}

TEST_CASE("pen: the hand beside it moves nothing, before, while and after it writes, and also while it is only near") {
  Desk at;
  const Vec2 from = at.empty_place({40, 30});
  const Node* card = at.app.find_beginning(Role::button, at.store().find<Moment>("known_seen")->title + ", ");
  const Vec2 hand = card->bounds.intersect(card->clip).center();
  const Viewport camera = at.view().view;
  const std::vector<std::string> chosen = at.view().chosen;
  at.pen(PointerPhase::move, from);  // near
  at.palm(PointerPhase::down, hand);
  at.palm(PointerPhase::move, hand + Vec2{40, 40});
  at.pen(PointerPhase::down, from);
  at.pen(PointerPhase::move, from + Vec2{20, 20});
  at.palm(PointerPhase::move, hand + Vec2{60, 40});
  at.palm(PointerPhase::cancel, hand + Vec2{60, 40});
  at.palm(PointerPhase::down, hand);
  at.pen(PointerPhase::move, from + Vec2{40, 20});
  at.pen(PointerPhase::up, from + Vec2{40, 30});
  at.palm(PointerPhase::up, hand);
  at.palm(PointerPhase::down, hand);
  at.palm(PointerPhase::up, hand);
  CHECK(at.only().drawing.size() == 1);
  CHECK(at.view().view == camera);
  CHECK(at.view().chosen == chosen);
}

TEST_CASE("pen: with the switch on fingers move the board and edit nothing, and the pen and the mouse go on editing") {
  for (const Vec2 size : {test::kDesktop, test::kTablet, test::kPhone}) {
    Desk at(size);
    at.write_note();
    at.app.wait(20);
    CHECK_FALSE(at.app.work().plan_look().pen_only);
    if (size == test::kPhone) {
      at.press("plan_board.more");
      at.press("plan_board.pen_only");
    } else {
      at.app.press(Role::toggle, at.app.words("plan_board.pen_only"));
      CHECK(at.app.get(Role::toggle, at.app.words("plan_board.pen_only")).checked == Tri::yes);
    }
    CHECK(at.app.work().plan_look().pen_only);
    CHECK(at.says("plan_board.pen_only.is_on"));
    at.app.wait(20);
    const Store before = at.store();
    // Chosen, so that a finger would drag it; on a phone that opens its sheet.
    if (!(size == test::kPhone)) at.app.press(at.app.find_beginning(Role::button, at.card_in_view())->id);
    at.app.wait(20);
    const Vec2 on_card = at.middle_of(at.card_in_view());
    const Viewport camera = at.view().view;
    CAPTURE(size.x);
    at.app.drag(on_card, on_card + Vec2{-30, -40});
    CHECK(same_work(before, at.store()));
    CHECK_FALSE(at.view().view.middle == camera.middle);
    at.palm(PointerPhase::down, on_card);
    at.app.wait(1);  // rests
    CHECK_FALSE(at.view().menu.has_value());
    at.palm(PointerPhase::up, on_card);
    CHECK(same_work(before, at.store()));
    at.app.wait(20);
    at.app.key(Key::escape);  // nothing is chosen any more
    at.app.wait(1);
    at.write_note();
    CHECK_FALSE(same_work(before, at.store()));
    CHECK(at.app.work().document()->history().done().back().name.key == "plan_board.step.draw");
  }
}

TEST_CASE("pen: the switch holds back a finger at the height of a lane, and not the pen") {
  Desk at;
  at.app.press(Role::toggle, at.app.words("plan_board.pen_only"));
  at.app.wait(20);
  const Lane lane = *at.store().all<Lane>().front();
  const std::string name = at.app.work().words()("plan_board.lane_height", {{"what", lane.name}});
  const Vec2 handle = at.app.get(Role::slider, name).bounds.center();
  at.app.drag(handle, handle + Vec2{0, 30});
  CHECK(at.store().find<Lane>(lane.id)->height == lane.height);
  at.app.drag(handle, handle + Vec2{0, 30}, PointerKind::pen);
  CHECK(at.store().find<Lane>(lane.id)->height > lane.height);
}

TEST_CASE("pen: with its tool a mouse and a finger draw, too, on cards as well") {
  Desk at;
  at.app.press(Role::radio, at.app.words("plan_board.tool.draw"));
  const Vec2 from = at.empty_place({40, 30});
  at.app.drag(from, from + Vec2{40, 30}, PointerKind::mouse);
  CHECK(at.only().drawing.size() == 1);
  at.app.wait(20);
  at.app.drag(from + Vec2{0, 20}, from + Vec2{40, 20});
  CHECK(at.only().drawing.size() == 2);
  at.app.wait(20);
  const Node* card = at.app.find_beginning(Role::button, at.store().find<Moment>("known_seen")->title + ", ");
  const Vec2 on_card = card->bounds.intersect(card->clip).center();
  const Moment before = *at.store().find<Moment>("known_seen");
  at.app.drag(on_card, on_card + Vec2{10, 10}, PointerKind::mouse);
  CHECK(at.drawn().size() == 2);
  CHECK(*at.store().find<Moment>("known_seen") == before);
}

TEST_CASE("pen: what was drawn is in the outline, gets words in its sheet, and is rubbed out as one step") {
  Desk at;
  at.write_note();
  const std::string key = at.only().id;
  at.app.press(Role::radio, at.app.words("plan.form.outline"));
  at.app.press(Role::button, at.name_of_drawn());
  CHECK(at.app.work().sheet().subject == key);
  CHECK(at.app.find(Role::image, at.app.words("plan.paper.drawn")) != nullptr);
  at.app.type(at.app.words("plan_moment.paper.text"), "Ask Eleri");
  CHECK(at.app.find(Role::button, at.app.words("plan.paper.note") + ": Ask Eleri") != nullptr);
  at.press("plan_moment.paper.rub_out");
  CHECK(at.store().find<Pinned>(key)->drawing.empty());
  CHECK(at.store().find<Pinned>(key)->text == "Ask Eleri");
  CHECK(at.app.find(Role::button, at.app.words("plan_moment.paper.rub_out")) == nullptr);
  CHECK(at.app.work().document()->history().done().back().name.key == "plan_moment.step.paper_rub_out");
  at.app.press(Role::button, at.app.words("ui.close"));
  at.undo();
  CHECK(at.only().id == key);
}

TEST_CASE("pen: a drawing is a line in the picture of the board, and comes back when the picture is opened") {
  PickedFile picture;
  Pinned drawn;
  {
    Desk at;
    at.write_note();
    drawn = at.only();
    const ReportBoard board = plan_board_of(at.app.work().plan(), at.app.work().words());
    std::size_t lines = 0;
    for (const BoardPaper& paper : board.papers) lines += paper.drawing.size();
    CHECK(lines == 1);
    at.app.press(Role::button, at.app.words("plan.share"));
    at.app.press(Role::button, at.app.words("picture.any"));
    picture = at.device.files.saved.back();
  }
  Device other;
  AppDriver app(other, {});
  app.app().file_dropped(picture);
  app.settle();
  REQUIRE(app.work().plan_open());
  CHECK(*app.work().plan().store().find<Pinned>(drawn.id) == drawn);
}

TEST_CASE("pen: a full paper says so, and the pen goes on with a new one") {
  Desk at;
  const Vec2 middle = at.write_note() + Vec2{20, 15};
  at.app.wait(20);
  Pinned full = at.only();
  while (full.drawing.size() < most_ink_strokes) full.drawing.push_back({20, 20});
  const_cast<Workspace&>(at.app.work()).edit({"plan_board.step.draw", {}}, [&](DiffBuilder& edit) { edit.put(full); });
  at.app.app().repaint();
  at.app.settle();
  at.write(middle, middle + Vec2{20, 10});
  CHECK(at.drawn().size() == 2);
  CHECK(at.says("plan_board.paper_full"));
}

}  // namespace seven::ui
