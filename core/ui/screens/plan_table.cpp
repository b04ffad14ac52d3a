#include "ui/screens/plan_table.h"

namespace seven::ui {

void draw_plan_table(Frame&, const Rect&) {}

}  // namespace seven::ui
