// The account of the open plan, always beside its map: a column, a bar or a strip, and all of it as a sheet.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// A column at the right that scrolls, with what is left at its foot.
void plan_account(Frame& f, const Rect& place);
// A bar at the bottom: what was taken out, put in, introduced, saved and is left; opens the account.
void plan_account_bar(Frame& f, const Rect& place);
// A strip at the bottom of a phone; opens the account. A button stands at its right end: leave `free` there.
void plan_account_strip(Frame& f, const Rect& place, float free);
void draw_plan_account_sheet(Frame& f);
// The page "what would we have to believe?": break-evens, what moves the plan most, what it leans on.
void draw_plan_believe(Frame& f, const Rect& area);
void draw_plan_assumption_sheet(Frame& f);

}  // namespace seven::ui
