// "This rests on guesses, above all: …": which low-confidence figures a recipe leans on most, in words (domain.md B1).
#pragma once

#include <string>

#include "ui/app/content.h"
#include "ui/app/exercise_model.h"

namespace seven::ui {

// Names the three that carry most. Empty where the recipe rests on no guess, as today's rule does.
std::string leaning_words(const ExerciseModel& model, const Content& content, const Translator& words);

}  // namespace seven::ui
