// Two copies of one piece of work: what differs and what to do with it; and for what both have changed, which of the
// two stays.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_two_copies_sheet(Frame& f);
void draw_conflicts_sheet(Frame& f);

}  // namespace seven::ui
