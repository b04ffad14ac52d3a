#include "ui/input/router.h"

#include <algorithm>
#include <cmath>

namespace seven::ui {
namespace {

constexpr float kTapSlop = 9;          // a finger may tremble by so many pixels
constexpr float kFingerReach = 8;      // and miss a target by so many
constexpr float kFriction = 3.2f;      // 1/s: a fling of 1000 px/s glides about 300 px
constexpr float kSlowest = 12;         // px/s: below this a glide stops
constexpr double kPointerFocus = 0.7;  // s: focus that follows a pointer shows no ring
constexpr float kLine = 60;            // pixels a key scrolls
constexpr double kDoubleClick = 0.4;   // s

bool is_text(Role role) { return role == Role::text_box || role == Role::text_area; }

// What a raw node hears of: neither what presses it nor what is the program's.
bool is_raw_key(const KeyEvent& e) {
  switch (e.key) {
    case Key::enter:
    case Key::space:
    case Key::z:
    case Key::y:
    case Key::s:
    case Key::o:
    case Key::other: return false;
    default: return true;
  }
}

float distance_squared(Vec2 a, Vec2 b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

bool in_same_composite(const Node& a, const Node& b) { return a.role == b.role && a.parent == b.parent; }

}  // namespace

NodeId Router::area_at(Vec2 p, const std::vector<ScrollAreaInfo>& areas) const {
  // The innermost area under the point that can move at all; a modal dialog keeps scrolling to itself.

  for (auto area = areas.rbegin(); area != areas.rend(); ++area) {
    if (area->view.contains(p)) return area->limit > 0 ? area->id : 0;
  }
  return 0;
}

void Router::press(NodeId node) { frame_.presses.push_back(node); }

// A frame sees the last phase of all that came since the frame before, and whether the drag began among them.
void Router::drag(Drag::Phase phase) {
  const bool begins = phase == Drag::Phase::begin || (frame_.drag && frame_.drag->begins);
  frame_.drag = Drag{target_, phase, start_, position_, begins};
}

void Router::point_at_text(const PointerEvent& e, NodeId node) {
  const bool again = focused_ == node && e.time - last_click_ < kDoubleClick;
  clicks_ = again ? clicks_ % 3 + 1 : 1;
  last_click_ = e.time;
  set_focus(node, true);
  const Typing::Kind kinds[] = {Typing::Kind::place, Typing::Kind::pick_word, Typing::Kind::pick_all};
  frame_.typing.push_back({node, kinds[clicks_ - 1], {}, {}, e.position});
}

// A raw node gets its pointers from down to up, wherever they go, and every further one that goes down meanwhile.
bool Router::raw_pointer(const PointerEvent& e, const Semantics& tree) {
  if (e.phase == PointerPhase::down) {
    const Node* node = down_ ? nullptr : tree.hit(e.position);
    const bool wanted = node != nullptr && node->raw;
    if (!wanted) return !raw_.empty();  // a second hand does nothing elsewhere meanwhile
    raw_.insert(e.pointer);
    last_pointer_ = e.time;
    velocity_ = 0;
    position_ = start_ = e.position;
    hovered_ = e.kind == PointerKind::touch ? 0 : node->id;
    if (raw_.size() == 1) set_focus(node->id, false);
  } else if (raw_.count(e.pointer) == 0) {
    return false;
  }
  if (e.phase == PointerPhase::leave) return true;
  position_ = e.position;
  frame_.pointers.push_back(e);
  if (e.phase == PointerPhase::up || e.phase == PointerPhase::cancel) {
    raw_.erase(e.pointer);
    last_pointer_ = e.time;
  }
  return true;
}

void Router::pointer(const PointerEvent& e, const Semantics& tree, const std::vector<ScrollAreaInfo>& areas) {
  last_kind_ = e.kind;
  if (raw_pointer(e, tree)) return;
  const bool finger = e.kind == PointerKind::touch;
  switch (e.phase) {
    case PointerPhase::down: {
      if (down_) return;  // a second finger neither presses nor drags
      last_pointer_ = e.time;
      down_ = true;
      pointer_ = e.pointer;
      if (distance_squared(start_, e.position) > kTapSlop * kTapSlop) last_click_ = -10;
      start_ = position_ = e.position;
      last_time_ = e.time;
      const bool was_gliding = std::abs(velocity_) > kSlowest;
      velocity_ = 0;
      scrolling_ = dragging_ = false;
      scroll_ = area_at(e.position, areas);
      const Node* node = finger ? tree.hit_near(e.position, kFingerReach) : tree.hit(e.position);
      target_ = node == nullptr || (was_gliding && finger) || e.secondary ? 0 : node->id;  // a touch stops a glide
      held_ = target_;
      focus_visible_ = false;
      if (node != nullptr && target_ != 0 && node->drag) {
        dragging_ = true;
        drag(Drag::Phase::begin);
      }
      selecting_ = edits_text_ && !finger && target_ != 0 && is_text(node->role);
      if (selecting_) point_at_text(e, target_);
      break;
    }
    case PointerPhase::move: {
      if (!down_ || e.pointer != pointer_) {
        const Node* node = finger ? nullptr : tree.hit(e.position);
        hovered_ = node == nullptr ? 0 : node->id;
        if (!down_) position_ = e.position;
        if (e.kind == PointerKind::pen && node != nullptr && node->raw) frame_.pointers.push_back(e);
        return;
      }
      if (dragging_) {
        position_ = e.position;
        drag(Drag::Phase::move);
        return;
      }
      if (selecting_ && clicks_ == 1) frame_.typing.push_back({target_, Typing::Kind::extend, {}, {}, e.position});
      if (finger && !scrolling_ && distance_squared(start_, e.position) > kTapSlop * kTapSlop) {
        scrolling_ = true;
        held_ = 0;
      }
      if (scrolling_ && scroll_ != 0) {
        const float moved = position_.y - e.position.y;
        frame_.scrolls[scroll_] += moved;
        const double dt = std::max(0.004, e.time - last_time_);
        velocity_ = velocity_ * 0.6f + static_cast<float>(moved / dt) * 0.4f;
      }
      if (!finger) {
        const Node* node = tree.hit(e.position);
        hovered_ = node == nullptr ? 0 : node->id;
        held_ = hovered_ == target_ ? target_ : 0;
      }
      position_ = e.position;
      last_time_ = e.time;
      break;
    }
    case PointerPhase::up: {
      if (!down_ || e.pointer != pointer_) return;
      last_pointer_ = e.time;
      down_ = false;
      if (dragging_) {
        position_ = e.position;
        drag(Drag::Phase::end);
        // A press without a pull on a slider or handle is a press, too.
        if (std::abs(position_.x - start_.x) + std::abs(position_.y - start_.y) < kTapSlop * 0.5f) press(target_);
      } else if (target_ != 0 && !scrolling_) {
        const Node* node = finger ? tree.hit_near(e.position, kFingerReach) : tree.hit(e.position);
        if (node != nullptr && node->id == target_) {
          press(target_);
          if (finger && edits_text_ && is_text(node->role)) point_at_text(e, target_);
          if (focused_ != target_) set_focus(target_, false);
        }
      } else if (target_ == 0 && !scrolling_ && edits_text_) {
        const Node* field = tree.find(focused_);
        if (field != nullptr && is_text(field->role)) set_focus(0, false);  // a click beside a field leaves it
      }
      if (e.time - last_time_ > 0.08) velocity_ = 0;  // the finger rested before it left
      held_ = target_ = 0;
      dragging_ = scrolling_ = selecting_ = false;
      if (finger) hovered_ = 0;
      break;
    }
    case PointerPhase::cancel:
    case PointerPhase::leave: {
      hovered_ = 0;
      if (!down_ || e.pointer != pointer_) return;
      if (e.phase == PointerPhase::leave) return;
      if (dragging_) drag(Drag::Phase::cancel);
      down_ = dragging_ = scrolling_ = selecting_ = false;
      held_ = target_ = 0;
      velocity_ = 0;
      break;
    }
  }
}

void Router::wheel(const WheelEvent& e, const Semantics& tree, const std::vector<ScrollAreaInfo>& areas) {
  velocity_ = 0;
  const Node* node = tree.hit(e.position);
  if (node != nullptr && node->raw) {
    frame_.wheels.push_back(e);
    return;
  }
  if (e.zoom) return;
  const NodeId area = area_at(e.position, areas);
  if (area != 0) frame_.scrolls[area] += e.delta.y;
}

bool Router::key(const KeyEvent& e, const Semantics& tree, const std::vector<ScrollAreaInfo>& areas) {
  last_pointer_ = -10;
  const Node* node = tree.find(focused_);
  if (e.key == Key::escape) {
    if (dragging_) {
      drag(Drag::Phase::cancel);
      down_ = dragging_ = false;
      held_ = target_ = 0;
      return true;
    }
    frame_.escape = true;
    return true;
  }
  if (e.key == Key::tab) {
    move_focus(tree, e.shift ? -1 : 1);
    return true;
  }
  if (node != nullptr) focus_visible_ = true;
  if (node != nullptr && is_text(node->role) && text_key(e, *node)) return true;
  const bool for_program = e.control && (e.key == Key::s || e.key == Key::o);
  if (node != nullptr && is_text(node->role) && !edits_text_ && !for_program) return false;
  if (node != nullptr && node->raw && is_raw_key(e)) {
    frame_.keys.emplace_back(focused_, e);
    return true;
  }
  if (e.control) {
    frame_.keys.emplace_back(focused_, e);
    return e.key == Key::z || e.key == Key::y || e.key == Key::s || e.key == Key::o;
  }
  if (node != nullptr && !node->disabled) {
    if (e.key == Key::enter || e.key == Key::space) {
      press(focused_);
      return true;
    }
    if (composite_key(e, *node, tree)) return true;
  }
  if (node != nullptr && node->raw) return false;
  // Held over the board, to move it.
  const Node* under = tree.find(hovered_);
  if (e.key == Key::space && under != nullptr && under->raw) return true;
  // What is left scrolls the largest area.
  const ScrollAreaInfo* main = nullptr;
  for (const ScrollAreaInfo& area : areas) {
    if (area.limit > 0 && (main == nullptr || area.view.w * area.view.h > main->view.w * main->view.h)) main = &area;
  }
  if (main == nullptr) return false;
  const float page = main->view.h * 0.85f;
  float by = 0;
  if (e.key == Key::down) by = kLine;
  if (e.key == Key::up) by = -kLine;
  if (e.key == Key::page_down || e.key == Key::space) by = page;
  if (e.key == Key::page_up) by = -page;
  if (e.key == Key::home) by = -main->offset;
  if (e.key == Key::end) by = main->limit - main->offset;
  if (by == 0) return false;
  frame_.scrolls[main->id] += by;
  return true;
}

// Keys of the program's own editor. Saving, opening, undo and redo stay the program's, scrolling by pages the page's.
bool Router::text_key(const KeyEvent& e, const Node& node) {
  if (!edits_text_ || node.disabled) return false;
  switch (e.key) {
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down:
    case Key::home:
    case Key::end:
    case Key::backspace:
    case Key::del:
    case Key::enter:
    case Key::space:
    case Key::a:
    case Key::c:
    case Key::x: frame_.typing.push_back({node.id, Typing::Kind::key, {}, e, {}}); return true;
    default: return false;
  }
}

bool Router::text(std::string_view words, const Semantics& tree) {
  const Node* node = tree.find(focused_);
  if (!edits_text_ || node == nullptr || !is_text(node->role) || node->disabled) return false;
  last_pointer_ = -10;
  frame_.typing.push_back({focused_, Typing::Kind::words, std::string(words), {}, {}});
  return true;
}

bool Router::paste(std::string_view words, const Semantics& tree) {
  const Node* node = tree.find(focused_);
  if (node == nullptr || !node->raw) return text(words, tree);
  frame_.texts[focused_] = std::string(words);
  return true;
}

bool Router::composite_key(const KeyEvent& e, const Node& node, const Semantics& tree) {
  const bool forward = e.key == Key::right || e.key == Key::down;
  const bool backward = e.key == Key::left || e.key == Key::up;
  if (node.role == Role::slider) {
    const int step = e.shift ? 7 : 1;
    const bool more = e.key == Key::right || e.key == Key::up;
    const bool less = e.key == Key::left || e.key == Key::down;
    if (more || less) frame_.steps[node.id] += more ? step : -step;
    if (e.key == Key::home) frame_.values[node.id] = node.min;
    if (e.key == Key::end) frame_.values[node.id] = node.max;
    return more || less || e.key == Key::home || e.key == Key::end;
  }
  const bool composite = node.role == Role::radio || node.role == Role::tab || node.role == Role::option;
  if (!composite || !(forward || backward || e.key == Key::home || e.key == Key::end)) return false;
  std::vector<const Node*> members;
  std::size_t at = 0;
  for (const Node& other : tree.nodes()) {
    if (!in_same_composite(other, node) || other.disabled) continue;
    if (other.id == node.id) at = members.size();
    members.push_back(&other);
  }
  if (members.empty()) return false;
  const std::size_t count = members.size();
  if (forward) at = (at + 1) % count;
  if (backward) at = (at + count - 1) % count;
  if (e.key == Key::home) at = 0;
  if (e.key == Key::end) at = count - 1;
  set_focus(members[at]->id, true);
  press(members[at]->id);  // choice follows focus, as with real radio buttons and tabs
  return true;
}

void Router::move_focus(const Semantics& tree, int direction) {
  // The same order as the page's: one stop for each composite, at its chosen member.
  std::vector<const Node*> stops;
  for (const Node& node : tree.nodes()) {
    if (!is_interactive(node.role) || !tree.inside(node, tree.modal())) continue;
    const bool composite = node.role == Role::radio || node.role == Role::tab || node.role == Role::option;
    if (!stops.empty() && composite && in_same_composite(*stops.back(), node)) {
      if (node.checked == Tri::yes || node.id == focused_) stops.back() = &node;
      continue;
    }
    stops.push_back(&node);
  }
  if (stops.empty()) return;
  const auto here = std::find_if(stops.begin(), stops.end(), [&](const Node* n) { return n->id == focused_; });
  std::size_t at;
  if (here == stops.end()) {
    at = direction > 0 ? 0 : stops.size() - 1;
  } else {
    const auto index = static_cast<std::size_t>(here - stops.begin());
    at = (index + stops.size() + static_cast<std::size_t>(direction + static_cast<int>(stops.size()))) % stops.size();
  }
  set_focus(stops[at]->id, true);
}

void Router::action(const ActionEvent& e, const Semantics& tree, double now) {
  const Node* node = tree.find(e.node);
  switch (e.kind) {
    case ActionEvent::Kind::press:
      if (node != nullptr && !node->disabled) press(e.node);
      break;
    case ActionEvent::Kind::focus:
      if (node == nullptr) break;
      focused_ = e.node;
      focus_visible_ = now - last_pointer_ > kPointerFocus || is_text(node->role);
      break;
    case ActionEvent::Kind::blur:
      if (focused_ == e.node) focused_ = 0;
      break;
    case ActionEvent::Kind::set_text: frame_.texts[e.node] = e.text; break;
    case ActionEvent::Kind::set_value: frame_.values[e.node] = e.value; break;
    case ActionEvent::Kind::increment: frame_.steps[e.node] += 1; break;
    case ActionEvent::Kind::decrement: frame_.steps[e.node] -= 1; break;
    case ActionEvent::Kind::escape: frame_.escape = true; break;
  }
}

bool Router::glide(double dt, bool reduced_motion) {
  if (down_ || scroll_ == 0 || std::abs(velocity_) < kSlowest || reduced_motion) {
    if (!down_) velocity_ = 0;
    return false;
  }
  frame_.scrolls[scroll_] += velocity_ * static_cast<float>(dt);
  velocity_ *= std::exp(-kFriction * static_cast<float>(dt));
  return true;
}

void Router::end_frame() { frame_ = {}; }

void Router::set_focus(NodeId node, bool visible) {
  focused_ = node;
  focus_visible_ = visible;
}

void Router::forget_missing(const Semantics& tree) {
  if (hovered_ != 0 && tree.find(hovered_) == nullptr) hovered_ = 0;
  if (focused_ != 0 && tree.find(focused_) == nullptr) focused_ = 0;
  if (held_ != 0 && tree.find(held_) == nullptr) held_ = 0;
}

}  // namespace seven::ui
