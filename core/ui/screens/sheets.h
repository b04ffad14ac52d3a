// Parts of the sheets that pages show too.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// One assumption: what it is (a heading of that level), its value and range, how it is known, how far to trust it, its
// source. Returns the y below.
float assumption_entry(Frame& f, const Assumption& assumption, float x, float y, float width, int level);
// The whole account, where the page has room for a line of it only.
void draw_account_sheet(Frame& f);

}  // namespace seven::ui
