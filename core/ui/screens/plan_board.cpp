// The board as a whole: where its parts are, where it is looked at from, and the order in which it is drawn.
#include "ui/screens/plan_board.h"

#include <algorithm>

#include "base/format.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_board_acts.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kRail = 84;                  // pixels at the left, where tools stand beside the lanes' names
constexpr float kBeyond = 200;               // world units beyond the view in which cards can be gone to by the tab key
constexpr float kReadableZoom = 0.66f;       // below it cards say no more than their names
constexpr float kNarrowZoom = 0.55f;         // the same where the board is narrow: its arrows must stay in reach
constexpr float kNarrow = 700;               // pixels
constexpr float kFirstMargin = 12;           // world units
constexpr std::size_t kMostFarArrows = 300;  // among more of them nobody could follow one
constexpr float kBandGap = 4;                // world units of paper above and below a lane

// What has to change before the board can be drawn as it is now.
bool is_behind(const BoardView& view, const BoardPlaces& at, const PlanLook& look) {
  const Vec2 size{at.content.w, at.content.h};
  return !view.placed || !(view.view.size == size) || view.foot != at.foot || view.seen_moment != look.moment;
}

// The chosen moment again, where somebody else chose another.
void follow_choice(Workspace& work, const std::string& moment) {
  BoardView& board = work.move_board();
  board.seen_moment = moment;
  const std::string item = record_id_of<Moment>(moment);
  const auto found = board_item(work.document()->store(), item);
  board.choose(found ? std::vector<std::string>{item} : std::vector<std::string>{});
  if (found) board_show(work, found->place);
}

void place_camera(Workspace& work, Vec2 size, float foot, Vec2 window) {
  BoardView& board = work.move_board();
  const PlanLook look = work.plan_look();
  const double now = work.platform().clock().seconds();
  board.stop(now);
  const Vec2 before = board.view.size;
  const bool new_window = !(board.window == window);
  board.view.size = size;
  board.foot = foot;
  board.window = window;
  if (!board.placed && look.zoom > 0) {
    board.view.middle = {static_cast<float>(look.x), static_cast<float>(look.y)};
    board.view.zoom = std::clamp(static_cast<float>(look.zoom) * 1e-4f, least_zoom, most_zoom);
  } else if (!board.placed || (new_window && board.fits)) {
    const Rect extent = work.board_scene().extent();
    board.view = board_fitted(board.view, extent, foot);
    const float least = size.x < kNarrow ? kNarrowZoom : kReadableZoom;
    board.fits = board.view.zoom >= least;
    if (!board.fits) {  // begins at the top left, where words can be read, as wide as may be
      board.view.zoom = size.x < kNarrow ? least : std::clamp(size.x / (extent.w + 2 * kFirstMargin), least, 1.0f);
      board.view.middle = extent.min() + size * (0.5f / board.view.zoom) - Vec2{kFirstMargin, kFirstMargin};
    }
  } else {
    // What is at the top left stays there while something opens beside the board.
    board.view.middle = board.view.middle + (size - before) * (0.5f / board.view.zoom);
    if (board.chosen.size() == 1) {
      if (const auto item = board_item(work.document()->store(), board.chosen.front())) board_show(work, item->place);
    }
  }
  board.placed = true;
}

void follow_camera(Frame& f, const BoardPlaces& at) {
  const BoardView& view = f.work.board();
  const double now = f.ui.around().time;
  if (is_behind(view, at, f.work.plan_look())) {
    const Vec2 size{at.content.w, at.content.h}, window = f.ui.size();
    f.later([size, window, foot = at.foot](Workspace& work) {
      const BoardView& board = work.board();
      const std::string moment = work.plan_look().moment;
      if (!board.placed || !(board.view.size == size) || board.foot != foot) place_camera(work, size, foot, window);
      if (board.seen_moment != moment) follow_choice(work, moment);
    });
  }
  if (view.flight) f.ui.frames().animate();
  if (view.rests_at < 0) return;
  f.ui.glides();
  if (view.hand.busy()) return;
  if (now >= view.rests_at)
    f.later([](Workspace& work) { board_rest(work); });
  else
    f.ui.frames().wake_after(view.rests_at - now + 0.01);
}

void find_shown(Board& board) {
  if (board.view.view.size.x <= 0) return;
  const Rect near = board.camera.visible().grown(board.detail() == CardDetail::none ? 0 : kBeyond);
  board.shown = board.scene.index().touching(near);
  board.all_shown = board.shown.size();
  const auto before = [&](int a, int b) { return board.scene.reads_before(a, b); };
  if (board.detail() == CardDetail::none && board.all_shown > most_named_far_cards) {
    std::nth_element(board.shown.begin(), board.shown.begin() + most_named_far_cards, board.shown.end(), before);
    board.shown.resize(most_named_far_cards);
  }
  std::sort(board.shown.begin(), board.shown.end(), before);
  if (board.time != PlanTime::today && board.camera.zoom >= 0.12f)
    board.arrows = board.scene.arrows_in(board.camera.visible());
  if (board.detail() == CardDetail::none && board.arrows.size() > kMostFarArrows) board.arrows.clear();
}

// The board itself: what has the focus when no card has.
NodeId plane(const Board& board) {
  Ui& ui = board.f.ui;
  Node node;
  node.id = ui.id("plane");
  node.role = Role::button;
  node.raw = true;
  const long moments = board.scene.moments();
  node.label = ui.words().count("plan_board.plane", moments, {{"n", format_number(Minutes::of_whole(moments))}});
  node.description = board.f.tr("plan_board.keys");
  if (board.all_shown > board.shown.size() || board.all_shown > most_named_cards)
    node.description += " " + board.f.tr("plan_board.too_many");
  node.bounds = board.at.content;
  const Interaction state = ui.interact(std::move(node));
  if (state.focused) ui.focus_ring(board.at.content.inset(8, 8), 12);
  return state.id;
}

void empty_board(const Board& board) {
  if (!board.scene.items().empty()) return;
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const Rect room = board.at.content;
  const float width = std::min(420.0f, room.w - 32);
  const float words = measure_text(ui, board.f.tr("plan.empty.words"), ui.type().body, width - 48).y;
  const Rect box{room.x + 16, room.y + 16, width, words + 80};
  fill(ui, box, 14, c.sheet);
  stroke_dashed(ui, box, 14, c.line_strong, 1.5f);
  text(ui, {box.x + 24, box.y + 18}, width - 48, board.f.tr("plan.empty.title"), ui.type().strong, c.ink);
  text(ui, {box.x + 24, box.y + 46}, width - 48, board.f.tr("plan.empty.words"), ui.type().body, c.ink2);
}

}  // namespace

Color Board::ground(float y) const {
  const Palette& c = f.ui.colors();
  const float down = world({0, y}).y;
  for (const BoardBands::Band& band : scene.bands().lanes)
    if (down >= band.from + kBandGap && down < band.to - kBandGap) return mix(c.paper, c.well, 0.6f);
  return c.paper;
}

BoardPlaces board_places(const Ui& ui, const Rect& area) {
  BoardPlaces at;
  at.area = area;
  at.compact = !ui.desktop() || area.h < 420 || area.w < 560;
  const float left = at.compact ? 8.0f : kRail;
  const float names = area.w >= 620 ? 132.0f : area.w >= 420 ? 104.0f : std::clamp(area.w * 0.23f, 56.0f, 92.0f);
  const float head = area.h >= 420 ? 48.0f : 44.0f;
  const bool low = area.h < 300;
  constexpr float strip = 60, least = 80;  // of the content
  if (at.compact && area.h - head - strip >= least) at.strip = strip;
  const float height = area.h - head - at.strip;
  at.column = {area.x + left, area.y + head, names, height};
  at.content = {at.column.right() + 4, area.y + head, std::max(40.0f, area.right() - at.column.right() - 4),
                std::max(40.0f, height)};
  at.head = {at.content.x, area.y, at.content.w, head};
  at.foot = low || at.compact ? 0.0f : 16.0f;
  return at;
}

void draw_plan_board(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Group region(ui, "board", Role::region, f.tr("plan_board.board"));
  const BoardPlaces at = board_places(ui, area);
  follow_camera(f, at);
  const BoardView& view = f.work.board();
  if (!view.placed) return;
  Board board{f, at, view, f.work.board_scene(), view.camera(ui.around().time), f.work.plan_look().time, {}, 0, {}};
  board.camera.size = {at.content.w, at.content.h};
  find_shown(board);
  say_heading(ui, {area.x, area.y, area.w, 1}, f.work.plan().plan().name, 1);
  ui.push_clip(area);
  draw_board_grounds(board);
  ui.push_clip(at.content);
  const NodeId plane_id = plane(board);
  empty_board(board);
  draw_board_arrows(board);
  draw_far_cards(board);
  draw_board_cards(board);
  draw_board_pills(board);
  draw_board_hand(board);
  ui.pop_clip();
  draw_board_bands(board);
  draw_board_map(board);
  draw_board_tools(board);
  draw_board_bar(board);
  ui.pop_clip();
  take_board_pointers(board);
  take_board_keys(board, plane_id);
  if (view.menu) draw_board_menu(board);
}

}  // namespace seven::ui
