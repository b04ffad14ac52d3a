// The board: lanes, stages, cards and arrows on a plane that moves and zooms.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_plan_board(Frame& f, const Rect& area);
// Finding a moment, a lane or a paper by its words, and going there.
void draw_plan_search_sheet(Frame& f);

}  // namespace seven::ui
