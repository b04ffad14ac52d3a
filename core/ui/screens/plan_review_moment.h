// One moment of a plan's review: planned beside actual (domain.md A3, C13 step 9).
#pragma once

#include "planning/plan_review.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// Returns the y below.
float plan_review_moment(Frame& f, const MomentReview& review, float x, float y, float width);
// Two bars on one scale: planned as an outline, actual filled. Paints only; returns the y below.
float review_bars(Frame& f, Minutes planned, Minutes actual, Minutes longest, bool with_people, float x, float y,
                  float width);

}  // namespace seven::ui
