// What the parts of the board share while one frame of it is drawn.
#pragma once

#include <string>
#include <vector>

#include "base/call.h"
#include "ui/app/board_view.h"
#include "ui/app/workspace.h"
#include "ui/paint.h"
#include "ui/stills.h"

namespace seven::ui {

// Where the parts of the board are on the screen. Lane names and stage names stay at the edges, as in a table.
struct BoardPlaces {
  Rect area;             // all of it
  Rect head;             // stage names
  Rect column;           // lane names
  Rect content;          // the plane that moves
  float foot = 0;        // of the content, over which tools lie
  bool compact = false;  // tools at the foot, not at the side
  float strip = 0;       // height of the tools' own place below the content
};
BoardPlaces board_places(const Ui& ui, const Rect& area);

// How much of a card can be read at a zoom.
enum class CardDetail { all, title, none };

// Cards that have names of their own at a time; more would be no help to anybody, least of all from far away.
inline constexpr std::size_t most_named_cards = 300, most_named_far_cards = 100;

struct Board {
  Frame& f;
  BoardPlaces at;
  const BoardView& view;
  const BoardScene& scene;
  Viewport camera;  // of the content
  PlanTime time = PlanTime::difference;
  // Items that can be seen or are next to that, as they are read; from far away the first of them.
  std::vector<int> shown;
  std::size_t all_shown = 0;
  std::vector<int> arrows;

  Rect place(const Rect& world) const {
    const Rect r = camera.to_screen(world);
    return r.moved(at.content.x, at.content.y);
  }
  Vec2 place(Vec2 world) const { return camera.to_screen(world) + at.content.min(); }
  Vec2 world(Vec2 screen) const { return camera.to_world(screen - at.content.min()); }
  CardDetail detail() const {
    return camera.zoom >= 0.64f ? CardDetail::all : camera.zoom >= 0.3f ? CardDetail::title : CardDetail::none;
  }
  // The ground of the lane, or of the paper, at a height of the screen.
  Color ground(float y) const;
};

// On phones and low windows details come as sheets.
inline bool details_as_sheet(const Frame& f) { return f.ui.phone() || f.ui.low(); }

void draw_board_grounds(const Board& board);
void draw_board_bands(const Board& board);  // names and handles, over the content
void draw_board_arrows(const Board& board);
void draw_board_pills(const Board& board);
void draw_far_cards(const Board& board);  // all of them as blocks, where no words could be read
void draw_board_cards(const Board& board);
void draw_board_hand(const Board& board);  // frames, guides, what is being drawn
void draw_board_tools(const Board& board);
void draw_board_map(const Board& board);
void draw_board_bar(const Board& board);
void draw_board_menu(const Board& board);

void take_board_pointers(const Board& board);
void take_board_keys(const Board& board, NodeId plane);

// What a card is colored by, tomorrow.
const Meaning& card_meaning(const Palette& colors, const Moment& moment);
// Begins a still of all cards and papers where they look different from far away than in its last version, and says
// so. Calls `add` for those that lie in one piece with what has changed; the end is to be said by who asks.
bool fill_far(const Board& board, Still& still, const Call<void(int item, bool dragged)>& add);
// Being dragged: drawn last.
bool is_moved(const Board& board, const std::string& id);
// Of an arrow's amount; empty where it is too small to be read.
Rect arrow_pill(const Board& board, int arrow);
// "Note: who pays?"
std::string paper_words(const Frame& f, const Pinned& paper);
const char* paper_icon(PinnedKind kind);
// The corner by which the one chosen thing is sized; empty without one.
Rect board_corner(const Board& board);

}  // namespace seven::ui
