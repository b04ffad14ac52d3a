// The screens, one function each. The frame of the program reads like the list below.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// The whole window: the current screen, the sheet above it, the toast above that.
void draw_screen(Frame& f);

void draw_home(Frame& f);
void draw_exercise(Frame& f);
void draw_about(Frame& f);
void draw_sources(Frame& f);
void draw_accessibility(Frame& f);
void draw_sheet(Frame& f);
void draw_toast(Frame& f);

// The six steps of the exercise, inside `area`, the room between path and footer. Each scrolls by itself.
void draw_meet(Frame& f, const Rect& area);
void draw_set_one(Frame& f, const Rect& area);
void draw_set_two(Frame& f, const Rect& area);
void draw_set_three(Frame& f, const Rect& area);
void draw_happens(Frame& f, const Rect& area);
void draw_talk(Frame& f, const Rect& area);

}  // namespace seven::ui
