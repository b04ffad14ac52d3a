// What an exercise came to as the beginning of a plan for a team's own service: a group for each person, each person's
// part of each role's time as a moment, each move of minutes as an arrow (domain.md C13).
#pragma once

#include <vector>

#include "model/record.h"
#include "ui/app/exercise_model.h"
#include "ui/app/wording.h"

namespace seven::ui {

// Records for a document of their own, one of them the plan. Ids of groups are those of the people, so that reasons and
// fairness notes stay about them. What a minute ends being paid is not known to an exercise: nothing, until somebody
// says so.
std::vector<Record> plan_of_result(const ExerciseModel& model, const Translator& words);

}  // namespace seven::ui
