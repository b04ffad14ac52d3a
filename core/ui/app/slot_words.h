// The scenario's words for today's rule while it is of another length than the story's (domain.md A34).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/translation.h"
#include "ui/app/exercise_model.h"

namespace seven::ui {

// How long today's rule gives everyone, if that is not the scenario's own length.
std::optional<Minutes> moved_slot(const ExerciseModel& model);

// "9.2 minutes, any GP (today)": the text for `rest` ("rule", "offer.RJ0.label") where it names the length and another
// one holds. `rest` is a scenario's key without the scenario's id.
std::optional<std::string> slot_words(const ExerciseModel& model, const Translator& words, std::string_view rest);

}  // namespace seven::ui
