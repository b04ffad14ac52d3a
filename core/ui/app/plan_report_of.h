// The open plan as a report: everything that a text, a sheet of paper or a table says, worded.
#pragma once

#include "exchange/plan_report.h"
#include "planning/plan_template.h"
#include "ui/app/content.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {

// `start`: what the plan began as, for the sources of its figures; null where it began with nothing. `epoch_ms`: when
// the report is made (UTC).
PlanReport plan_report_of(const PlanModel& model, const Content& content, const Translator& words,
                          const PlanTemplate* start, std::int64_t epoch_ms);

// The parts about sums: today, what changes, the account, where the freed time went.
std::vector<PlanChapter> plan_sum_chapters(const PlanModel& model, const Translator& words);
// What must be in place, fairness, the first move, what it rests on, commitments.
std::vector<PlanChapter> plan_rest_chapters(const PlanModel& model, const Content& content, const Translator& words,
                                            const PlanTemplate* start);
// The plan in the words of mission, reform and technology, from what the team entered and nothing else (domain.md A90);
// empty where it entered nothing.
std::string plan_in_one_paragraph(const PlanModel& model, const Translator& words);

}  // namespace seven::ui
