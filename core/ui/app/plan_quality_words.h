// How a plan is for people, with no more than there is today, and who would be worst off, in words (domain.md A81,
// A91).
#pragma once

#include <string>

#include "base/translation.h"
#include "planning/plan_compare.h"
#include "ui/app/plan_model.h"

namespace seven::ui {

// "It takes no more than there is today."
const std::string& fits_words(const PlanModel& model, const Translator& words);
// "Moments that change: 8. Better for people at 5, ..."; empty where none does.
std::string quality_words(const PlanModel& model, const Translator& words);
std::string worst_off_words(const WorstOff& worst, const Translator& words);
std::string worst_off_words(const PlanModel& model, const Translator& words);
// The three of them as one paragraph; empty where nobody has said what there is today.
std::string quality_paragraph(const PlanModel& model, const Translator& words);

}  // namespace seven::ui
