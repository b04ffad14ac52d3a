// What a pen draws on the board becomes part of a paper: the one it began on, the one it has just drawn on nearby, or a
// new note. One stroke is one step.
#include <algorithm>

#include "planning/board_items.h"
#include "planning/ink_edits.h"
#include "ui/screens/plan_board_acts.h"

namespace seven::ui {
namespace {

constexpr double kSamePaper = 4;   // seconds between strokes that belong together
constexpr float kNearPaper = 48;   // pixels between them and the paper
constexpr float kInkError = 0.7f;  // pixels that a line may lie beside where the pen was
constexpr float kDot = 4;          // pixels

std::string paper_key(const Workspace& work, const BoardHit& hit) {
  const auto& items = work.board_scene().items();
  if (hit.item < 0 || hit.item >= static_cast<int>(items.size())) return {};
  return key_in<Pinned>(items[static_cast<std::size_t>(hit.item)].id);
}

bool is_dot(const std::vector<Vec2>& points) {
  return std::all_of(points.begin(), points.end(), [&](Vec2 point) {
    return std::abs(point.x - points.front().x) < kDot && std::abs(point.y - points.front().y) < kDot;
  });
}

// The paper that was drawn on a moment ago, where this stroke goes on beside it.
const Pinned* paper_going_on(const Workspace& work, Vec2 from, double began) {
  const BoardView& view = work.board();
  if (view.drawn_on.empty() || began - view.drawn_at > kSamePaper) return nullptr;
  const auto item = board_item(work.document()->store(), record_id_of<Pinned>(view.drawn_on));
  if (!item || item->locked || !item->place.grown(kNearPaper / view.view.zoom).contains(from)) return nullptr;
  return work.document()->store().find<Pinned>(view.drawn_on);
}

void put_stroke(Workspace& work, const Pinned* paper, const std::vector<Vec2>& way) {
  BoardView& view = work.move_board();
  const float tolerance = kInkError / view.view.zoom;
  std::optional<Pinned> drawn = paper == nullptr ? std::nullopt : with_stroke(*paper, way, tolerance);
  const bool full = paper != nullptr && !drawn;
  if (!drawn) drawn = note_around(work.new_key(), way, tolerance);
  work.edit({"plan_board.step.draw", {}}, [&](DiffBuilder& edit) { edit.put(*drawn); });
  view.drawn_on = drawn->id;
  view.drawn_at = work.platform().clock().seconds();
  if (!view.chosen.empty()) board_choose(work, {}, false);
  if (full) work.say({work.words()("plan_board.paper_full")});
}

}  // namespace

bool board_draw(Workspace& work, const Stroke& stroke) {
  using Phase = seven::Drag::Phase;
  BoardView& view = work.move_board();
  if (view.ink.empty()) view.ink_on = paper_key(work, stroke.hit);
  view.ink = stroke.points;
  if (stroke.phase == Phase::begin || stroke.phase == Phase::move) return true;
  view.ink.clear();
  if (stroke.phase == Phase::cancel || !work.plan_open()) return true;
  std::vector<Vec2> way;
  for (const Vec2 point : stroke.points) way.push_back(view.view.to_world(point));
  const Pinned* paper = work.document()->store().find<Pinned>(view.ink_on);
  if (paper != nullptr && paper->locked) {
    work.say({work.words()("plan_board.is_locked")});
    return true;
  }
  if (paper == nullptr) paper = paper_going_on(work, way.front(), stroke.began);
  if (paper == nullptr && view.hand.tool() != BoardTool::draw && is_dot(stroke.points)) return false;
  put_stroke(work, paper, way);
  return true;
}

}  // namespace seven::ui
