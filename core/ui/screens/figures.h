// Figures and judgements that people may put their own in the place of: in words, with their sources, changed and put
// back (domain.md B1, C6).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/app/figure_words.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// "£4.55 a minute", "12 people", in the language on screen.
std::string figure_words(const Frame& f, const Assumption& assumption, Quantity value);
// How well something is supported, as a shape: a full, a half, an empty circle; dashed where it was never measured.
void confidence_sign(Ui& ui, Confidence confidence, Vec2 center, float size);
// Such a circle, words beside it. Returns the height.
float confidence_line(Frame& f, Confidence confidence, const std::string& words, float x, float y, float width);

// An assumption as it is for the open exercise.
struct Figure {
  std::optional<Quantity> own;      // what the scenario itself has, or the assumption where it enters no sum here
  std::optional<Quantity> changed;  // the group's own in its place
};
// Without an open exercise nothing of it.
Figure figure_of(const Frame& f, std::string_view assumption);
// Puts the group's own figure, or the scenario's back.
void set_figure(Frame& f, const Assumption& assumption, Quantity own, Quantity value);

// One assumption: what it is (a heading of that level), its value and range, how it is known, how far to trust it, its
// source. Returns the y below.
float assumption_entry(Frame& f, const Assumption& assumption, float x, float y, float width, int level);
void assumption_sheet(Frame& f);
// A stepper for an amount of a role that is one figure of many (exercise/figures.h), beside what was there. Nothing
// where this exercise has no such figure. Returns the y below.
float amount_stepper(Frame& f, const std::string& figure, const seven::Role& role, float x, float y, float width);

// The group's own judgement of what an offer does for one person's needs, the asked one first; `need` may be empty. The
// sheet's subject is "<person>/<offer>/<need>".
Sheet judgement_of(const Person& person, const Offer& offer, const std::string& need);
void judgement_sheet(Frame& f);

// Everything that was changed, with the way back, and what else the exercise rests on.
void figures_sheet(Frame& f);
// How many figures and judgements are the group's own.
int own_figures(const Frame& f);
// "Your figures, 2": the way to that sheet. Returns the y below.
float figures_button(Frame& f, float x, float y, float width);

// Which guesses the results lean on most; nothing where they lean on none. Returns the y below.
float leaning_line(Frame& f, float x, float y, float width);
// The foot of every page of results: the figures behind them, and what they are not for (domain.md A101). Returns the y
// below.
float foot_of_results(Frame& f, float x, float y, float width);

// What today's rule gives everyone, with the switch for its length. `height` receives what it took.
void slot_switch(Frame& f, float x, float y, float width, float* height);

}  // namespace seven::ui
