// What was drawn by hand on a paper, painted wherever the paper is shown.
#pragma once

#include "model/pinned.h"
#include "ui/paint.h"

namespace seven::ui {

// With the paper's upper left corner at `corner`; `scale` in pixels for a world unit.
void paint_drawing(Ui& ui, const Pinned& paper, Vec2 corner, float scale);
// The scale at which all of the drawing fits that room, 1 at most; 0 where nothing is drawn. `size`: what it takes
// then.
float drawing_scale(const Pinned& paper, Vec2 room, Vec2& size);

}  // namespace seven::ui
