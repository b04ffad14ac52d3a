// How the open plan's board is looked at and what a hand does there, from frame to frame: no part of the document. What
// should be there again tomorrow, the camera and the chosen moment, goes to PlanLook when a move has ended.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "board/board_hand.h"
#include "board/snapping.h"
#include "board/viewport.h"
#include "model/pinned.h"
#include "ui/app/board_scene.h"

namespace seven::ui {

// The camera on its way.
struct BoardFlight {
  Viewport from, to;
  double begins = 0;  // seconds
  float lasts = 0;
};

// What the menu that is open is about.
struct BoardMenu {
  enum class About { board, items, lane, stage } about = About::board;
  std::string key;  // of the lane or stage
  Vec2 at;          // world: where a new thing goes
};

class BoardView {
 public:
  // The plan's records as they are drawn now. `store` is always the same.
  const BoardScene& scene(const Store& store) const;

  // The camera at that time of the clock, flights included.
  Viewport camera(double now) const;
  // Where it goes is where it is from now on: nobody flies any more.
  void stop(double now);
  void fly(const Viewport& to, double now, float seconds);
  // Pulled there, or a step of it: more may follow soon.
  void pull(const Viewport& to, double now);

  bool is_chosen(const std::string& id) const;
  void choose(std::vector<std::string> ids);
  void toggle(const std::string& id);

  bool placed = false;  // the camera has been put somewhere
  bool fits = false;    // all of it is in view, and stays so when the window changes
  Vec2 window;          // its size when the camera was last put in place
  Viewport view;
  float foot = 0;  // pixels at the bottom of the view, over which tools lie
  std::optional<BoardFlight> flight;
  double rests_at = -1;  // when the move counts as ended, to be remembered then; below 0: it has been

  BoardHand hand;
  std::optional<PinnedKind> pins;   // the tool adds a paper of that kind, not a moment
  std::vector<std::string> chosen;  // record ids, sorted
  std::string seen_moment;          // PlanLook::moment as this followed it last
  std::string focus_shown;          // the item with the focus that was brought into view last
  bool to_details = false;          // the focus goes into the chosen moment's details next
  std::string to_item;              // or to that item, from the details that were closed
  std::string connects_from;        // a moment's key, where the next press says to which
  std::optional<BoardMenu> menu;

  // While a hand is at it
  std::vector<std::string> moved;                          // what it drags
  Rect moved_from;                                         // where that was, together
  std::vector<Guide> guides;                               // world
  std::optional<Rect> frame;                               // screen: drawn around what will be chosen
  std::optional<std::pair<std::string, Vec2>> connecting;  // from a moment's key to a place on the screen
  std::vector<Vec2> ink;                                   // pixels of the content: the stroke that is being drawn
  std::string ink_on;                                      // the key of the paper it began on; empty: on none
  int secondary = -1;                                      // the pointer whose other button is down

  // The paper's key that a pen drew on last, and when, in seconds: what is drawn soon after and near belongs there.
  std::string drawn_on;
  double drawn_at = -1e9;

  std::string copied;  // as of plan_board_paste
  int pasted = 0;      // so many times, each beside the last

 private:
  mutable std::shared_ptr<BoardScene> scene_;
};

}  // namespace seven::ui
