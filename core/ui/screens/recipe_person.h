// Below the bars: one person's minutes by steppers, what they could be offered as cards, why they get it and when to
// look again.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Returns the y below.
float person_steppers(Frame& f, float x, float y, float width);
float offer_cards(Frame& f, const Person& person, float x, float y, float width);
// Instead of a person or alongside one: asked of a quick job or a machine, nothing of anything else.
float offer_tag(Frame& f, const Person& person, const Offer& offer, float x, float y, float width);
float person_reason(Frame& f, const Person& person, float x, float y, float width);
// How many come to a group somebody is offered a place in. Nothing where nobody is.
float attendance(Frame& f, float x, float y, float width);

}  // namespace seven::ui
