// A plan's pages besides its map, from "why now" to the review, and the path that leads through them.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// What a plan leaves behind, step by step, in order (domain.md C13); the words are ids of pages. The map stands for the
// steps that are done on it.
void draw_plan_path_sheet(Frame& f);
void draw_plan_why_now(Frame& f, const Rect& area);
void draw_plan_introduce(Frame& f, const Rect& area);
void draw_plan_fairness(Frame& f, const Rect& area);
void draw_plan_first_move(Frame& f, const Rect& area);
void draw_plan_commitments(Frame& f, const Rect& area);
void draw_plan_review(Frame& f, const Rect& area);
// Beside an earlier recipe of this plan, or another plan (domain.md A48).
void draw_plan_compare(Frame& f, const Rect& area);

}  // namespace seven::ui
