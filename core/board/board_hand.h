// What a hand does on the board: pointers in, acts out. A small state machine without drawing and without records, so
// that mouse, fingers and pen mean the same on every device.
//
//   one finger moves the board, and things only once they are chosen: nothing is edited by accident
//   two fingers move and zoom; a long press opens the menu of what lies there
//   a mouse drags what it is put on, draws a frame from an empty place, and moves the board with the hand tool
//   a pen writes on empty places and on papers, and is a mouse elsewhere
//   a tap of a pen is a dot while it is writing, else a press
//   while a pen is near, fingers that touch are the palm
//   where only the pen edits, fingers do nothing but move the board
#pragma once

#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "base/geometry.h"

namespace seven {

enum class BoardTool { choose, hand, add, connect, draw };
enum class PointerKind { mouse, finger, pen };

struct BoardPointer {
  int id = 0;
  PointerKind kind = PointerKind::mouse;
  Vec2 at;             // on the screen
  double seconds = 0;  // of a clock that never goes back
  bool more = false;   // Shift: choose this as well
  bool moves = false;  // the middle button or the space bar: moves the board, whatever the tool
};

// What lies under a pointer when it goes down. `item` is the caller's own number.
struct BoardHit {
  enum class Kind { nothing, item, chosen_item, corner, edge };
  Kind kind = Kind::nothing;
  int item = -1;
  bool paper = false;  // an item that a pen can write on
};

// The acts. Places and ways are in pixels of the screen.
struct MoveBoard {
  Vec2 by;
};
struct PinchBoard {
  Vec2 from_a, from_b, to_a, to_b;
};
struct Press {
  BoardHit hit;
  Vec2 at;
  bool more;
};  // a tap or click; on nothing, too
struct OpenMenu {
  BoardHit hit;
  Vec2 at;
};
// A drag of what was hit: of an item, a corner or an edge; `at` is where the pointer is, `by` the whole way so far.
struct Drag {
  enum class Phase { begin, move, end, cancel } phase;
  BoardHit hit;
  Vec2 at, by;
};
// A frame drawn from an empty place.
struct DrawFrame {
  Drag::Phase phase;
  Rect area;
  bool more;
};
// From an item to wherever the pointer is.
struct Connect {
  Drag::Phase phase;
  BoardHit from;
  Vec2 at;
};
// What is written: the whole way so far, and what lay under its first point.
struct Stroke {
  Drag::Phase phase;
  BoardHit hit;
  std::vector<Vec2> points;
  double began = 0;  // seconds
};
using BoardAct = std::variant<MoveBoard, PinchBoard, Press, OpenMenu, Drag, DrawFrame, Connect, Stroke>;

class BoardHand {
 public:
  void use(BoardTool tool) { tool_ = tool; }
  BoardTool tool() const { return tool_; }
  // Fingers move and zoom the board and do nothing else, so that a hand can rest on it.
  void only_pen_edits(bool only) { only_pen_ = only; }

  std::vector<BoardAct> down(const BoardPointer& pointer, const BoardHit& hit);
  std::vector<BoardAct> move(const BoardPointer& pointer);
  std::vector<BoardAct> up(const BoardPointer& pointer);
  // The system took the pointer away: what it had begun is given up. A palm had begun nothing.
  std::vector<BoardAct> cancel(const BoardPointer& pointer);
  // Escape was pressed: whatever was begun is given up.
  std::vector<BoardAct> cancel();
  // To be asked when `wants_time` says so: a long press.
  std::vector<BoardAct> at_time(double seconds);
  // When to ask again, in seconds of the same clock; nothing while nobody waits.
  std::optional<double> wants_time() const;

  bool busy() const { return doing_ != Doing::nothing; }

 private:
  enum class Doing { nothing, pointing, moving, dragging, framing, connecting, drawing, pinching, done };
  struct Finger {
    Vec2 from, at;
  };

  bool is_palm(const BoardPointer& pointer) const;
  bool writes() const;
  void add_point(Vec2 at);
  Doing doing_after_slop() const;
  void begin(std::vector<BoardAct>& acts, Vec2 at);
  void go_on(std::vector<BoardAct>& acts, Vec2 at, Drag::Phase phase);
  void give_up(std::vector<BoardAct>& acts);
  Rect framed(Vec2 to) const;

  BoardTool tool_ = BoardTool::choose;
  bool only_pen_ = false;
  Doing doing_ = Doing::nothing;
  BoardPointer first_;  // the pointer that began it
  BoardHit hit_;
  Vec2 last_;
  std::vector<Vec2> points_;
  std::map<int, Finger> fingers_;
  bool pen_down_ = false;
  double pen_seen_ = -1e9, pen_wrote_ = -1e9;
};

}  // namespace seven
