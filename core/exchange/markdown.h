// A plan as a text in Markdown (CommonMark, with the tables of GitHub), for wikis and word processors.
#pragma once

#include <string>
#include <string_view>

#include "exchange/plan_report.h"

namespace seven {

// People's words, so that none of them is markup: they read in a Markdown viewer as they were typed. Line ends become
// spaces; control characters are left out.
std::string markdown_escaped(std::string_view text);

std::string markdown_of(const PlanReport& report);

}  // namespace seven
