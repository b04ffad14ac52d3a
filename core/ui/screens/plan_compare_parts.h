// The parts of two recipes side by side: each part is one card with both in it, beside each other or, where there is no
// room, one below the other.
#pragma once

#include <string>

#include "planning/plan_compare.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// What the two are called, and below the other's name when that was.
struct CompareSides {
  std::string now, other, when;
};
// Returns the y below.
float compared_parts(Frame& f, const PlanComparison& both, const CompareSides& sides, float x, float y, float width);

}  // namespace seven::ui
