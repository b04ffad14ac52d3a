// The parts of a template's JSON as records. Called by read_plan_template.
#pragma once

#include "model/json_place.h"
#include "planning/plan_template.h"

namespace seven {

// Everything in `file`, in its order; the places of moments are still to be tidied. What is wrong is kept by `file`.
PlanTemplate read_template_parts(const JsonPlace& file);

}  // namespace seven
