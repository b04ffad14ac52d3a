#include "ui/screens/plan_account_panel.h"

namespace seven::ui {

void plan_account(Frame&, const Rect&) {}
void plan_account_bar(Frame&, const Rect&) {}
void plan_account_strip(Frame&, const Rect&, float) {}
void draw_plan_account_sheet(Frame&) {}
void draw_plan_believe(Frame&, const Rect&) {}
void draw_plan_assumption_sheet(Frame&) {}

}  // namespace seven::ui
