// The hand beside the pen on the board of a plan: it does nothing while the pen is there, and where that is switched on
// only moves the board.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/store.h"
#include "support/pen_desk.h"

namespace seven::ui {
namespace {

using test::PenDesk;

}  // namespace

TEST_CASE("pen: the hand beside it moves nothing, before, while and after it writes, and also while it is only near") {
  PenDesk at;
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
    PenDesk at(size);
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
  PenDesk at;
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

}  // namespace seven::ui
