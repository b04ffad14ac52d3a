// Parts of a plan's account that fold out and in again.
#pragma once

#include "ui/screens/plan_account_parts.h"

namespace seven::ui {

// The row that folds a part; returns whether it is open. `below` receives the y below the row.
bool account_fold(Frame& f, const std::string& part, const std::string& label, const char* glyph, float y,
                  const AccountRoom& room, float* below, bool open_at_first = false);

}  // namespace seven::ui
