// What leaves a plan: the flow picture, pictures, tables, words and paper.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_plan_flow(Frame& f, const Rect& area);
void draw_plan_share_sheet(Frame& f);

}  // namespace seven::ui
