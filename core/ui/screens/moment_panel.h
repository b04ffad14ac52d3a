// Everything about one moment, to be read and changed: beside the map where there is room, else as a sheet.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_moment_panel(Frame& f, const Rect& place);
void draw_plan_moment_sheet(Frame& f);
// Gives the focus back to `node`, which stands for that item of the board, where its details were left.
void take_focus_back(Frame& f, NodeId node, const std::string& item);
// A lane, a stage, a role, an arrangement, an arrow, a paper: the sheet's subject is its key; empty: a new one. Of a
// new arrow also ">" and the key of the moment it leaves, or "<" and the key of the one it comes to.
void draw_plan_lane_sheet(Frame& f);
void draw_plan_stage_sheet(Frame& f);
void draw_plan_role_sheet(Frame& f);
void draw_plan_arrangement_sheet(Frame& f);
void draw_plan_arrow_sheet(Frame& f);
void draw_plan_paper_sheet(Frame& f);
// The roles of the plan with their prices, each a way to its sheet, and the way to a new one. Returns the y below.
float plan_roles_list(Frame& f, float x, float y, float width);

}  // namespace seven::ui
