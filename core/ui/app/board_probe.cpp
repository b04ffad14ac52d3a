#include "ui/app/board_probe.h"

#include "exchange/board_picture.h"
#include "planning/board_edits.h"
#include "ui/app/board_view.h"
#include "ui/app/plan_board_of.h"
#include "ui/app/sharing.h"

namespace seven::ui {
namespace {

std::string card_key(int card) { return "m" + std::to_string(card); }

void put_camera(Workspace& work, const Viewport& to) {
  BoardView& board = work.move_board();
  board.pull(to, work.platform().clock().seconds());
  board.placed = true;
}

}  // namespace

BoardCounts board_counts(const Workspace& work) {
  const Store& store = work.plan().store();
  return {static_cast<int>(store.all<Moment>().size()), static_cast<int>(store.all<Offset>().size())};
}

Viewport board_camera(const Workspace& work) { return work.board().camera(work.platform().clock().seconds()); }

void look_at_board(Workspace& work, Vec2 middle, float zoom) {
  Viewport to = board_camera(work);
  to.middle = middle;
  to.zoom = std::clamp(zoom, least_zoom, most_zoom);
  put_camera(work, to);
}

void pan_board(Workspace& work, Vec2 by) { put_camera(work, board_camera(work).panned(by)); }

void zoom_board(Workspace& work, float factor) {
  const Viewport from = board_camera(work);
  put_camera(work, from.zoomed(factor, from.size * 0.5f));
}

Vec2 place_of_card(const Workspace& work, int card) {
  const Moment* moment = work.plan().moment(card_key(card));
  if (moment == nullptr) return {};
  return {static_cast<float>(moment->place.x), static_cast<float>(moment->place.y)};
}

void move_cards(Workspace& work, int cards, float by) {
  std::vector<std::string> ids;
  for (int i = 0; i < cards; ++i) ids.push_back(record_id_of<Moment>(card_key(i)));
  work.edit({"plan_board.step.move", {}}, [&](DiffBuilder& edit) {
    move_items(work.document()->store(), edit, ids, {by, 0});
  });
}

std::string board_svg(const Workspace& work, const Fonts& fonts) {
  return board_picture(plan_board_of(work.plan(), work.words()), look_of_results(work, true), measure_with(fonts)).svg;
}

}  // namespace seven::ui
