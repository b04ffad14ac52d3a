#include "ui/screens/plan_board.h"

namespace seven::ui {

void draw_plan_board(Frame&, const Rect&) {}
void draw_plan_search_sheet(Frame&) {}

}  // namespace seven::ui
