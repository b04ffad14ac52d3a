// What was found elsewhere: cards to think with, never part of a sum (domain.md B1, B3).
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// The scenario's cards, folded; the sheet's subject is the one that is open at first, or empty.
void evidence_sheet(Frame& f);
// The way there, as a quiet button; nothing where the scenario has no cards. Returns the y below.
float evidence_button(Frame& f, float x, float y, float width);
// The same as a link beside words of that width on a line at `y`, or below them at `below` where there is no room.
// Returns the y below.
float evidence_link(Frame& f, float x, float y, float words, float width, float below);

}  // namespace seven::ui
