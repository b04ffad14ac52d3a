#include "board/board_hand.h"

#include <algorithm>
#include <cmath>

namespace seven {
namespace {

constexpr float kSlopMouse = 3, kSlopFinger = 10;  // pixels that are no movement yet
constexpr double kLongPress = 0.5;                 // seconds
constexpr double kPalm = 0.6;                      // seconds after the pen in which a touch is the palm
constexpr double kWriting = 1.2;                   // seconds after a stroke in which a tap of the pen is a dot
constexpr std::size_t kMostPoints = 4096;          // of a stroke, even

float distance(Vec2 a, Vec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

bool BoardHand::is_palm(const BoardPointer& pointer) const {
  return pointer.kind == PointerKind::finger && (pen_down_ || pointer.seconds - pen_seen_ < kPalm);
}

// Whether the pointer that is down writes where it is.
bool BoardHand::writes() const {
  const bool finger = first_.kind == PointerKind::finger;
  if (first_.moves) return false;
  if (tool_ == BoardTool::draw) return !finger || !only_pen_;
  if (tool_ != BoardTool::choose || first_.kind != PointerKind::pen || first_.more) return false;
  return hit_.kind == BoardHit::Kind::nothing || hit_.paper;
}

void BoardHand::add_point(Vec2 at) {
  if (points_.back() == at) return;
  if (points_.size() == kMostPoints) {  // every second one will do
    for (std::size_t i = 0; i < kMostPoints / 2; ++i) points_[i] = points_[2 * i];
    points_.resize(kMostPoints / 2);
  }
  points_.push_back(at);
}

std::vector<BoardAct> BoardHand::down(const BoardPointer& pointer, const BoardHit& hit) {
  std::vector<BoardAct> acts;
  if (is_palm(pointer)) return acts;
  if (pointer.kind == PointerKind::pen) {
    pen_down_ = true;
    pen_seen_ = pointer.seconds;
    // Whatever the hand that holds the pen had begun was the palm.
    if (!fingers_.empty()) {
      give_up(acts);
      fingers_.clear();
    }
  }
  if (pointer.kind == PointerKind::finger) {
    fingers_[pointer.id] = {pointer.at, pointer.at};
    if (fingers_.size() == 2) {
      give_up(acts);
      doing_ = Doing::pinching;
      return acts;
    }
    if (fingers_.size() > 2) return acts;
  }
  if (doing_ != Doing::nothing) return acts;  // one hand at a time
  doing_ = Doing::pointing;
  first_ = pointer;
  hit_ = hit;
  last_ = pointer.at;
  points_.assign(1, pointer.at);
  return acts;
}

BoardHand::Doing BoardHand::doing_after_slop() const {
  const bool finger = first_.kind == PointerKind::finger;
  if (first_.moves || tool_ == BoardTool::hand || (finger && only_pen_)) return Doing::moving;
  if (writes()) return Doing::drawing;
  const bool on_item = hit_.kind == BoardHit::Kind::item || hit_.kind == BoardHit::Kind::chosen_item;
  if (tool_ == BoardTool::connect && on_item) return Doing::connecting;
  // A finger edits only what has been chosen before.
  if (finger && (hit_.kind == BoardHit::Kind::nothing || hit_.kind == BoardHit::Kind::item)) return Doing::moving;
  return hit_.kind == BoardHit::Kind::nothing ? Doing::framing : Doing::dragging;
}

Rect BoardHand::framed(Vec2 to) const {
  return {std::min(first_.at.x, to.x), std::min(first_.at.y, to.y), std::fabs(to.x - first_.at.x),
          std::fabs(to.y - first_.at.y)};
}

void BoardHand::go_on(std::vector<BoardAct>& acts, Vec2 at, Drag::Phase phase) {
  switch (doing_) {
    case Doing::moving:
      if (phase == Drag::Phase::begin || phase == Drag::Phase::move) acts.push_back(MoveBoard{at - last_});
      break;
    case Doing::dragging: acts.push_back(Drag{phase, hit_, at, at - first_.at}); break;
    case Doing::framing: acts.push_back(DrawFrame{phase, framed(at), first_.more}); break;
    case Doing::connecting: acts.push_back(Connect{phase, hit_, at}); break;
    case Doing::drawing:
      if (phase != Drag::Phase::cancel) add_point(at);
      acts.push_back(Stroke{phase, hit_, points_, first_.seconds});
      break;
    case Doing::nothing:
    case Doing::pointing:
    case Doing::pinching:
    case Doing::done: break;
  }
  last_ = at;
}

void BoardHand::give_up(std::vector<BoardAct>& acts) {
  go_on(acts, last_, Drag::Phase::cancel);
  doing_ = Doing::nothing;
}

std::vector<BoardAct> BoardHand::move(const BoardPointer& pointer) {
  std::vector<BoardAct> acts;
  if (pointer.kind == PointerKind::pen) pen_seen_ = pointer.seconds;
  if (doing_ == Doing::pinching) {
    const auto moved = fingers_.find(pointer.id);
    if (moved == fingers_.end() || fingers_.size() != 2) return acts;
    const Vec2 a = fingers_.begin()->second.at, b = std::next(fingers_.begin())->second.at;
    moved->second.at = pointer.at;
    acts.push_back(PinchBoard{a, b, fingers_.begin()->second.at, std::next(fingers_.begin())->second.at});
    return acts;
  }
  if (const auto finger = fingers_.find(pointer.id); finger != fingers_.end()) finger->second.at = pointer.at;
  if (doing_ == Doing::nothing || doing_ == Doing::done || pointer.id != first_.id || pointer.kind != first_.kind)
    return acts;
  if (doing_ == Doing::pointing) {
    const float slop = first_.kind == PointerKind::finger ? kSlopFinger : kSlopMouse;
    if (writes()) add_point(pointer.at);  // what is drawn before that is clear is not lost
    const bool at_once = tool_ == BoardTool::draw && first_.kind == PointerKind::pen;
    if (!at_once && distance(pointer.at, first_.at) < slop) return acts;
    doing_ = doing_after_slop();
    go_on(acts, pointer.at, Drag::Phase::begin);
    return acts;
  }
  go_on(acts, pointer.at, Drag::Phase::move);
  return acts;
}

std::vector<BoardAct> BoardHand::up(const BoardPointer& pointer) {
  std::vector<BoardAct> acts;
  if (pointer.kind == PointerKind::pen) {
    pen_down_ = false;
    pen_seen_ = pointer.seconds;
  }
  if (pointer.kind == PointerKind::finger && fingers_.erase(pointer.id) == 0) return acts;
  if (doing_ == Doing::pinching) {
    // The finger that is left does nothing more: lifting two fingers is never a tap.
    doing_ = fingers_.empty() ? Doing::nothing : Doing::pinching;
    return acts;
  }
  if (doing_ == Doing::nothing || pointer.id != first_.id || pointer.kind != first_.kind) return acts;
  const bool finger = first_.kind == PointerKind::finger;
  const bool writing = tool_ == BoardTool::draw || first_.seconds - pen_wrote_ < kWriting;
  if (doing_ == Doing::pointing && writes() && writing) doing_ = Doing::drawing;  // a dot
  if (doing_ == Doing::drawing && !finger) pen_wrote_ = pointer.seconds;
  if (doing_ != Doing::pointing || first_.moves)
    go_on(acts, pointer.at, Drag::Phase::end);
  else if (!finger || !only_pen_)
    acts.push_back(Press{hit_, first_.at, first_.more});
  doing_ = Doing::nothing;
  return acts;
}

std::vector<BoardAct> BoardHand::cancel(const BoardPointer& pointer) {
  if (pointer.kind == PointerKind::finger && fingers_.count(pointer.id) == 0) return {};
  if (pointer.kind == PointerKind::pen) pen_seen_ = pointer.seconds;
  return cancel();
}

std::vector<BoardAct> BoardHand::cancel() {
  std::vector<BoardAct> acts;
  give_up(acts);
  fingers_.clear();
  pen_down_ = false;
  return acts;
}

std::optional<double> BoardHand::wants_time() const {
  if (doing_ != Doing::pointing || first_.kind == PointerKind::mouse || tool_ == BoardTool::draw) return std::nullopt;
  if (first_.kind == PointerKind::finger && only_pen_) return std::nullopt;
  if (first_.seconds - pen_wrote_ < kWriting && writes()) return std::nullopt;
  return first_.seconds + kLongPress;
}

std::vector<BoardAct> BoardHand::at_time(double seconds) {
  std::vector<BoardAct> acts;
  const auto due = wants_time();
  if (!due || seconds < *due) return acts;
  acts.push_back(OpenMenu{hit_, first_.at});
  doing_ = Doing::done;
  return acts;
}

}  // namespace seven
