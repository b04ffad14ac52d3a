// Three parts of a plan's fairness record. Each takes the room it is given and returns the y below.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Every pair of groups that the plan would offer something different, with the reason for it.
float plan_differences(Frame& f, const Rect& place);
// Groups that lose or get less than another, worst-off first: what could be said to them, how they can switch.
float plan_with_less(Frame& f, const Rect& place);
// The placement grid: the marks that say whether a relationship matters, by where time is put and taken (A38).
float plan_placement_grid(Frame& f, const Rect& place);

}  // namespace seven::ui
