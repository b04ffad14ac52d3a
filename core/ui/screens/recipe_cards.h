// What set three lets a group try: common first attempts with one tap, cards that change the numbers for real, and
// whether what an offer depends on is in place. Each draws from `y` downwards and returns the y below.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// "Try:" as today, and the scenario's starts.
float recipe_starts(Frame& f, float x, float y, float width);
// The eight what-if cards. Those on the table wear their question.
float what_if_cards(Frame& f, float x, float y, float width);
// One line for every card on the table, with a way to put it back; nothing where none is.
float drawn_cards(Frame& f, float x, float y, float width);
// What the offer depends on, each in place or not as the group says.
float offer_conditions(Frame& f, const Offer& offer, float x, float y, float width);

}  // namespace seven::ui
