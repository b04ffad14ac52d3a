// The parts of one person's card in set one: the marks of each need, who starts and keeps a relationship, and words.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// What the three marks mean, and what the sign beside a need follows from. Returns the y below, as all of these.
float mark_legend(Frame& f, float x, float y, float width);
// The needs with their three marks: columns of boxes with headings where there is room, chips under each need on
// phones. Quiet while the group says that no relationship is needed; then nothing can be pressed.
float need_marks(Frame& f, const Person& person, float x, float y, float width);
// "Not needed for this, today", on or off; marks stay as they are.
float not_needed_toggle(Frame& f, const Person& person, const Rect& rect);
// Who could best start it and who keep it going, side by side where there is room, and cover for absence.
float placed_choices(Frame& f, const Person& person, float x, float y, float width);
// Because, on sticky paper, and whom the person would choose. `beside`: next to each other.
float own_words(Frame& f, const Person& person, float x, float y, float width, bool beside);

// "@" and the key of a person's short name or a need's name, for the name of a step.
std::string step_person(const Frame& f, std::string_view person);
std::string step_need(const Frame& f, std::string_view person, std::string_view need);

}  // namespace seven::ui
