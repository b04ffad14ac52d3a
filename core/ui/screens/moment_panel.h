// Everything about one moment, to be read and changed: beside the map where there is room, else as a sheet.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_moment_panel(Frame& f, const Rect& place);
void draw_plan_moment_sheet(Frame& f);
// A lane, a stage, a role, an arrangement, an arrow, a paper: the sheet's subject is its key; empty: a new one.
void draw_plan_lane_sheet(Frame& f);
void draw_plan_stage_sheet(Frame& f);
void draw_plan_role_sheet(Frame& f);
void draw_plan_arrangement_sheet(Frame& f);
void draw_plan_arrow_sheet(Frame& f);
void draw_plan_paper_sheet(Frame& f);

}  // namespace seven::ui
