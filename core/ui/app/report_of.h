// The open exercise as a report: everything that a picture or a sheet of paper says, worded.
#pragma once

#include "base/call.h"
#include "exchange/report.h"
#include "ui/app/content.h"
#include "ui/app/exercise_model.h"

namespace seven::ui {

// `portrait` gives a portrait's SVG by its name, or nothing. `epoch_ms`: when it is made (UTC).
Report report_of(const ExerciseModel& model, const Content& content, const Translator& words,
                 const Call<std::string_view(const std::string&)>& portrait, std::int64_t epoch_ms);

// The parts that are words only, in the order of the sheets: who might be worse off, differences with reasons,
// fairness, what must be in place, cards, changed figures, debrief, notes.
std::vector<ReportChapter> report_chapters(const ExerciseModel& model, const Content& content, const Translator& words);

// "12/07/2026", of a moment in UTC.
std::string date_of(std::int64_t epoch_ms);

}  // namespace seven::ui
