// The parts of step five. Each draws from `y` downwards and returns the y below.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Needs of every person, today and in the recipe, worst-off first. `one`: only the chosen person, in blocks (phones).
float happens_people(Frame& f, float x, float y, float width, bool one);
// Positions of the people, worst-off first under the recipe, in words: "Worst-off first: Roger, Raj, Sandra".
std::string worst_off_words(const Frame& f);

// What it costs, what was freed and where it went.
float happens_cost(Frame& f, float x, float y, float width);
// Who might be worse off than today, and the way out of what is quick or done by a machine.
float happens_worse_off(Frame& f, float x, float y, float width);

// The placement grid, before and after.
float happens_grid(Frame& f, float x, float y, float width);

// Whether requests were closed or needs met, what each person would have chosen, and the same person next month.
float happens_again(Frame& f, float x, float y, float width);

// Every recipe that fits, with the one that was chosen in words.
float happens_plot(Frame& f, float x, float y, float width);
// A few that nobody beats, each with what it gives up.
float happens_few(Frame& f, float x, float y, float width);
// The recipe that was kept and the group's own, beside each other; no room where none was kept.
float happens_compare(Frame& f, float x, float y, float width);
// Keeps these offers to compare; no room where they are kept already.
float keep_button(Frame& f, const std::vector<std::string>& offers, float x, float y, float width);

}  // namespace seven::ui
