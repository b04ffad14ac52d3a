// Where the open plan's time goes, worded for a picture and for the screen.
#pragma once

#include "exchange/report_flow.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {

// `pounds`: what the time is worth, each role at its own price; else minutes.
ReportFlow plan_flow_of(const PlanModel& model, const Translator& words, bool pounds);

}  // namespace seven::ui
