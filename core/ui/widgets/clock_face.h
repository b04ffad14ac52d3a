// The clock of the logo, large enough to read: a wedge for the time that is left.
#pragma once

#include "ui/paint.h"

namespace seven::ui {

// `share`: of the time given, from 0 (up) to 1. Paint only: the words beside it are what is read.
void clock_face(Ui& ui, Vec2 center, float size, float share);

}  // namespace seven::ui
