#include "ui/screens/plan_papers.h"

namespace seven::ui {

void draw_plan_flow(Frame&, const Rect&) {}
void draw_plan_share_sheet(Frame&) {}

}  // namespace seven::ui
