// Parts of the sheets that pages show too.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// The whole account, where the page has room for a line of it only.
void draw_account_sheet(Frame& f);

}  // namespace seven::ui
