// From raw events to what widgets ask about: which node was pressed, dragged, typed into, stepped. A finger that moves
// scrolls (with inertia) and presses nothing; a finger on a handle drags; a tap presses. Works on the tree of the last
// frame, so it needs no drawing and is tested without any.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ui/input/events.h"

namespace seven::ui {

// A drag of a node that wants drags (handle, slider). Lives from its first to its last frame.
struct Drag {
  enum class Phase { begin, move, end, cancel };
  NodeId node = 0;
  Phase phase = Phase::begin;
  Vec2 start, position;  // of the pointer, logical pixels
  bool begins = false;   // since the last frame; on a slow device it may have ended since then, too
};

struct ScrollAreaInfo {
  NodeId id = 0;
  Rect view;                    // where it shows, logical pixels
  float offset = 0, limit = 0;  // now, and the most; 0 to limit
};

// What is done to the words of a field that the program edits itself.
struct Typing {
  enum class Kind { words, key, place, extend, pick_word, pick_all };
  NodeId node = 0;
  Kind kind = Kind::words;
  std::string words;  // typed or pasted, UTF-8
  KeyEvent key;       // an editing key
  Vec2 position;      // of the pointer: where the caret goes, or how far the selection reaches
};

// What one frame sees. Cleared after the frame.
struct FrameInput {
  std::vector<NodeId> presses;
  std::optional<Drag> drag;
  std::map<NodeId, std::string> texts;
  std::map<NodeId, float> values;
  std::map<NodeId, int> steps;                    // net increments
  std::map<NodeId, float> scrolls;                // by scroll area: pixels to move down
  std::vector<std::pair<NodeId, KeyEvent>> keys;  // with the node that had the focus
  std::vector<Typing> typing;                     // in the order it came
  std::vector<PointerEvent> pointers;             // that went down on a raw node, from down to up, all that came; and
                                                  // of a pen that is near one
  std::vector<WheelEvent> wheels;                 // over a raw node
  bool escape = false;
};

class Router {
 public:
  // Events of the program; `tree` and `areas` are those of the last frame.
  void pointer(const PointerEvent& event, const Semantics& tree, const std::vector<ScrollAreaInfo>& areas);
  void wheel(const WheelEvent& event, const Semantics& tree, const std::vector<ScrollAreaInfo>& areas);
  // False when the key means nothing here and belongs to the browser or the window.
  bool key(const KeyEvent& event, const Semantics& tree, const std::vector<ScrollAreaInfo>& areas);
  void action(const ActionEvent& event, const Semantics& tree, double now);
  // Words from the keyboard, an input method or the clipboard, for the field that has the focus. False without one.
  bool text(std::string_view words, const Semantics& tree);
  // From the clipboard: a raw node gets it whole (FrameInput::texts), a field as if it were typed.
  bool paste(std::string_view words, const Semantics& tree);
  // Whether fields are edited here or are real elements of the platform, which then keeps keys and clicks to itself.
  void edit_text_here(bool here) { edits_text_ = here; }
  // Moves what glides on; true while something does.
  bool glide(double dt, bool reduced_motion);

  FrameInput& frame() { return frame_; }
  const FrameInput& frame() const { return frame_; }
  void end_frame();

  NodeId hovered() const { return hovered_; }
  NodeId held() const { return held_; }
  NodeId focused() const { return focused_; }
  bool focus_visible() const { return focus_visible_ && focused_ != 0; }
  PointerKind last_kind() const { return last_kind_; }
  bool touch() const { return last_kind_ != PointerKind::mouse; }
  Vec2 pointer_position() const { return position_; }
  bool pointer_is_down() const { return down_ || !raw_.empty(); }
  // The program moves the focus; on the web the page follows.
  void set_focus(NodeId node, bool visible);
  // Lets go of focus, drags and hover of nodes that are gone.
  void forget_missing(const Semantics& tree);

 private:
  void press(NodeId node);
  bool raw_pointer(const PointerEvent& event, const Semantics& tree);
  void move_focus(const Semantics& tree, int direction);
  bool composite_key(const KeyEvent& event, const Node& node, const Semantics& tree);
  bool text_key(const KeyEvent& event, const Node& node);
  void drag(Drag::Phase phase);
  void point_at_text(const PointerEvent& event, NodeId node);
  NodeId area_at(Vec2 position, const std::vector<ScrollAreaInfo>& areas) const;

  FrameInput frame_;
  NodeId hovered_ = 0, held_ = 0, target_ = 0, focused_ = 0, scroll_ = 0;
  bool focus_visible_ = false, down_ = false, scrolling_ = false, dragging_ = false;
  bool edits_text_ = false, selecting_ = false;
  std::set<int> raw_;  // pointers that are down on a raw node
  int pointer_ = 0;
  PointerKind last_kind_ = PointerKind::mouse;
  Vec2 start_, position_;
  double last_time_ = 0, last_pointer_ = -10;
  double last_click_ = -10;  // at a field; with clicks_ and start_ it makes double clicks
  int clicks_ = 0;
  float velocity_ = 0;  // logical pixels a second, positive moves down the page
};

}  // namespace seven::ui
