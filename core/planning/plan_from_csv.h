// A plan from a table that a team keeps in a spreadsheet: a row for each moment, and another one for each further role
// that takes part in it.
//
// The columns, known by the names in the first row, English or Welsh; without such a row in this order:
//   group         whom it is for, a lane; empty: as in the row above
//   stage         the part of the way; empty: as in the row above
//   moment        what happens; empty: as in the row above
//   who           a role; empty: one role for all
//   minutes       each time, today
//   times a year
//   matters       whether a relationship matters: matters, helps, not needed; yes and no
//   change        keep, shorten, lengthen, replace, add to it, take out, introduce; empty: as the minutes say
//   new minutes   each time, in the plan; empty: as today
// A row that holds nothing but the sentence that says what a plan is not for is passed over.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "base/result.h"
#include "model/record.h"

namespace seven {

using TableRows = std::vector<std::vector<std::string>>;

inline constexpr std::size_t max_table_moments = 5000;

// Records of roles, lanes, stages and moments that lie tidily on the board; the plan itself is none of them. `lines`:
// where each row stands in its file, from 1; empty: they follow one another. `word` gives the text of a key, for what
// the table does not name. Total. Errors: missing (no rows, no column or cell for moments), wrong_type (no number, a
// word that is not known), out_of_range, too_large ("moments"); `place` is "line 4, column 5", the column from 1.
Result<std::vector<Record>> plan_from_table(const TableRows& rows, const std::vector<std::size_t>& lines,
                                            const Call<std::string(std::string_view)>& word);

// Whether the first row names at least two of the columns, so that the table is meant to be a plan.
bool names_plan_columns(const std::vector<std::string>& row);

}  // namespace seven
