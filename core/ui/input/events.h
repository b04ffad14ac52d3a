// What the platforms feed into the program: pointers, keys, and actions from assistive technology. Positions are
// logical pixels, times are seconds of the platform's clock.
#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.h"
#include "ui/semantics.h"

namespace seven::ui {

enum class PointerKind : std::uint8_t { mouse, touch, pen };
enum class PointerPhase : std::uint8_t { down, move, up, cancel, leave };

struct PointerEvent {
  int pointer = 0;  // the same number from down to up
  PointerKind kind = PointerKind::mouse;
  PointerPhase phase = PointerPhase::move;
  Vec2 position;
  double time = 0;
  bool secondary = false;  // right button or pen barrel
  bool more = false;       // Shift is held
  bool moves = false;      // the middle button, or the space bar is held
};

struct WheelEvent {
  Vec2 position;
  Vec2 delta;         // logical pixels to scroll by; y positive moves down the page
  bool zoom = false;  // with Ctrl, or a pinch on a touchpad
};

enum class Key : std::uint8_t {
  tab,
  enter,
  space,
  escape,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  backspace,
  del,
  z,
  y,
  s,
  o,
  other,
  a,
  c,
  x,  // only with control, for text that the program edits itself
  d,
  plus,
  minus,
  zero,
  menu,  // the context menu's
};

struct KeyEvent {
  Key key = Key::other;
  bool shift = false, control = false, alt = false;  // control: Ctrl, or Command on a Mac
};

// What assistive technology, a real element or a test asks of a node.
struct ActionEvent {
  enum class Kind : std::uint8_t { press, focus, blur, set_text, set_value, increment, decrement, escape };
  Kind kind = Kind::press;
  NodeId node = 0;
  std::string text;  // set_text: the whole text, UTF-8
  float value = 0;   // set_value
};

}  // namespace seven::ui
