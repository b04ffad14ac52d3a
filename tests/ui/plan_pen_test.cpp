// The pen on the board of a plan: what it writes becomes notes, and its tool lets a mouse and a finger draw, too.
#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "document/store.h"
#include "planning/ink_edits.h"
#include "support/pen_desk.h"
#include "ui/app/content.h"

namespace seven::ui {
namespace {

using test::PenDesk;

}  // namespace

TEST_CASE("pen: on an empty place it begins a note, as one step with a name that is undone and done again") {
  for (const Vec2 size : {test::kDesktop, test::kTablet, test::kPhone}) {
    PenDesk at(size);
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
  PenDesk at(test::kDesktop, "cy");
  at.write_note();
  CHECK(at.app.find(Role::button, at.name_of_drawn()) != nullptr);
  const StepName& step = at.app.work().document()->history().done().back().name;
  CHECK(Content::step_text(at.app.work().words(), step) == "lluniadu â llaw");
}

TEST_CASE("pen: while it draws the line is on screen and in no record; Escape gives it up") {
  PenDesk at;
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
  PenDesk at;
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
  PenDesk at;
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
  PenDesk at;
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

TEST_CASE("pen: with its tool a mouse and a finger draw, too, on cards as well") {
  PenDesk at;
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

TEST_CASE("pen: a full paper says so, and the pen goes on with a new one") {
  PenDesk at;
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
