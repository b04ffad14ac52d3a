// Today's rule on a card: how long everyone gets, in words and beads, and the switch for that length.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Returns the y below.
float rule_card(Frame& f, float x, float y, float width);

}  // namespace seven::ui
