#include "ui/screens/plan_account_panel.h"

namespace seven::ui {

void draw_plan_believe(Frame&, const Rect&) {}
void draw_plan_assumption_sheet(Frame&) {}

}  // namespace seven::ui
