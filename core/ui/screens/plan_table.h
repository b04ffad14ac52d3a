// The plan as a table: a row for each moment, its figures to be changed in place.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_plan_table(Frame& f, const Rect& area);

}  // namespace seven::ui
