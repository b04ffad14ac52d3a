// A ribbon of time from one column of a flow to the next, broad as what flows.
#pragma once

#include "exchange/flow_layout.h"
#include "ui/paint.h"

namespace seven::ui {

// Paints only; one that waits is hatched in `lines`. `color` may let what is below shine through.
void paint_ribbon(Ui& ui, const FlowRibbon& ribbon, Color color, Color lines);

}  // namespace seven::ui
