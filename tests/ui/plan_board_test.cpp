// The board of a plan as mouse, finger, keys and assistive technology look at it and choose on it (domain.md C13).
#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <string>
#include <vector>

#include "planning/board_items.h"
#include "support/on_board.h"
#include "ui/app/board_probe.h"
#include "ui/app/board_view.h"
#include "ui/stills.h"

using namespace seven;
using namespace seven::test;

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

TEST_CASE("board: Enter opens a card, Enter again goes into its details, and closing them comes back to it") {
  OnBoard at;
  at.app.app().action({ui::ActionEvent::Kind::focus, at.card(kSeen).id, {}, 0});
  at.app.settle();
  at.key(ui::Key::enter);
  CHECK(at.chosen() == kSeen);
  CHECK(at.app.focused()->id == at.card(kSeen).id);
  at.key(ui::Key::enter);
  CHECK(at.app.focused_name() == at.app.words("plan_moment.rename"));
  at.key(ui::Key::tab);
  CHECK(at.app.focused_name() == at.app.words("plan_moment.close"));
  at.key(ui::Key::enter);
  CHECK(at.chosen().empty());
  CHECK(at.app.focused()->id == at.card(kSeen).id);

  at.key(ui::Key::enter);
  at.key(ui::Key::enter);
  at.key(ui::Key::escape);
  CHECK(at.chosen().empty());
  CHECK(at.app.focused()->id == at.card(kSeen).id);
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
    at.app.app().run([&](ui::Workspace& work) { ui::zoom_board(work, factor); });
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
  at.app.app().run([](ui::Workspace& work) {
    work.edit({"plan.step.start", {}}, [&](DiffBuilder& edit) {
      Moment moved = *work.document()->store().find<Moment>(kSeen);
      moved.place.x += 40;
      edit.put(moved);
    });
  });
  at.rest();
  CHECK(shown().front().still->version() == version + 1);
}
