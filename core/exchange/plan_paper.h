// A plan on paper: clean A4 sheets, upright, readable in black and white. Why now comes first, then the account and the
// board, the fairness record and the rest; the commitments come last (domain.md A75, A93, A101).
#pragma once

#include <string>
#include <vector>

#include "exchange/plan_report.h"
#include "exchange/signs.h"

namespace seven {

// The board on one sheet, however small that makes it; or in pieces on several that are laid side by side.
enum class BoardOnPaper { one_sheet, several_sheets };

// One SVG a sheet, at least one. Of `look` only the outlines are used.
std::vector<std::string> plan_sheets(const PlanReport& report, BoardOnPaper board, const Look& look,
                                     const MeasureText& measure);

// Where the time goes, alone on a sheet of A4.
std::string flow_sheet(const ReportFlow& flow, const Look& look, const MeasureText& measure);

}  // namespace seven
