// The parts of step six. Each takes the room it is given and returns the y below.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Every pair of people who are offered something different, with the reason for it.
float talk_differences(Frame& f, const Rect& place);
// What people often ask, with what this recipe has to say to it.
float talk_objections(Frame& f, float x, float y, float width);

}  // namespace seven::ui
