// The bars that stay: at the top who and where one is, undo, language and display; at the bottom the way back and on.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Paints the bar and returns the y below it. `title`: of what is open; empty on Home.
float top_bar(Frame& f, const std::string& title, bool document_open);
// The path of the six steps; returns the y below it.
float step_path(Frame& f, float y);
// Paints the foot and returns its y.
float exercise_foot(Frame& f, const std::string& quiet_words);
// The quiet button above a page's title that leads back: `x` is where the title begins.
void back_link(Frame& f, float x, float y, const std::string& label, Screen to);
// Side margins of pages (not boards).
float page_margin(const Ui& ui);

}  // namespace seven::ui
