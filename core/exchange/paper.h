// A result on paper: clean A4 sheets that a group can take home, mark and pass round. Readable in black and white; the
// recipe with its account first, then need by need, then reasons and fairness, then notes; nothing is cut.
#pragma once

#include <string>
#include <vector>

#include "exchange/signs.h"

namespace seven {

inline constexpr float sheet_width = 595, sheet_height = 842;  // A4 in points

// One SVG a sheet, at least one. Of `look` only the outlines are used.
std::vector<std::string> sheets_of(const Report& report, const Look& look, const MeasureText& measure);

}  // namespace seven
