// The open plan as tables for spreadsheets: the moments, which make a plan again (planning/plan_from_csv.h), the arrows
// between them, and the account line by line.
#pragma once

#include "exchange/csv.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {

enum class PlanSheet { moments, arrows, account };

std::vector<CsvRow> plan_rows(const PlanModel& model, const Translator& words, PlanSheet which);
// The flow: from, role, into, with minutes and pounds of each.
std::vector<CsvRow> plan_flow_rows(const PlanModel& model, const Translator& words);

}  // namespace seven::ui
