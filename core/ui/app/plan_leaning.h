// How much of the open plan leans on guesses, in words (domain.md A99).
#pragma once

#include <optional>
#include <string>

#include "ui/app/content.h"
#include "ui/app/plan_model.h"

namespace seven {
class Platform;
}

namespace seven::ui {

// The start that the plan was made from, as it is published; null where it began with nothing. Good as long as the
// model is.
const PlanTemplate* plan_start(const PlanModel& model, const Platform& platform);
// Where its numbers come from.
BeliefSources belief_sources(const Content& content, const PlanTemplate* start);
// Kept by the model until the plan changes.
const PlanLeaning& plan_leaning(const PlanModel& model, const Content& content, const PlanTemplate* start);
// "62 % of what is taken out rests on numbers with little support: ...", by role where time of more than one is taken
// out: minutes of different people are no one sum. Empty where nothing is taken out. `model`: for the roles' names.
std::string leaning_words(const PlanModel& model, const PlanLeaning& leaning, const Translator& words);

}  // namespace seven::ui
