// Mouse, fingers and pen on the board.
#include "board/board_hand.h"

#include <doctest/doctest.h>

using namespace seven;

namespace {

using Kind = BoardHit::Kind;
const BoardHit kNothing{}, kCard{Kind::item, 4}, kChosen{Kind::chosen_item, 4}, kPaper{Kind::item, 5, true};

// A hand whose every act is remembered.
class Desk {
 public:
  BoardHand hand;
  std::vector<BoardAct> acts;

  void down(PointerKind kind, Vec2 at, BoardHit hit = {}, int id = 1, bool more = false) {
    add(hand.down({id, kind, at, seconds_, more, false}, hit));
  }
  void move(PointerKind kind, Vec2 at, int id = 1) { add(hand.move({id, kind, at, seconds_ += 0.01, false, false})); }
  void up(PointerKind kind, Vec2 at, int id = 1) { add(hand.up({id, kind, at, seconds_ += 0.01, false, false})); }
  void drag(PointerKind kind, Vec2 from, Vec2 to, BoardHit hit = {}) {
    down(kind, from, hit);
    move(kind, (from + to) * 0.5f);
    move(kind, to);
    up(kind, to);
  }
  void wait(double seconds) { add(hand.at_time(seconds_ += seconds)); }

  template <class Act>
  std::vector<Act> all() const {
    std::vector<Act> found;
    for (const BoardAct& act : acts)
      if (const Act* one = std::get_if<Act>(&act)) found.push_back(*one);
    return found;
  }
  void add(const std::vector<BoardAct>& more) { acts.insert(acts.end(), more.begin(), more.end()); }

 private:
  double seconds_ = 100;
};

Vec2 moved(const Desk& desk) {
  Vec2 sum;
  for (const MoveBoard& act : desk.all<MoveBoard>()) sum = sum + act.by;
  return sum;
}

}  // namespace

TEST_CASE("one finger moves the board, also from a card that is not chosen: nothing is edited by accident") {
  for (const BoardHit& hit : {kNothing, kCard}) {
    Desk desk;
    desk.drag(PointerKind::finger, {100, 100}, {160, 180}, hit);
    CHECK(moved(desk) == Vec2{60, 80});
    CHECK(desk.all<Drag>().empty());
    CHECK_FALSE(desk.hand.busy());
  }
}

TEST_CASE("a finger drags what has been chosen before, and a tap chooses") {
  Desk desk;
  desk.down(PointerKind::finger, {100, 100}, kCard);
  desk.move(PointerKind::finger, {104, 103});
  desk.up(PointerKind::finger, {104, 103});
  REQUIRE(desk.all<Press>().size() == 1);
  CHECK(desk.all<Press>()[0].hit.item == 4);
  desk.drag(PointerKind::finger, {100, 100}, {160, 180}, kChosen);
  const std::vector<Drag> drags = desk.all<Drag>();
  REQUIRE(drags.size() == 3);
  CHECK(drags.front().phase == Drag::Phase::begin);
  CHECK(drags.back().phase == Drag::Phase::end);
  CHECK(drags.back().by == Vec2{60, 80});
}

TEST_CASE("a mouse drags what it is put on and draws a frame from an empty place") {
  Desk desk;
  desk.drag(PointerKind::mouse, {10, 10}, {50, 30}, kCard);
  CHECK(desk.all<Drag>().back().by == Vec2{40, 20});
  desk.drag(PointerKind::mouse, {50, 30}, {10, 10});
  REQUIRE_FALSE(desk.all<DrawFrame>().empty());
  CHECK(desk.all<DrawFrame>().back().area == Rect{10, 10, 40, 20});
  CHECK(moved(desk) == Vec2{});
}

TEST_CASE("the hand tool moves the board from anywhere") {
  Desk desk;
  desk.hand.use(BoardTool::hand);
  desk.drag(PointerKind::mouse, {10, 10}, {50, 30}, kChosen);
  CHECK(moved(desk) == Vec2{40, 20});
}

TEST_CASE(
    "the middle button, or the space bar held, moves the board whatever lies there; without a pull nothing happens") {
  Desk desk;
  const BoardPointer down{1, PointerKind::mouse, {10, 10}, 100, false, true};
  BoardPointer there = down, back = down;
  there.at = {50, 30};
  desk.add(desk.hand.down(down, kChosen));
  desk.add(desk.hand.move(there));
  desk.add(desk.hand.up(there));
  CHECK(moved(desk) == Vec2{40, 20});
  CHECK(desk.all<Drag>().empty());
  desk.add(desk.hand.down(down, kCard));
  desk.add(desk.hand.up(back));
  CHECK(desk.all<Press>().empty());
  CHECK_FALSE(desk.hand.busy());
}

TEST_CASE("a second finger gives up what the first began, and both move and zoom; lifting them is no tap") {
  Desk desk;
  desk.down(PointerKind::finger, {100, 100}, kChosen, 1);
  desk.move(PointerKind::finger, {140, 100}, 1);
  desk.down(PointerKind::finger, {300, 100}, kNothing, 2);
  CHECK(desk.all<Drag>().back().phase == Drag::Phase::cancel);
  desk.move(PointerKind::finger, {400, 100}, 2);
  const std::vector<PinchBoard> pinches = desk.all<PinchBoard>();
  REQUIRE(pinches.size() == 1);
  CHECK(pinches[0].from_b == Vec2{300, 100});
  CHECK(pinches[0].to_b == Vec2{400, 100});
  CHECK(pinches[0].from_a == pinches[0].to_a);
  desk.up(PointerKind::finger, {400, 100}, 2);
  desk.move(PointerKind::finger, {200, 200}, 1);
  desk.up(PointerKind::finger, {200, 200}, 1);
  CHECK(desk.all<Press>().empty());
  CHECK(desk.all<PinchBoard>().size() == 1);
  CHECK_FALSE(desk.hand.busy());
}

TEST_CASE("a long press opens the menu once, and lifting is no tap; a mouse has a button for it") {
  Desk desk;
  desk.down(PointerKind::finger, {100, 100}, kCard);
  REQUIRE(desk.hand.wants_time().has_value());
  desk.wait(0.4);
  CHECK(desk.all<OpenMenu>().empty());
  desk.wait(0.2);
  desk.wait(0.2);
  REQUIRE(desk.all<OpenMenu>().size() == 1);
  desk.move(PointerKind::finger, {200, 100});
  desk.up(PointerKind::finger, {200, 100});
  CHECK(desk.all<Press>().empty());
  CHECK(moved(desk) == Vec2{});
  desk.down(PointerKind::mouse, {100, 100}, kCard);
  CHECK_FALSE(desk.hand.wants_time().has_value());
}

TEST_CASE("the pen draws at once, the palm beside it does nothing, and what the palm had begun is given up") {
  Desk desk;
  desk.hand.use(BoardTool::draw);
  desk.down(PointerKind::finger, {300, 300}, kNothing, 7);
  desk.down(PointerKind::pen, {10, 10});
  desk.down(PointerKind::finger, {320, 300}, kNothing, 8);
  desk.move(PointerKind::finger, {340, 320}, 7);
  desk.move(PointerKind::pen, {11, 10});
  desk.move(PointerKind::pen, {15, 12});
  desk.up(PointerKind::pen, {15, 12});
  desk.down(PointerKind::finger, {300, 300}, kNothing, 9);  // still the palm
  desk.up(PointerKind::finger, {300, 300}, 9);
  const std::vector<Stroke> strokes = desk.all<Stroke>();
  REQUIRE_FALSE(strokes.empty());
  CHECK(strokes.back().phase == Drag::Phase::end);
  CHECK(strokes.back().points == std::vector<Vec2>{{10, 10}, {11, 10}, {15, 12}});
  CHECK(moved(desk) == Vec2{});
  CHECK(desk.all<Press>().empty());
}

TEST_CASE("a pen writes on an empty place and on a paper without any tool, and drags a card as a mouse does") {
  for (const BoardHit& hit : {kNothing, kPaper}) {
    Desk desk;
    desk.down(PointerKind::pen, {10, 10}, hit);
    desk.move(PointerKind::pen, {11, 11});
    CHECK(desk.acts.empty());  // it may still be a tap
    desk.move(PointerKind::pen, {14, 18});
    desk.up(PointerKind::pen, {20, 19});
    const std::vector<Stroke> strokes = desk.all<Stroke>();
    REQUIRE(strokes.size() == 2);
    CHECK(strokes.front().phase == Drag::Phase::begin);
    CHECK(strokes.back().phase == Drag::Phase::end);
    CHECK(strokes.back().points == std::vector<Vec2>{{10, 10}, {11, 11}, {14, 18}, {20, 19}});
    CHECK(strokes.back().hit.item == hit.item);
    CHECK(strokes.back().began == 100);
  }
  Desk desk;
  desk.drag(PointerKind::pen, {10, 10}, {50, 30}, kCard);
  CHECK(desk.all<Stroke>().empty());
  CHECK(desk.all<Drag>().back().by == Vec2{40, 20});
  desk.down(PointerKind::pen, {10, 10}, kNothing, 1, true);
  desk.move(PointerKind::pen, {50, 30});
  desk.up(PointerKind::pen, {50, 30});
  CHECK_FALSE(desk.all<DrawFrame>().empty());  // with Shift
}

TEST_CASE("a tap of a pen is a press, and a dot while it is writing; resting then opens no menu") {
  Desk desk;
  const auto tap = [&] {
    desk.down(PointerKind::pen, {40, 40}, kPaper);
    desk.up(PointerKind::pen, {41, 40});
  };
  tap();
  CHECK(desk.all<Press>().size() == 1);
  desk.drag(PointerKind::pen, {10, 10}, {20, 40}, kPaper);
  const std::size_t before = desk.all<Stroke>().size();
  tap();
  CHECK(desk.all<Press>().size() == 1);
  REQUIRE(desk.all<Stroke>().size() == before + 1);
  CHECK(desk.all<Stroke>().back().phase == Drag::Phase::end);
  CHECK(desk.all<Stroke>().back().points == std::vector<Vec2>{{40, 40}, {41, 40}});
  desk.down(PointerKind::pen, {40, 40}, kPaper);
  CHECK_FALSE(desk.hand.wants_time().has_value());
  desk.up(PointerKind::pen, {40, 40});
  desk.wait(2);
  tap();
  CHECK(desk.all<Press>().size() == 2);
}

TEST_CASE("the palm that the system takes away does not take the pen's stroke along; the pen that it takes away does") {
  Desk desk;
  desk.down(PointerKind::pen, {10, 10});
  desk.move(PointerKind::pen, {20, 10});
  desk.down(PointerKind::finger, {300, 300}, kNothing, 8);
  CHECK(desk.hand.cancel({8, PointerKind::finger, {300, 300}, 100.02, false, false}).empty());
  desk.move(PointerKind::pen, {30, 10});
  CHECK(desk.all<Stroke>().back().points.size() == 3);
  for (const BoardAct& act : desk.hand.cancel({1, PointerKind::pen, {30, 10}, 100.03, false, false}))
    desk.acts.push_back(act);
  CHECK(desk.all<Stroke>().back().phase == Drag::Phase::cancel);
  CHECK_FALSE(desk.hand.busy());
}

TEST_CASE("two fingers that rest on the board give way to the pen, also while it is only near") {
  Desk desk;
  desk.down(PointerKind::finger, {100, 100}, kNothing, 7);
  desk.down(PointerKind::finger, {300, 100}, kNothing, 8);
  desk.drag(PointerKind::pen, {10, 10}, {60, 10});
  desk.move(PointerKind::finger, {320, 120}, 8);
  CHECK(desk.all<Stroke>().back().phase == Drag::Phase::end);
  CHECK(desk.all<PinchBoard>().empty());
  desk.wait(5);
  desk.move(PointerKind::pen, {80, 10});  // above the glass
  desk.down(PointerKind::finger, {100, 100}, kChosen, 9);
  desk.move(PointerKind::finger, {160, 100}, 9);
  desk.up(PointerKind::finger, {160, 100}, 9);
  CHECK(desk.all<Drag>().empty());
  CHECK(moved(desk) == Vec2{});
}

TEST_CASE("where only the pen edits, fingers move and zoom: they neither press nor drag nor open a menu") {
  for (const BoardTool tool : {BoardTool::choose, BoardTool::add, BoardTool::connect, BoardTool::draw}) {
    Desk desk;
    desk.hand.use(tool);
    desk.hand.only_pen_edits(true);
    desk.down(PointerKind::finger, {100, 100}, kChosen);
    CHECK_FALSE(desk.hand.wants_time().has_value());
    desk.up(PointerKind::finger, {100, 100});
    CHECK(desk.acts.empty());
    desk.drag(PointerKind::finger, {100, 100}, {160, 180}, kChosen);
    CHECK(moved(desk) == Vec2{60, 80});
    desk.down(PointerKind::finger, {100, 100}, kChosen, 1);
    desk.down(PointerKind::finger, {200, 100}, kChosen, 2);
    desk.move(PointerKind::finger, {300, 100}, 2);
    CHECK(desk.all<PinchBoard>().size() == 1);
    desk.up(PointerKind::finger, {300, 100}, 2);
    desk.up(PointerKind::finger, {100, 100}, 1);
    CHECK(desk.all<Drag>().empty());
    CHECK(desk.all<Press>().empty());
    CHECK(desk.all<Connect>().empty());
    CHECK(desk.all<Stroke>().empty());
    desk.down(PointerKind::mouse, {100, 100}, kChosen);
    desk.up(PointerKind::mouse, {100, 100});
    CHECK((desk.all<Press>().size() == 1) == (tool != BoardTool::draw));
  }
}

TEST_CASE("a stroke without end keeps a bounded number of points, its first and its last") {
  Desk desk;
  desk.down(PointerKind::pen, {0, 0});
  for (int i = 1; i <= 20'000; ++i)
    desk.hand.move({1, PointerKind::pen, {static_cast<float>(i), 0}, 101, false, false});
  desk.up(PointerKind::pen, {20'000, 5});
  const std::vector<Vec2> points = desk.all<Stroke>().back().points;
  CHECK(points.size() <= 4097);
  CHECK(points.size() > 2000);
  CHECK(points.front() == Vec2{0, 0});
  CHECK(points.back() == Vec2{20'000, 5});
}

TEST_CASE("where only the pen edits, a finger with the pen tool moves the board; else it draws, too") {
  for (const bool only : {true, false}) {
    Desk desk;
    desk.hand.use(BoardTool::draw);
    desk.hand.only_pen_edits(only);
    desk.drag(PointerKind::finger, {0, 0}, {50, 50});
    CHECK(desk.all<Stroke>().empty() == only);
    CHECK((moved(desk) == Vec2{50, 50}) == only);
  }
}

TEST_CASE("an arrow is drawn from a card with its tool, and Escape gives up whatever was begun") {
  Desk desk;
  desk.hand.use(BoardTool::connect);
  desk.down(PointerKind::mouse, {0, 0}, kCard);
  desk.move(PointerKind::mouse, {90, 10});
  REQUIRE(desk.all<Connect>().size() == 1);
  CHECK(desk.all<Connect>()[0].from.item == 4);
  for (const BoardAct& act : desk.hand.cancel()) desk.acts.push_back(act);
  CHECK(desk.all<Connect>().back().phase == Drag::Phase::cancel);
  desk.up(PointerKind::mouse, {90, 10});
  CHECK(desk.all<Connect>().size() == 2);
  CHECK(desk.all<Press>().empty());
}
