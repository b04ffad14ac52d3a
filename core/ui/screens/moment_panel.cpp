#include "ui/screens/moment_panel.h"

namespace seven::ui {

void draw_moment_panel(Frame&, const Rect&) {}
void draw_plan_moment_sheet(Frame&) {}
void draw_plan_lane_sheet(Frame&) {}
void draw_plan_stage_sheet(Frame&) {}
void draw_plan_role_sheet(Frame&) {}
void draw_plan_arrangement_sheet(Frame&) {}
void draw_plan_arrow_sheet(Frame&) {}
void draw_plan_paper_sheet(Frame&) {}

}  // namespace seven::ui
