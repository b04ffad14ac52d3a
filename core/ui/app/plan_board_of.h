// The open plan's board, worded for a picture and for paper.
#pragma once

#include "exchange/report_board.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {

ReportBoard plan_board_of(const PlanModel& model, const Translator& words);

}  // namespace seven::ui
