// The account through the steps as a line: what is used against all there is.
#pragma once

#include "exercise/replay.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// Its left and right edge stand over those of a slider of the same width. `at`: the step at hand. Paint, and one
// picture in words.
void replay_chart(Frame& f, const Replay& replay, int at, const Rect& place);

}  // namespace seven::ui
