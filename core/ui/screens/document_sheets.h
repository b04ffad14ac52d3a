// Sheets about one document of this device, open or not.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// What can be done with it.
void draw_work_sheet(Frame& f);
void draw_rename_sheet(Frame& f);
// Its restore points.
void draw_moments_sheet(Frame& f);

// A button that opens the moments of the open document. Returns the y below it.
float moments_door(Frame& f, float x, float y, float width);

}  // namespace seven::ui
