// Mouse, fingers, pen and wheel on the board: what lies under them is found here, what they mean is BoardHand's to say,
// what that does are commands.
#include <algorithm>
#include <cmath>

#include "planning/board_edits.h"
#include "planning/board_items.h"
#include "ui/screens/plan_board_acts.h"
#include "ui/screens/plan_board_parts.h"

namespace seven::ui {
namespace {

constexpr float kSnap = 7;          // pixels
constexpr float kWheel = 0.0022f;   // of zoom for a pixel of the wheel
constexpr float kReach = 6;         // pixels that a hand may miss a pill by
constexpr int kArrows = 1'000'000;  // numbers of hits from here on are arrows

// A pointer with what lies under it where it went down.
struct Touch {
  PointerEvent event;
  Vec2 at;  // of the content
  BoardHit hit;
};

BoardHit hit_at(const Board& board, Vec2 screen) {
  if (board_corner(board).contains(screen)) return {BoardHit::Kind::corner, 0};
  for (const int arrow : board.arrows) {
    const Rect pill = arrow_pill(board, arrow);
    if (!pill.empty() && pill.grown(kReach).contains(screen)) return {BoardHit::Kind::item, kArrows + arrow};
  }
  // The one on top is read last.
  const std::vector<int> under = board.scene.index().at(board.world(screen));
  const auto top = std::max_element(under.begin(), under.end(),
                                    [&](int one, int other) { return board.scene.reads_before(one, other); });
  if (top == under.end()) return {};
  const BoardItem& found = board.scene.item(*top);
  return {board.view.is_chosen(found.id) ? BoardHit::Kind::chosen_item : BoardHit::Kind::item, *top,
          board.scene.paper(*top) != nullptr && !found.locked};
}

seven::PointerKind kind_of(PointerKind kind) {
  return kind == PointerKind::touch ? seven::PointerKind::finger
         : kind == PointerKind::pen ? seven::PointerKind::pen
                                    : seven::PointerKind::mouse;
}

// Carries out acts on the workspace. Lives for one command.
class Hands {
 public:
  Hands(Workspace& work, bool as_sheet) : work_(work), view_(work.move_board()), as_sheet_(as_sheet) {}

  void carry_out(const std::vector<BoardAct>& acts) {
    for (const BoardAct& act : acts) std::visit([this](const auto& one) { act_(one); }, act);
  }
  void open_menu(const BoardHit& hit, Vec2 at) {
    choose_hit(hit, false);
    const bool on_item = hit.item >= 0 && hit.item < kArrows;
    view_.menu = BoardMenu{on_item ? BoardMenu::About::items : BoardMenu::About::board, {}, view_.view.to_world(at)};
  }

 private:
  const BoardScene& scene() const { return work_.board_scene(); }
  std::string id_of(const BoardHit& hit) const {
    if (hit.item < 0 || hit.item >= static_cast<int>(scene().items().size())) return {};
    return scene().item(hit.item).id;
  }
  std::string moment_of(const BoardHit& hit) const { return key_in<Moment>(id_of(hit)); }
  double now() const { return work_.platform().clock().seconds(); }
  // What is hit becomes what is chosen, unless it is already.
  void choose_hit(const BoardHit& hit, bool as_sheet) {
    const std::string id = id_of(hit);
    if (!id.empty() && !view_.is_chosen(id)) board_choose(work_, {id}, as_sheet);
  }

  void act_(const MoveBoard& act) { board_pan(work_, act.by); }
  void act_(const PinchBoard& act) {
    view_.pull(view_.camera(now()).pinched(act.from_a, act.from_b, act.to_a, act.to_b), now());
  }
  void act_(const Press& press) {
    const Vec2 at = view_.view.to_world(press.at);
    if (press.hit.item >= kArrows) {
      const auto arrow = static_cast<std::size_t>(press.hit.item - kArrows);
      if (arrow < scene().arrows().size()) work_.show({Sheet::Kind::plan_arrow, scene().arrows()[arrow].id});
      return;
    }
    if (view_.hand.tool() == BoardTool::add) return add(at);
    const std::string moment = moment_of(press.hit);
    if (!view_.connects_from.empty()) {
      const std::string from = std::exchange(view_.connects_from, {});
      return board_connect(work_, from, moment);
    }
    if (view_.hand.tool() == BoardTool::connect && !moment.empty()) {
      board_choose(work_, {id_of(press.hit)}, false);
      view_.connects_from = moment;
      return;
    }
    press_item(press);
  }
  void press_item(const Press& press) {
    const std::string id = id_of(press.hit);
    if (press.hit.kind == BoardHit::Kind::corner) return;
    if (id.empty()) {
      if (!press.more) board_choose(work_, {}, false);
      return;
    }
    if (press.more) {
      std::vector<std::string> chosen = view_.chosen;
      const auto at = std::find(chosen.begin(), chosen.end(), id);
      at == chosen.end() ? static_cast<void>(chosen.push_back(id)) : static_cast<void>(chosen.erase(at));
      return board_choose(work_, chosen, false);
    }
    const bool again = view_.is_chosen(id) && view_.chosen.size() == 1;
    board_choose(work_, {id}, as_sheet_);
    const std::string paper = record_id_of<Pinned>("");
    if (again && id.rfind(paper, 0) == 0) work_.show({Sheet::Kind::plan_paper, id.substr(paper.size())});
  }
  void add(Vec2 at) {
    const auto pins = view_.pins;
    view_.hand.use(BoardTool::choose);
    view_.pins.reset();
    pins ? board_pin(work_, *pins, at, {}) : board_add_moment(work_, at, as_sheet_);
  }
  void act_(const OpenMenu& act) { open_menu(act.hit, act.at); }

  void act_(const seven::Drag& drag) {
    using Phase = seven::Drag::Phase;
    if (drag.phase == Phase::begin) begin_drag(drag);
    if (drag.phase == Phase::cancel) work_.abandon_gesture();
    if (!view_.moved.empty() && drag.phase != Phase::cancel) {
      if (drag.hit.kind == BoardHit::Kind::corner)
        size_by(drag.by * (1 / view_.view.zoom));
      else
        move_by(drag.by * (1 / view_.view.zoom));
    }
    if (drag.phase != Phase::end && drag.phase != Phase::cancel) return;
    if (drag.phase == Phase::end) work_.end_gesture();
    view_.moved.clear();
    view_.guides.clear();
  }
  void begin_drag(const seven::Drag& drag) {
    choose_hit(drag.hit, false);
    const bool sizes = drag.hit.kind == BoardHit::Kind::corner;
    const Store& store = work_.document()->store();
    view_.moved.clear();
    std::vector<Rect> places;
    for (const std::string& id : sizes ? view_.chosen : with_groups(store, view_.chosen)) {
      const auto item = board_item(store, id);
      if (!item || item->locked) continue;
      view_.moved.push_back(id);
      places.push_back(item->place);
    }
    if (places.empty()) {
      if (!view_.chosen.empty()) work_.say({work_.words()("plan_board.is_locked")});
      return;
    }
    view_.moved_from = around(places);
    work_.begin_gesture({sizes ? "plan_board.step.size" : "plan_board.step.move", {}});
  }
  std::vector<Rect> neighbours() const {
    std::vector<Rect> others;
    for (const int item : scene().index().touching(view_.view.visible())) {
      const BoardItem& other = scene().item(item);
      if (std::find(view_.moved.begin(), view_.moved.end(), other.id) == view_.moved.end())
        others.push_back(other.place);
    }
    return others;
  }
  void move_by(Vec2 by) {
    const Snap snapped = snap(view_.moved_from.moved(by.x, by.y), neighbours(), kSnap / view_.view.zoom);
    view_.guides = snapped.guides;
    work_.move_gesture(
        [&](DiffBuilder& edit) { move_items(work_.document()->store(), edit, view_.moved, by + snapped.by); });
  }
  void size_by(Vec2 by) {
    Rect place = view_.moved_from;
    place.w = std::clamp(place.w + by.x, 96.0f, 2000.0f);
    place.h = std::clamp(place.h + by.y, 96.0f, 2000.0f);
    work_.move_gesture(
        [&](DiffBuilder& edit) { place_item(work_.document()->store(), edit, view_.moved.front(), place); });
  }

  void act_(const DrawFrame& act) {
    using Phase = seven::Drag::Phase;
    view_.frame = act.area;
    if (act.phase == Phase::begin || act.phase == Phase::move) return;
    view_.frame.reset();
    if (act.phase == Phase::cancel) return;
    std::vector<std::string> chosen;
    if (act.more) chosen = view_.chosen;
    for (const int item : scene().index().touching(view_.view.to_world(act.area)))
      chosen.push_back(scene().item(item).id);
    board_choose(work_, chosen, false);
  }
  void act_(const Connect& act) {
    using Phase = seven::Drag::Phase;
    const std::string from = moment_of(act.from);
    if (from.empty()) return;
    view_.connecting = {from, act.at};
    if (act.phase == Phase::begin || act.phase == Phase::move) return;
    view_.connecting.reset();
    if (act.phase == Phase::cancel) return;
    std::string to;
    for (const int item : scene().index().at(view_.view.to_world(act.at))) {
      const std::string moment = moment_of({BoardHit::Kind::item, item});
      if (!moment.empty() && moment != from) to = moment;
    }
    view_.connects_from.clear();
    if (!to.empty()) board_connect(work_, from, to);
  }
  void act_(const Stroke& stroke) {
    if (!board_draw(work_, stroke)) act_(Press{stroke.hit, stroke.points.front(), false});
  }

  Workspace& work_;
  BoardView& view_;
  bool as_sheet_;
};

// Moves within one drag or stroke are the whole way so far: the last one says it all.
template <class Act>
bool is_overtaken(const std::vector<BoardAct>& acts, std::size_t i) {
  const auto* now = std::get_if<Act>(&acts[i]);
  const auto* next = i + 1 < acts.size() ? std::get_if<Act>(&acts[i + 1]) : nullptr;
  return now != nullptr && next != nullptr && now->phase == seven::Drag::Phase::move &&
         next->phase == seven::Drag::Phase::move;
}

void take_touches(Workspace& work, const std::vector<Touch>& touches, bool as_sheet) {
  BoardView& view = work.move_board();
  view.hand.only_pen_edits(work.plan_look().pen_only);
  Hands hands(work, as_sheet);
  std::vector<BoardAct> acts;
  for (const Touch& touch : touches) {
    const PointerEvent& e = touch.event;
    if (e.secondary && e.phase == PointerPhase::down) {
      view.secondary = e.pointer;
      hands.open_menu(touch.hit, touch.at);
      continue;
    }
    const bool ends = e.phase == PointerPhase::up || e.phase == PointerPhase::cancel;
    if (view.secondary == e.pointer) {
      if (ends) view.secondary = -1;
      continue;
    }
    const BoardPointer pointer{e.pointer, kind_of(e.kind), touch.at, e.time, e.more, e.moves};
    std::vector<BoardAct> more;
    switch (e.phase) {
      case PointerPhase::down:
        if (view.hand.busy() == false) view.stop(work.platform().clock().seconds());
        more = view.hand.down(pointer, touch.hit);
        break;
      case PointerPhase::move: more = view.hand.move(pointer); break;
      case PointerPhase::up: more = view.hand.up(pointer); break;
      case PointerPhase::cancel: more = view.hand.cancel(pointer); break;
      case PointerPhase::leave: break;
    }
    acts.insert(acts.end(), more.begin(), more.end());
  }
  std::vector<BoardAct> wanted;
  for (std::size_t i = 0; i < acts.size(); ++i)
    if (!is_overtaken<seven::Drag>(acts, i) && !is_overtaken<Stroke>(acts, i)) wanted.push_back(acts[i]);
  hands.carry_out(wanted);
}

void take_wheels(const Board& board) {
  const FrameInput& in = board.f.ui.input();
  if (in.wheels.empty()) return;
  board.f.later([wheels = in.wheels, corner = board.at.content.min()](Workspace& work) {
    BoardView& view = work.move_board();
    const double now = work.platform().clock().seconds();
    Viewport to = view.camera(now);
    for (const WheelEvent& wheel : wheels) {
      if (wheel.zoom)
        to = to.zoomed(std::exp(-wheel.delta.y * kWheel), wheel.position - corner);
      else
        to = to.panned({-wheel.delta.x, -wheel.delta.y});
    }
    view.pull(to, now);
  });
}

// A finger that rests opens the menu of what lies under it.
void watch_long_press(const Board& board) {
  const auto due = board.view.hand.wants_time();
  if (!due) return;
  Ui& ui = board.f.ui;
  const double now = ui.around().time;
  if (now < *due) return ui.frames().wake_after(*due - now + 0.01);
  board.f.later([now, as_sheet = details_as_sheet(board.f)](Workspace& work) {
    Hands(work, as_sheet).carry_out(work.move_board().hand.at_time(now));
  });
}

}  // namespace

void take_board_pointers(const Board& board) {
  take_wheels(board);
  std::vector<Touch> touches;
  for (const PointerEvent& event : board.f.ui.input().pointers) {
    Touch touch{event, event.position - board.at.content.min(), {}};
    if (event.phase == PointerPhase::down) touch.hit = hit_at(board, event.position);
    touches.push_back(touch);
  }
  if (!touches.empty()) {
    board.f.later(
        [touches, as_sheet = details_as_sheet(board.f)](Workspace& work) { take_touches(work, touches, as_sheet); });
  } else if (board.view.hand.busy() && !board.f.ui.router().pointer_is_down()) {
    // It was let go of while something else was on screen.
    board.f.later([as_sheet = details_as_sheet(board.f)](Workspace& work) {
      Hands(work, as_sheet).carry_out(work.move_board().hand.cancel());
    });
  } else {
    watch_long_press(board);
  }
}

}  // namespace seven::ui
