// The board of a plan as mouse, finger, keys and assistive technology use it (domain.md C13).
#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>

#include "planning/board_items.h"
#include "support/app_driver.h"
#include "ui/app/board_probe.h"
#include "ui/app/board_view.h"

using namespace seven;
using namespace seven::test;

namespace {

const std::string kSeen = "known_seen", kAsk = "known_ask", kChanging = "changing_seen";

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

}  // namespace

TEST_CASE("board: at first everything fits, and every moment and arrow can be found by its words") {
  OnBoard at;
  const ui::BoardScene& scene = at.app.work().board_scene();
  const Rect seen = at.view().view.visible();
  CHECK(seen.x <= scene.extent().x);
  CHECK(seen.right() >= scene.extent().right());
  CHECK(seen.bottom() >= scene.extent().bottom());
  for (const Moment* moment : at.store().all<Moment>())
    CHECK(at.app.find_beginning(ui::Role::button, moment->title + ", ") != nullptr);
  CHECK(scene.arrows().size() == at.store().all<Offset>().size());
  const Offset& first = *at.store().all<Offset>().front();
  const std::string from = at.moment(first.from).title, to = at.moment(first.to).title;
  bool found = false;
  for (const ui::Node& node : at.app.tree().nodes())
    found |= node.role == ui::Role::button && node.label.find(from) != std::string::npos &&
             node.label.find(to) != std::string::npos && node.label.rfind(from, 0) != 0;
  CHECK(found);
}

TEST_CASE("board: today shows no arrows, because nothing is offset yet") {
  OnBoard at;
  CHECK(at.app.find(ui::Role::group, at.app.words("plan_board.arrows")) != nullptr);
  at.app.press(ui::Role::radio, at.app.words("plan.time.today"));
  CHECK(at.app.find(ui::Role::group, at.app.words("plan_board.arrows")) == nullptr);
}

TEST_CASE("board: a click chooses a card, a click beside it lets go, and neither is a step") {
  OnBoard at;
  const std::size_t before = at.steps();
  at.app.click(at.middle(kSeen));
  CHECK(at.chosen() == kSeen);
  CHECK(at.card(kSeen).current);
  at.rest();
  const ui::Node* plane = at.app.find_beginning(ui::Role::button, at.app.words("plan_board.board"));
  REQUIRE(plane != nullptr);
  at.app.click({plane->bounds.right() - 20, plane->bounds.y + 20});
  CHECK(at.chosen().empty());
  CHECK(at.steps() == before);
}

TEST_CASE("board: assistive technology chooses a card by pressing it") {
  OnBoard at;
  at.app.press(at.card(kChanging).id);
  CHECK(at.chosen() == kChanging);
}

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

TEST_CASE("board: one finger scrolls the board, also from a card, and edits nothing by accident") {
  for (const Vec2 size : {kPhone, kTablet}) {
    Window window;
    window.size = size;
    window.touch = true;
    OnBoard at(window);
    const Store before = at.store();
    const Vec2 camera = at.view().view.middle, from = at.middle(kSeen);
    at.app.drag(from, from + Vec2{-60, -70});
    CHECK(same_work(before, at.store()));
    CHECK_FALSE(at.view().view.middle == camera);
    at.rest();
    CHECK(at.app.work().plan_look().zoom > 0);
  }
}

TEST_CASE("board: two fingers zoom about what is between them") {
  Window window;
  window.size = kTablet;
  window.touch = true;
  OnBoard at(window);
  const float zoom = at.view().view.zoom;
  const Vec2 a = at.middle(kSeen), b = a + Vec2{60, 40};
  const auto touch = [&](int finger, ui::PointerPhase phase, Vec2 where) {
    ui::PointerEvent event;
    event.pointer = finger;
    event.kind = ui::PointerKind::touch;
    event.phase = phase;
    event.position = where;
    at.app.app().pointer(event);
    at.app.settle();
  };
  touch(1, ui::PointerPhase::down, a);
  touch(2, ui::PointerPhase::down, b);
  touch(2, ui::PointerPhase::move, a + Vec2{120, 80});
  touch(2, ui::PointerPhase::up, a + Vec2{120, 80});
  touch(1, ui::PointerPhase::up, a);
  CHECK(at.view().view.zoom == doctest::Approx(zoom * 2).epsilon(0.01));
  CHECK(at.chosen().empty());
}

TEST_CASE("board: the wheel moves it, with Ctrl it zooms at the pointer, and the view is there again later") {
  OnBoard at;
  const Vec2 point = at.middle(kSeen);
  at.app.app().wheel({point, {0, 50}, false});
  at.app.settle();
  const Viewport moved = at.view().view;
  at.app.app().wheel({point, {0, -200}, true});
  at.app.settle();
  CHECK(at.view().view.zoom > moved.zoom * 1.2f);
  CHECK(at.app.work().plan_look().zoom == 0);
  at.rest();
  CHECK(at.app.work().plan_look().zoom == static_cast<int>(std::lround(at.view().view.zoom * 10000)));
}

TEST_CASE("board: keys move, zoom and fit the board") {
  OnBoard at;
  const ui::Node* plane = at.app.find_beginning(ui::Role::button, at.app.words("plan_board.board"));
  REQUIRE(plane != nullptr);
  at.app.app().action({ui::ActionEvent::Kind::focus, plane->id, {}, 0});
  at.app.settle();
  const Viewport before = at.view().view;
  at.key(ui::Key::right);
  CHECK(at.view().view.middle.x > before.middle.x);
  at.key(ui::Key::plus);
  CHECK(at.view().view.zoom > before.zoom);
  at.key(ui::Key::zero);
  CHECK(at.view().view.zoom == doctest::Approx(before.zoom));
  CHECK(at.view().fits);
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

TEST_CASE("board: finding words goes there") {
  OnBoard at;
  at.app.press(ui::Role::button, at.app.words("plan_board.find"));
  at.app.type(at.app.words("plan_board.find_words"), at.moment(kChanging).title);
  at.app.press(at.row(at.moment(kChanging).title + ", ").id);
  at.rest();
  CHECK(at.chosen() == kChanging);
  CHECK(at.app.work().sheet().kind == ui::Sheet::Kind::none);
  const Rect seen = at.view().view.visible();
  CHECK(seen.contains(board_item(at.store(), "moment:" + kChanging)->place.center()));
}

TEST_CASE("board: a moment that is chosen elsewhere comes into view") {
  OnBoard at;
  for (int i = 0; i < 12; ++i) {
    at.app.app().wheel({at.middle(kSeen), {300, 0}, false});
    at.app.settle();
    if (!at.view().view.visible().contains(board_item(at.store(), "moment:" + kAsk)->place.center())) break;
  }
  at.app.press(at.app.get(ui::Role::button, at.app.words("plan_board.find")).id);
  at.app.press(at.row(at.moment(kAsk).title + ", ").id);
  at.rest();
  CHECK(at.view().view.visible().contains(board_item(at.store(), "moment:" + kAsk)->place.center()));
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

TEST_CASE("board: a long press of a finger opens the menu of what lies there") {
  Window window;
  window.size = kTablet;
  window.touch = true;
  OnBoard at(window);
  at.app.pointer(ui::PointerPhase::down, at.middle(kSeen));
  at.app.settle();
  at.app.wait(0.6);
  CHECK(at.view().menu.has_value());
  at.app.pointer(ui::PointerPhase::up, at.middle(kSeen));
  at.app.settle();
  CHECK(at.app.find(ui::Role::button, at.app.words("plan_board.duplicate")) != nullptr);
  at.app.key(ui::Key::escape);
  CHECK_FALSE(at.view().menu.has_value());
}

TEST_CASE("board: from far away all cards are one still, which a renderer that keeps stills gets once for all frames") {
  OnBoard at;
  const auto shown = [] {
    std::vector<ui::StillShown> found;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
      for (const ImDrawCmd& command : list->CmdBuffer)
        if (command.UserCallback == ui::still_callback)
          found.push_back(*static_cast<const ui::StillShown*>(command.UserCallbackData));
    return found;
  };
  at.app.app().keep_stills();
  const auto zoom = [&](float factor) {
    at.app.app().run([&](ui::Workspace& work, const ui::Fonts&) { ui::zoom_board(work, factor); });
    at.rest();
  };
  CHECK(shown().empty());  // words can be read
  while (at.view().view.zoom > 0.29f) zoom(0.8f);
  REQUIRE(shown().size() == 1);
  const ui::StillShown first = shown().front();
  const int version = first.still->version();
  CHECK(first.still->corners().size() ==
        4 * (3 * at.store().all<Moment>().size() + 2 * at.store().all<Pinned>().size()));
  CHECK(first.zoom == doctest::Approx(at.view().view.zoom));
  zoom(0.8f);
  REQUIRE(shown().size() == 1);
  CHECK(shown().front().zoom == doctest::Approx(first.zoom * 0.8f));
  CHECK(shown().front().still->version() == version);
  at.app.app().run([](ui::Workspace& work, const ui::Fonts&) {
    work.edit({"plan.step.start", {}}, [&](DiffBuilder& edit) {
      Moment moved = *work.document()->store().find<Moment>(kSeen);
      moved.place.x += 40;
      edit.put(moved);
    });
  });
  at.rest();
  CHECK(shown().front().still->version() == version + 1);
}
