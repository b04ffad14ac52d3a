// What measuring asks of the open plan's board: the same as a person's hand does, by number. Only while a plan is open.
#pragma once

#include "board/viewport.h"
#include "ui/app/workspace.h"
#include "ui/fonts.h"

namespace seven::ui {

struct BoardCounts {
  int cards = 0, arrows = 0;
};

BoardCounts board_counts(const Workspace& work);
Viewport board_camera(const Workspace& work);
// That world point in the middle of the view.
void look_at_board(Workspace& work, Vec2 middle, float zoom);
// By pixels of the screen; about the middle of the view.
void pan_board(Workspace& work, Vec2 by);
void zoom_board(Workspace& work, float factor);
// The left upper corner of a card by its place among those with the keys "m0", "m1", ...
Vec2 place_of_card(const Workspace& work, int card);
// The first so many of them, as one step.
void move_cards(Workspace& work, int cards, float by);
// The whole board as the picture that people save, SVG.
[[gnu::noinline]] std::string board_svg(const Workspace& work, const Fonts& fonts);

}  // namespace seven::ui
