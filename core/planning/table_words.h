// The words that a plan's table is read by, English and Welsh, whatever the language of the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/units.h"
#include "model/moment.h"

namespace seven {

enum class TableColumn { group, stage, moment, who, minutes, times, matters, change, new_minutes };
inline constexpr std::size_t table_columns = 9;

// Small letters, one space between words, none around them.
std::string plain_cell(std::string_view cell);

// Of a plain cell; nothing where it is no such word.
std::optional<TableColumn> table_column(std::string_view plain);
std::optional<Matters> table_matters(std::string_view plain);
std::optional<MomentChange> table_change(std::string_view plain);
// Whether it is the sentence that every table of a plan ends with: what a plan is not for (domain.md A101).
bool is_table_note(std::string_view plain);

// "5,400", "5 400", "7.5", "7,5", with or without "min" behind it; not below 0. Nothing where it is no such number or
// has more than two decimals.
std::optional<Minutes> table_number(std::string_view cell);

}  // namespace seven
