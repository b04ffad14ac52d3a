#include "ui/screens/plan_pages.h"

namespace seven::ui {

void draw_plan_path_sheet(Frame&) {}
void draw_plan_why_now(Frame&, const Rect&) {}
void draw_plan_introduce(Frame&, const Rect&) {}
void draw_plan_fairness(Frame&, const Rect&) {}
void draw_plan_first_move(Frame&, const Rect&) {}
void draw_plan_commitments(Frame&, const Rect&) {}
void draw_plan_review(Frame&, const Rect&) {}

}  // namespace seven::ui
