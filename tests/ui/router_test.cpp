#include "ui/input/router.h"

#include <doctest/doctest.h>

namespace seven::ui {

namespace {

constexpr NodeId kButton = 1, kHandle = 2, kField = 3, kFirst = 11, kSecond = 12, kThird = 13, kArea = 50;
const Rect kScreen{0, 0, 400, 800};

Node node(NodeId id, ui::Role role, Rect bounds) {
  Node made;
  made.id = id;
  made.role = role;
  made.bounds = bounds;
  made.clip = kScreen;
  return made;
}

// A button, a handle, a field and three radio buttons, in an area that scrolls.
struct Page {
  explicit Page(bool dialog = false) {
    tree.begin_frame();
    tree.add(node(kButton, ui::Role::button, {20, 100, 100, 48}));
    Node handle = node(kHandle, ui::Role::slider, {20, 200, 44, 44});
    handle.drag = true;
    handle.min = 3;
    handle.max = 11;
    tree.add(handle);
    tree.add(node(kField, ui::Role::text_area, {20, 260, 300, 80}));
    tree.open(node(10, ui::Role::radio_group, {20, 400, 300, 44}));
    for (int i = 0; i < 3; ++i) {
      Node radio = node(kFirst + static_cast<NodeId>(i), ui::Role::radio,
                        {20.0f + 100.0f * static_cast<float>(i), 400, 100, 44});
      radio.checked = i == 1 ? Tri::yes : Tri::no;
      tree.add(radio);
    }
    tree.close();
    if (dialog) {
      Node sheet = node(20, ui::Role::dialog, {50, 50, 300, 300});
      sheet.modal = true;
      tree.open(sheet);
      tree.add(node(21, ui::Role::button, {60, 60, 44, 44}));
      tree.close();
    }
    tree.end_frame();
  }

  void pointer(PointerPhase phase, Vec2 at, double time, PointerKind kind = PointerKind::touch) {
    router.pointer({1, kind, phase, at, time, false}, tree, areas);
  }
  void tap(Vec2 at, PointerKind kind = PointerKind::touch, double time = 0) {
    pointer(PointerPhase::down, at, time, kind);
    pointer(PointerPhase::up, at, time + 0.05, kind);
  }
  bool key(Key key, bool shift = false, bool control = false) {
    return router.key({key, shift, control, false}, tree, areas);
  }
  std::vector<NodeId> presses() const { return router.frame().presses; }
  float scrolled() const {
    const auto found = router.frame().scrolls.find(kArea);
    return found == router.frame().scrolls.end() ? 0 : found->second;
  }
  Vec2 middle(NodeId id) const { return tree.find(id)->bounds.center(); }

  Semantics tree;
  std::vector<ScrollAreaInfo> areas{{kArea, kScreen, 100, 900}};
  Router router;
};

}  // namespace

TEST_CASE("a tap presses what lies under it, by finger and by mouse") {
  for (const PointerKind kind : {PointerKind::touch, PointerKind::mouse, PointerKind::pen}) {
    Page page;
    page.tap(page.middle(kButton), kind);
    CHECK(page.presses() == std::vector{kButton});
    CHECK(page.router.focused() == kButton);
    CHECK_FALSE(page.router.focus_visible());
  }
}

TEST_CASE("a finger may miss a target by a little, a mouse may not") {
  Page page;
  page.tap({15, 120});
  CHECK(page.presses() == std::vector{kButton});
  Page other;
  other.tap({15, 120}, PointerKind::mouse);
  CHECK(other.presses().empty());
}

TEST_CASE("a finger that moves scrolls and presses nothing") {
  Page page;
  const Vec2 from = page.middle(kButton);
  page.pointer(PointerPhase::down, from, 0);
  page.pointer(PointerPhase::move, from - Vec2{0, 40}, 0.02);
  page.pointer(PointerPhase::move, from - Vec2{0, 60}, 0.04);
  page.pointer(PointerPhase::up, from - Vec2{0, 60}, 0.2);
  CHECK(page.presses().empty());
  CHECK(page.scrolled() == doctest::Approx(60));
  CHECK_FALSE(page.router.frame().drag.has_value());
}

TEST_CASE("a trembling finger still taps") {
  Page page;
  const Vec2 from = page.middle(kButton);
  page.pointer(PointerPhase::down, from, 0);
  page.pointer(PointerPhase::move, from + Vec2{4, 5}, 0.02);
  page.pointer(PointerPhase::up, from + Vec2{4, 5}, 0.04);
  CHECK(page.presses() == std::vector{kButton});
  CHECK(page.scrolled() == 0);
}

TEST_CASE("a mouse that leaves the button before it is let go presses nothing") {
  Page page;
  page.pointer(PointerPhase::down, page.middle(kButton), 0, PointerKind::mouse);
  CHECK(page.router.held() == kButton);
  page.pointer(PointerPhase::move, {300, 700}, 0.1, PointerKind::mouse);
  CHECK(page.router.held() == 0);
  page.pointer(PointerPhase::up, {300, 700}, 0.2, PointerKind::mouse);
  CHECK(page.presses().empty());
}

TEST_CASE("a finger on a handle drags it and scrolls nothing") {
  Page page;
  const Vec2 from = page.middle(kHandle);
  page.pointer(PointerPhase::down, from, 0);
  REQUIRE(page.router.frame().drag.has_value());
  CHECK(page.router.frame().drag->phase == Drag::Phase::begin);
  page.router.end_frame();
  page.pointer(PointerPhase::move, from + Vec2{70, 30}, 0.1);
  CHECK(page.router.frame().drag->phase == Drag::Phase::move);
  CHECK(page.router.frame().drag->position.x == from.x + 70);
  CHECK(page.scrolled() == 0);
  page.router.end_frame();
  page.pointer(PointerPhase::up, from + Vec2{70, 30}, 0.2);
  CHECK(page.router.frame().drag->phase == Drag::Phase::end);
  CHECK(page.presses().empty());
}

TEST_CASE("a drag that begins and ends between two frames is seen as both, and so is one that was taken back") {
  Page page;
  const Vec2 from = page.middle(kHandle);
  page.pointer(PointerPhase::down, from, 0);
  page.pointer(PointerPhase::move, from + Vec2{70, 0}, 0.01);
  CHECK(page.router.frame().drag->begins);
  CHECK(page.router.frame().drag->phase == Drag::Phase::move);
  CHECK(page.router.frame().drag->position.x == from.x + 70);
  page.pointer(PointerPhase::up, from + Vec2{80, 0}, 0.02);
  CHECK(page.router.frame().drag->begins);
  CHECK(page.router.frame().drag->phase == Drag::Phase::end);
  CHECK(page.router.frame().drag->position.x == from.x + 80);
  page.router.end_frame();

  page.pointer(PointerPhase::down, from, 0.1);
  page.pointer(PointerPhase::cancel, from, 0.11);
  CHECK(page.router.frame().drag->begins);
  CHECK(page.router.frame().drag->phase == Drag::Phase::cancel);
  page.router.end_frame();

  page.pointer(PointerPhase::down, from, 0.2);
  page.router.end_frame();
  page.pointer(PointerPhase::up, from + Vec2{70, 0}, 0.3);
  CHECK_FALSE(page.router.frame().drag->begins);
  CHECK(page.router.frame().drag->phase == Drag::Phase::end);
}

TEST_CASE("escape takes a drag back, and a lost pointer does too") {
  Page page;
  page.pointer(PointerPhase::down, page.middle(kHandle), 0);
  page.router.end_frame();
  CHECK(page.key(Key::escape));
  CHECK(page.router.frame().drag->phase == Drag::Phase::cancel);
  CHECK_FALSE(page.router.frame().escape);
  page.router.end_frame();
  page.pointer(PointerPhase::move, {200, 220}, 0.1);
  page.pointer(PointerPhase::up, {200, 220}, 0.2);
  CHECK_FALSE(page.router.frame().drag.has_value());

  Page other;
  other.pointer(PointerPhase::down, other.middle(kHandle), 0);
  other.router.end_frame();
  other.pointer(PointerPhase::cancel, other.middle(kHandle), 0.1);
  CHECK(other.router.frame().drag->phase == Drag::Phase::cancel);
}

TEST_CASE("a second finger neither presses nor drags") {
  Page page;
  page.pointer(PointerPhase::down, page.middle(kButton), 0);
  page.router.pointer({2, PointerKind::touch, PointerPhase::down, page.middle(kHandle), 0.01, false}, page.tree,
                      page.areas);
  CHECK_FALSE(page.router.frame().drag.has_value());
  page.router.pointer({2, PointerKind::touch, PointerPhase::up, page.middle(kHandle), 0.02, false}, page.tree,
                      page.areas);
  page.pointer(PointerPhase::up, page.middle(kButton), 0.03);
  CHECK(page.presses() == std::vector{kButton});
}

TEST_CASE("a fling glides on, slows down and comes to rest; a touch stops it and presses nothing") {
  Page page;
  const auto fling = [&](double at) {
    page.pointer(PointerPhase::down, {200, 600}, at);
    for (int i = 1; i <= 5; ++i)
      page.pointer(PointerPhase::move, {200, 600.0f - 20.0f * static_cast<float>(i)}, at + 0.016 * i);
    page.pointer(PointerPhase::up, {200, 500}, at + 0.085);
    page.router.end_frame();
  };
  fling(0);
  float last = 1e9f;
  int frames = 0;
  while (page.router.glide(1.0 / 60, false)) {
    CHECK(page.scrolled() < last);
    last = page.scrolled();
    page.router.end_frame();
    REQUIRE(++frames < 600);
  }
  CHECK(frames > 10);
  fling(10);
  CHECK(page.router.glide(1.0 / 60, false));
  page.router.end_frame();
  page.tap(page.middle(kButton), PointerKind::touch, 10.2);
  CHECK(page.presses().empty());
  CHECK_FALSE(page.router.glide(1.0 / 60, false));
  fling(20);
  CHECK_FALSE(page.router.glide(1.0 / 60, true));  // less motion: it stays where the finger left it
}

TEST_CASE("the wheel scrolls the area under it") {
  Page page;
  page.router.wheel({{200, 300}, {0, 90}}, page.tree, page.areas);
  CHECK(page.scrolled() == 90);
}

TEST_CASE("tab walks in reading order, with one stop for a radio group, and comes round") {
  Page page;
  const auto walk = [&](bool back) {
    page.key(Key::tab, back);
    return page.router.focused();
  };
  CHECK(walk(false) == kButton);
  CHECK(page.router.focus_visible());
  CHECK(walk(false) == kHandle);
  CHECK(walk(false) == kField);
  CHECK(walk(false) == kSecond);  // the chosen one
  CHECK(walk(false) == kButton);
  CHECK(walk(true) == kSecond);
  CHECK(walk(true) == kField);
}

TEST_CASE("arrows choose in a radio group and come round, home and end choose the outermost") {
  Page page;
  page.router.set_focus(kSecond, true);
  CHECK(page.key(Key::right));
  CHECK(page.router.focused() == kThird);
  CHECK(page.key(Key::down));
  CHECK(page.router.focused() == kFirst);
  CHECK(page.key(Key::left));
  CHECK(page.key(Key::home));
  CHECK(page.key(Key::end));
  CHECK(page.presses() == std::vector{kThird, kFirst, kThird, kFirst, kThird});
}

TEST_CASE("arrows step a slider, by a whole visit with shift; home and end go to its limits") {
  Page page;
  page.router.set_focus(kHandle, true);
  CHECK(page.key(Key::right));
  CHECK(page.key(Key::up));
  CHECK(page.key(Key::left, true));
  CHECK(page.router.frame().steps.at(kHandle) == 1 + 1 - 7);
  CHECK(page.key(Key::home));
  CHECK(page.router.frame().values.at(kHandle) == 3);
  CHECK(page.key(Key::end));
  CHECK(page.router.frame().values.at(kHandle) == 11);
}

TEST_CASE("enter and space press; other keys scroll the page") {
  Page page;
  page.router.set_focus(kButton, true);
  CHECK(page.key(Key::enter));
  CHECK(page.key(Key::space));
  CHECK(page.presses() == std::vector{kButton, kButton});
  CHECK(page.key(Key::page_down));
  CHECK(page.scrolled() > 300);
  page.router.end_frame();
  CHECK(page.key(Key::home));
  CHECK(page.scrolled() == -100);
  CHECK_FALSE(page.key(Key::other));
}

TEST_CASE("the space bar scrolls nothing while the mouse is over the board, which it is held to move") {
  Page page;
  page.tree.begin_frame();
  Node board = node(kButton, ui::Role::button, {20, 100, 100, 48});
  board.raw = true;
  page.tree.add(board);
  page.tree.end_frame();
  page.pointer(PointerPhase::move, page.middle(kButton), 0, PointerKind::mouse);
  CHECK(page.key(Key::space));
  CHECK(page.scrolled() == 0);
  page.pointer(PointerPhase::move, {300, 700}, 0, PointerKind::mouse);
  CHECK(page.key(Key::space));
  CHECK(page.scrolled() > 0);
}

TEST_CASE("while a dialog is open nothing behind it is pressed, focused or reached") {
  Page page(true);
  page.tap(page.middle(kButton));
  page.tap(page.middle(kHandle), PointerKind::mouse, 1);
  CHECK(page.presses().empty());
  CHECK_FALSE(page.router.frame().drag.has_value());
  for (int i = 0; i < 3; ++i) {
    page.key(Key::tab);
    CHECK(page.router.focused() == 21);
  }
  page.tap({80, 80}, PointerKind::mouse, 2);
  CHECK(page.presses() == std::vector<NodeId>{21});
}

TEST_CASE("a node that is gone loses focus, hover and hold") {
  Page page;
  page.pointer(PointerPhase::move, page.middle(kButton), 0, PointerKind::mouse);
  page.pointer(PointerPhase::down, page.middle(kButton), 0, PointerKind::mouse);
  page.router.set_focus(kButton, true);
  Semantics empty;
  empty.begin_frame();
  empty.end_frame();
  page.router.forget_missing(empty);
  CHECK(page.router.focused() == 0);
  CHECK(page.router.hovered() == 0);
  CHECK(page.router.held() == 0);
}

TEST_CASE("real fields keep their keys; saving and opening go to the program from anywhere") {
  Page page;
  page.router.set_focus(kField, true);
  CHECK_FALSE(page.key(Key::left));
  CHECK_FALSE(page.key(Key::enter));
  CHECK_FALSE(page.key(Key::z, false, true));
  CHECK_FALSE(page.router.text("a", page.tree));
  CHECK(page.router.frame().keys.empty());
  CHECK(page.key(Key::s, false, true));
  CHECK(page.router.frame().keys.size() == 1);
}

TEST_CASE("a field that the program edits gets words and editing keys in their order, and gives up the tab key") {
  Page page;
  page.router.edit_text_here(true);
  CHECK_FALSE(page.router.text("nobody listens", page.tree));
  page.tap(page.middle(kField), PointerKind::mouse);
  CHECK(page.router.focused() == kField);
  CHECK(page.router.text("a", page.tree));
  CHECK(page.key(Key::left));
  CHECK(page.router.text("b", page.tree));
  const auto& typing = page.router.frame().typing;
  REQUIRE(typing.size() == 4);
  CHECK(typing[0].kind == Typing::Kind::place);
  CHECK(typing[1].words == "a");
  CHECK(typing[2].key.key == Key::left);
  CHECK(typing[3].words == "b");
  CHECK(page.key(Key::z, false, true));  // undo stays the program's
  CHECK(page.key(Key::tab));
  CHECK(page.router.focused() == kSecond);
}

TEST_CASE("a second click picks the word, a third everything; a pull with the mouse selects") {
  Page page;
  page.router.edit_text_here(true);
  const Vec2 at = page.middle(kField);
  for (int i = 0; i < 3; ++i) page.tap(at, PointerKind::mouse, 0.1 * i);
  page.tap(at + Vec2{60, 0}, PointerKind::mouse, 0.35);
  page.pointer(PointerPhase::down, at, 5, PointerKind::mouse);
  page.pointer(PointerPhase::move, at + Vec2{30, 0}, 5.1, PointerKind::mouse);
  page.pointer(PointerPhase::up, at + Vec2{30, 0}, 5.2, PointerKind::mouse);
  std::vector<Typing::Kind> kinds;
  for (const Typing& typing : page.router.frame().typing) kinds.push_back(typing.kind);
  using Kind = Typing::Kind;
  CHECK(kinds == std::vector{Kind::place, Kind::pick_word, Kind::pick_all, Kind::place, Kind::place, Kind::extend});
}

}  // namespace seven::ui
