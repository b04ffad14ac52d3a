// The account: today's total, what was taken out, put in, introduced and saved, and what is left or overspent.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// The whole account in a column; returns the y below. `roomy`: rows are high enough for a finger.
float account_column(Frame& f, float x, float y, float width, bool roomy);
// What is left to place, or overspent, on its own ground.
void account_result(Frame& f, const Rect& place);
float account_result_height(Frame& f, float width);
// One line at the bottom of a phone: what is left, the two bars; opens the account.
void account_strip(Frame& f, const Rect& place);

}  // namespace seven::ui
