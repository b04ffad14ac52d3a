// Rectangles that keep their places in a world while whoever looks at it moves and zooms: ten thousand cards seen from
// far away. They are made when they change and handed to the graphics once; a frame says where the world is.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "ui/theme.h"

struct ImDrawCmd;
struct ImDrawList;

namespace seven::ui {

class Ui;

struct StillCorner {
  float x = 0, y = 0;       // of the world
  std::uint32_t color = 0;  // as Dear ImGui packs it

  bool operator==(const StillCorner&) const = default;
};

class Still {
 public:
  // Four corners a rectangle: left top, right top, left bottom, right bottom.
  const std::vector<StillCorner>& corners() const { return corners_; }
  // Another one whenever the corners are others; above 0.
  int version() const { return version_; }

  // From the first corner that is another than in the version before to behind the last one.
  std::size_t changed_from() const { return changed_from_; }
  std::size_t changed_to() const { return changed_to_; }

  // Begins anew where it is not of that `state` yet, and says so: then all its pieces are to be begun, and the end to
  // be said.
  bool begin(std::uint64_t state);
  // The next piece. Says whether it is not of that `state` yet: then everything of it is to be added, else nothing. One
  // that has more or fewer rectangles than before lets all that follow be added again, too.
  bool piece(std::uint64_t state);
  void add(const Rect& world, Color color);
  void end();

 private:
  void add(float x, float y, std::uint32_t color);

  struct Piece {
    std::uint64_t state = 0;
    std::size_t from = 0, to = 0;  // its corners
  };
  void close_piece();

  std::vector<StillCorner> corners_;
  std::vector<Piece> pieces_;
  std::size_t next_ = 0;   // where the next corner goes
  std::size_t piece_ = 0;  // where the next piece goes
  std::size_t changed_from_ = 0, changed_to_ = 0;
  std::uint64_t state_ = 0;
  int version_ = 0;
};

// Where a still lies in a frame: a corner is drawn at `at` + its place × `zoom`. What a renderer finds as the data of
// the draw command whose callback is `still_callback`; the still lives as long as the program's Ui.
struct StillShown {
  const Still* still = nullptr;
  float x = 0, y = 0, zoom = 1;
};
void still_callback(const ImDrawList* list, const ImDrawCmd* command);

// Draws it within the clip: through a renderer that keeps stills (Surroundings::keeps_stills), else rectangle by
// rectangle.
void draw_still(Ui& ui, const Still& still, Vec2 at, float zoom);

}  // namespace seven::ui
