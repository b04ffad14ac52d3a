// What mouse, finger and keys change on the board of a plan: each is one step, and undo takes it back (domain.md C13).
#include <doctest/doctest.h>

#include <string>

#include "planning/board_items.h"
#include "support/on_board.h"
#include "ui/app/board_view.h"

using namespace seven;
using namespace seven::test;

TEST_CASE("board: a card that a mouse drags is one step, takes its lane along, and undo puts it back") {
  OnBoard at;
  const Moment before = at.moment(kSeen);
  const std::size_t steps = at.steps();
  const Vec2 from = at.middle(kSeen);
  const float lane = static_cast<float>(at.store().all<Lane>().front()->height) * at.view().view.zoom;
  at.app.drag(from, from + Vec2{0, lane}, ui::PointerKind::mouse);
  CHECK(at.steps() == steps + 1);
  CHECK(at.moment(kSeen).place.y > before.place.y + 60);
  CHECK(at.moment(kSeen).lane != before.lane);
  at.undo();
  CHECK(at.moment(kSeen) == before);
}

TEST_CASE("board: on a card, Alt and arrows move it, Ctrl+D copies it, Delete removes it, and undo takes each back") {
  OnBoard at;
  at.app.app().action({ui::ActionEvent::Kind::focus, at.card(kAsk).id, {}, 0});
  at.app.settle();
  const Moment before = at.moment(kAsk);
  at.key(ui::Key::right, false, false, true);
  CHECK(at.moment(kAsk).place.x == before.place.x + 16);
  at.undo();
  CHECK(at.moment(kAsk) == before);
  const std::size_t count = at.store().all<Moment>().size();
  at.key(ui::Key::d, false, true);
  CHECK(at.store().all<Moment>().size() == count + 1);
  at.undo();
  CHECK(at.store().all<Moment>().size() == count);
  at.app.app().action({ui::ActionEvent::Kind::focus, at.card(kAsk).id, {}, 0});
  at.app.settle();
  at.key(ui::Key::del);
  CHECK(at.store().find<Moment>(kAsk) == nullptr);
  at.undo();
  CHECK(at.moment(kAsk) == before);
}

TEST_CASE("board: all can be chosen, kept together and locked; what is locked is not dragged") {
  OnBoard at;
  at.app.app().action({ui::ActionEvent::Kind::focus, at.card(kAsk).id, {}, 0});
  at.app.settle();
  at.key(ui::Key::a, false, true);
  CHECK(at.view().chosen.size() == board_items(at.store()).size());
  at.app.press(ui::Role::button, at.app.words("plan_board.group"));
  CHECK_FALSE(at.moment(kAsk).group.empty());
  CHECK(at.moment(kAsk).group == at.moment(kSeen).group);
  at.app.press(ui::Role::button, at.app.words("plan_board.lock"));
  CHECK(at.moment(kSeen).locked);
  const Store before = at.store();
  const Vec2 from = at.middle(kSeen);
  at.app.drag(from, from + Vec2{50, 50}, ui::PointerKind::mouse);
  CHECK(same_work(before, at.store()));
  at.undo();
  at.undo();
  CHECK(at.moment(kSeen).group.empty());
}

TEST_CASE("board: an arrow that is drawn carries what its moment frees and no more (C4)") {
  OnBoard at;
  at.app.press(ui::Role::radio, at.app.words("plan_board.tool.connect"));
  const std::size_t arrows = at.store().all<Offset>().size();
  const std::string from = "others_results", to = kChanging;
  at.app.drag(at.middle(from), at.middle(to), ui::PointerKind::mouse);
  REQUIRE(at.store().all<Offset>().size() == arrows + 1);
  Minutes carried;
  for (const Offset* offset : at.app.work().plan().offsets_from(from))
    for (const auto& one : offset->minutes) carried += one.second;
  CHECK(carried <= Minutes() - at.app.work().plan().change_of(from));
  at.undo();
  CHECK(at.store().all<Offset>().size() == arrows);
}

TEST_CASE("board: an arrow can be drawn without pulling, by pressing the one and then the other") {
  OnBoard at;
  at.app.press(ui::Role::radio, at.app.words("plan_board.tool.connect"));
  const std::size_t arrows = at.store().all<Offset>().size();
  at.app.click(at.middle("others_results"));
  at.rest();
  at.app.click(at.middle(kChanging));
  CHECK(at.store().all<Offset>().size() == arrows + 1);
}

TEST_CASE("board: a frame chooses what it touches, and things line up as one step") {
  OnBoard at;
  const ui::Node first = at.card(kAsk), second = at.card(kSeen);
  at.app.drag({first.bounds.x + 2, first.bounds.y - 4}, {second.bounds.center().x, second.bounds.y + 12},
              ui::PointerKind::mouse);
  CHECK(at.view().chosen.size() == 2);
  const std::size_t steps = at.steps();
  at.app.press(ui::Role::button, at.app.words("plan_board.align.left"));
  CHECK(at.moment(kAsk).place.x == at.moment(kSeen).place.x);
  CHECK(at.steps() == steps + 1);
}

TEST_CASE("board: copied cards come back with new keys and the arrows between them; plain lines become moments") {
  OnBoard at;
  at.app.app().action({ui::ActionEvent::Kind::focus, at.card(kAsk).id, {}, 0});
  at.app.settle();
  at.key(ui::Key::a, false, true);
  at.key(ui::Key::c, false, true);
  const std::string copied = at.view().copied;
  const std::size_t moments = at.store().all<Moment>().size(), arrows = at.store().all<Offset>().size();
  CHECK(at.app.app().paste(copied));
  at.app.settle();
  CHECK(at.store().all<Moment>().size() == 2 * moments);
  CHECK(at.store().all<Offset>().size() == 2 * arrows);
  at.undo();
  CHECK(at.store().all<Moment>().size() == moments);
  at.app.app().action({ui::ActionEvent::Kind::focus, at.card(kAsk).id, {}, 0});
  at.app.settle();
  CHECK(at.app.app().paste("A walk\r\n\nA talk\twith whom"));
  at.app.settle();
  CHECK(at.store().all<Moment>().size() == moments + 2);
  CHECK(at.app.app().paste("{\"seven_minutes_cards\":1,\"records\":[{\"type\":\"moment\"}]}"));
  at.app.settle();
  CHECK(at.store().all<Moment>().size() == moments + 2);
}

TEST_CASE("board: lanes and stages are sized by keys and change places from their menu, each one step") {
  OnBoard at;
  const Lane lane = *at.app.work().plan().lanes().front();
  const std::string height = at.app.words("plan_board.lane_height");
  const ui::Node* handle = nullptr;
  for (const ui::Node& node : at.app.tree().nodes())
    if (node.role == ui::Role::slider && node.label.find(lane.name) != std::string::npos) handle = &node;
  REQUIRE(handle != nullptr);
  at.app.app().action({ui::ActionEvent::Kind::increment, handle->id, {}, 0});
  at.app.settle();
  CHECK(at.store().find<Lane>(lane.id)->height == lane.height + 8);
  at.undo();
  CHECK(at.store().find<Lane>(lane.id)->height == lane.height);
  const ui::Node* name = nullptr;
  for (const ui::Node& node : at.app.tree().nodes())
    if (name == nullptr && node.role == ui::Role::button && node.label.find(": " + lane.name) != std::string::npos)
      name = &node;
  REQUIRE(name != nullptr);
  at.app.press(name->id);
  at.app.press(ui::Role::button, at.app.words("plan_board.lane_down"));
  CHECK(at.app.work().plan().lanes()[1]->id == lane.id);
  at.undo();
  CHECK(at.app.work().plan().lanes()[0]->id == lane.id);
}

TEST_CASE("board: what can be done by pulling can be done from the menu, in words, in Welsh and on a phone") {
  Window window;
  window.size = kPhone;
  window.language = "cy";
  window.touch = true;
  OnBoard at(window);
  at.app.press(ui::Role::button, at.app.words("plan_board.more"));
  at.app.press(ui::Role::button, at.app.words("plan_board.choose_all"));
  const Moment before = at.moment(kAsk);
  const auto more = [&] {
    const ui::Node* last = nullptr;
    for (const ui::Node& node : at.app.tree().nodes())
      if (node.role == ui::Role::button && node.label == at.app.words("plan_board.more")) last = &node;
    REQUIRE(last != nullptr);
    at.app.press(last->id);
  };
  more();
  at.app.press(ui::Role::button, at.app.words("plan_board.move.down"));
  CHECK(at.moment(kAsk).place.y == before.place.y + 16);
  at.undo();
  CHECK(at.moment(kAsk) == before);
}
