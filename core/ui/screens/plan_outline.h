// The plan as an outline: lane by lane, stage by stage, a card for each moment with its arrows in words.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_plan_outline(Frame& f, const Rect& area);

}  // namespace seven::ui
