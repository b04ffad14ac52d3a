// The screens, one function each. The frame of the program reads like the list below. Those that nobody sees first stay
// functions of their own (noinline): the page fetches them after its first frame (web/build/split.mjs).
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// The whole window: the current screen, the sheet above it, the toast above that.
void draw_screen(Frame& f);

void draw_home(Frame& f);
[[gnu::noinline]] void draw_documents(Frame& f);
[[gnu::noinline]] void draw_shelf(Frame& f);
[[gnu::noinline]] void draw_make_own(Frame& f);
void draw_exercise(Frame& f);
[[gnu::noinline]] void draw_plan_starts(Frame& f);
[[gnu::noinline]] void draw_plan(Frame& f);
[[gnu::noinline]] void draw_about(Frame& f);
[[gnu::noinline]] void draw_sources(Frame& f);
[[gnu::noinline]] void draw_accessibility(Frame& f);
[[gnu::noinline]] void draw_sheet(Frame& f);
void draw_toast(Frame& f);
// The line at the bottom that offers a newer version of the program; paint or only measure. Returns the height.
[[gnu::noinline]] float draw_newer(Frame& f, bool paint);

// The six steps of the exercise, inside `area`, the room between path and footer. Each scrolls by itself.
void draw_meet(Frame& f, const Rect& area);
[[gnu::noinline]] void draw_set_one(Frame& f, const Rect& area);
[[gnu::noinline]] void draw_set_two(Frame& f, const Rect& area);
[[gnu::noinline]] void draw_set_three(Frame& f, const Rect& area);
[[gnu::noinline]] void draw_happens(Frame& f, const Rect& area);
[[gnu::noinline]] void draw_talk(Frame& f, const Rect& area);

}  // namespace seven::ui
