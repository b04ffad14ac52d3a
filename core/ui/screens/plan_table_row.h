// One moment in the table of a plan: a row of cells, or a block where there is no room for columns.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Where the columns stand, logical pixels; a width of 0: there is no room for it.
struct PlanColumns {
  struct Place {
    float x = 0, width = 0;
  };
  Place title, who, times, today, tomorrow, minutes, change, matters, moves;
  bool blocks = false;      // no columns at all
  bool icons_only = false;  // of what happens, only the sign
  float left = 0, width = 0;
};

// For a table at `x` of that width; `plan`: what happens in the plan is shown, not only today.
PlanColumns plan_columns(float x, float width, bool plan);

// The head of the columns, and a row. Both return the y below.
float plan_table_head(Frame& f, const PlanColumns& columns, float y);
float plan_table_row(Frame& f, const PlanColumns& columns, const Moment& moment, float y);

}  // namespace seven::ui
