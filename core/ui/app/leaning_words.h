// "This rests on guesses, above all: …": which low-confidence figures a recipe leans on most, and how far (domain.md
// A99, B1), in words.
#pragma once

#include <string>

#include "exercise/leaning.h"
#include "ui/app/content.h"
#include "ui/app/exercise_model.h"

namespace seven::ui {

Leaning leaning_of(const ExerciseModel& model, const Content& content);
// Names the three that carry most, and the share of what was taken out that hangs on guesses. Empty where the recipe
// rests on no guess, as today's rule does.
std::string leaning_words(const Leaning& leaning, const Translator& words);

}  // namespace seven::ui
