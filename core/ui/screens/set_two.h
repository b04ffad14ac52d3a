// The parts of set two: what is known of an option, its small signs, its card.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// The option at hand; the first if none was chosen yet.
int chosen_option(const Frame& f);
void choose_option(Frame& f, int index);
// Words of the deck: option_word(f, option, "label").
std::string option_word(const Frame& f, const DeckOption& option, std::string_view what);
// "@" and the key of its short name, for the name of a step.
std::string step_option(const Frame& f, const DeckOption& option);
OptionUse use_of(const Frame& f, const DeckOption& option, std::string_view person);
std::string use_words(const Frame& f, OptionUse use);
// Instead of: filled; alongside: half filled; not here: a barred circle; not said: an outline.
void use_sign(Ui& ui, OptionUse use, Vec2 center, float size);

// Everything about one option, from its name to the button for the next one. Returns the y below.
float option_details(Frame& f, int index, float x, float y, float width);
// For each person how it is used, and what it would be for both sides.
float option_people(Frame& f, const DeckOption& option, float x, float y, float width);
// How many come back to a person anyway, and the way out.
float option_limits(Frame& f, const DeckOption& option, float x, float y, float width);
// The plan as it stands. A way out that was never touched is the scenario's own, in the language of the screen.
OptionPlan plan_of(const Frame& f, const DeckOption& option);
// The record to keep: a plan that says nothing new is none.
void keep_plan(DiffBuilder& diff, const OptionPlan& plan, const std::string& own_way_out);

// What is said of an option for a person, as a step; a mark that says nothing is taken away.
void edit_mark(Frame& f, const OptionMark& next, StepName step);

}  // namespace seven::ui
