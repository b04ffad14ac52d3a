#include "ui/stills.h"

#include <imgui.h>

#include <algorithm>

#include "ui/ui.h"

namespace seven::ui {

bool Still::begin(std::uint64_t state) {
  if (version_ != 0 && state_ == state) return false;
  state_ = state;
  ++version_;
  next_ = piece_ = changed_to_ = 0;
  changed_from_ = corners_.size();
  return true;
}

void Still::add(float x, float y, std::uint32_t color) {
  const StillCorner corner{x, y, color};
  const std::size_t at = next_++;
  if (at < corners_.size() && corners_[at] == corner) return;
  if (at < corners_.size())
    corners_[at] = corner;
  else
    corners_.push_back(corner);
  changed_from_ = std::min(changed_from_, at);
  changed_to_ = next_;
}

void Still::close_piece() {
  if (piece_ > 0) pieces_[piece_ - 1].to = next_;
}

// What was added before is never longer than where this begins, so its corners are still its own.
bool Still::piece(std::uint64_t state) {
  close_piece();
  if (piece_ == pieces_.size()) pieces_.emplace_back();
  Piece& piece = pieces_[piece_++];
  if (piece.state == state && piece.from == next_ && piece.to > piece.from) {
    next_ = piece.to;
    return false;
  }
  piece = {state, next_, next_};
  return true;
}

void Still::end() {
  close_piece();
  pieces_.resize(piece_);
  corners_.resize(next_);
}

void Still::add(const Rect& world, Color color) {
  const std::uint32_t packed = color;
  add(world.x, world.y, packed);
  add(world.right(), world.y, packed);
  add(world.x, world.bottom(), packed);
  add(world.right(), world.bottom(), packed);
}

// Only a mark: a renderer that meets it knows what to do, and no other is given one.
void still_callback(const ImDrawList*, const ImDrawCmd*) {}

void draw_still(Ui& ui, const Still& still, Vec2 at, float zoom) {
  if (still.corners().empty() || !ui.shows(ui.clip())) return;
  ImDrawList& draw = ui.draw();
  if (ui.around().keeps_stills) {
    StillShown shown{&still, at.x, at.y, zoom};
    draw.AddCallback(still_callback, &shown, sizeof shown);
    return;
  }
  const Rect& clip = ui.clip();
  for (std::size_t i = 0; i + 3 < still.corners().size(); i += 4) {
    const StillCorner &first = still.corners()[i], &last = still.corners()[i + 3];
    const ImVec2 from{at.x + first.x * zoom, at.y + first.y * zoom}, to{at.x + last.x * zoom, at.y + last.y * zoom};
    if (to.x < clip.x || to.y < clip.y || from.x > clip.right() || from.y > clip.bottom()) continue;
    draw.AddRectFilled(from, to, first.color);
  }
}

}  // namespace seven::ui
