// The board from far away, where no words could be read: every card as a block with a spine, all of them one still.
#include <algorithm>

#include "base/call.h"
#include "base/fnv.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/stills.h"
#include "ui/widgets/mark.h"

namespace seven::ui {
namespace {

constexpr float kEdge = 4;                // world units of a line around a card
constexpr float kBlockSpine = 20;         // world units of what stands for a card's spine
constexpr int kOfCard = 3, kOfPaper = 2;  // rectangles

// What lies in no place: it keeps that of something that is drawn elsewhere.
void add_nothing(Still& still, int rectangles) {
  for (int i = 0; i < rectangles; ++i) still.add({}, {});
}

void add_card(const Board& board, Still& still, const Rect& place, const Moment& moment) {
  const Palette& c = board.f.ui.colors();
  const bool today = board.time == PlanTime::today;
  const bool there = !today || moment.change != MomentChange::introduce;
  const bool kept = today || moment.change == MomentChange::keep;
  still.add(place, c.line);
  still.add(place.inset(kEdge, kEdge), there ? c.sheet : c.paper);
  still.add({place.x, place.y, std::min(place.w, kBlockSpine), place.h},
            kept ? c.line_strong : card_meaning(c, moment).fill);
}

void add_item(const Board& board, Still& still, int number) {
  const Palette& c = board.f.ui.colors();
  const Rect& place = board.scene.item(number).place;
  if (const Moment* moment = board.scene.moment(number)) return add_card(board, still, place, *moment);
  still.add(place, c.note_line);
  still.add(place.inset(kEdge, kEdge), c.note);
}

}  // namespace

const Meaning& card_meaning(const Palette& c, const Moment& moment) { return meaning_of(c, mark_of_change(moment)); }

bool fill_far(const Board& board, Still& still, const Call<void(int item, bool dragged)>& add) {
  const auto look = [&](std::uint64_t fingerprint) {
    Fnv state;
    state.add(fingerprint);
    state.add(static_cast<std::uint64_t>(board.time));
    state.add(static_cast<std::uint64_t>(board.f.ui.around().theme));
    return state;
  };
  std::vector<int> dragged;
  for (const std::string& id : board.view.moved)
    if (const int number = board.scene.number_of(id); number >= 0) dragged.push_back(number);
  std::sort(dragged.begin(), dragged.end());
  const auto with = [](Fnv state, auto from, auto to) {
    for (; from != to; ++from) state.add(static_cast<std::uint64_t>(*from));
    return state.hash();
  };
  if (!still.begin(with(look(board.scene.fingerprint()), dragged.begin(), dragged.end()))) return false;
  const int items = static_cast<int>(board.scene.items().size());
  for (int piece = 0; piece < board.scene.pieces(); ++piece) {
    const int from = piece * BoardScene::items_in_piece, to = std::min(items, from + BoardScene::items_in_piece);
    const auto first = std::lower_bound(dragged.begin(), dragged.end(), from);
    const auto last = std::lower_bound(first, dragged.end(), to);
    if (!still.piece(with(look(board.scene.fingerprint_of(piece)), first, last))) continue;
    for (int number = from; number < to; ++number) add(number, std::binary_search(first, last, number));
  }
  return true;
}

bool is_moved(const Board& board, const std::string& id) {
  return std::find(board.view.moved.begin(), board.view.moved.end(), id) != board.view.moved.end();
}

void draw_far_cards(const Board& board) {
  if (board.detail() != CardDetail::none) return;
  Ui& ui = board.f.ui;
  Still& still = ui.still(ui.id("far"));
  const auto add = [&](int number, bool dragged) {
    if (dragged)
      add_nothing(still, board.scene.moment(number) != nullptr ? kOfCard : kOfPaper);
    else
      add_item(board, still, number);
  };
  if (fill_far(board, still, add)) {
    // What is dragged lies on top. It is begun anew each time, since nobody keeps a sum of it.
    still.piece(static_cast<std::uint64_t>(still.version()));
    for (const std::string& id : board.view.moved)
      if (const int number = board.scene.number_of(id); number >= 0) add_item(board, still, number);
    still.end();
  }
  draw_still(ui, still, board.place(Vec2{0, 0}), board.camera.zoom);
}

}  // namespace seven::ui
