// The week of a role beside what the map says of it, in words (domain.md A15).
#pragma once

#include <string>

#include "base/translation.h"
#include "planning/role_week.h"

namespace seven::ui {

// "On the map: 31 h of 37 h a week. 6 h have no moment yet." Nothing where nobody has said how long the week is.
std::string role_week_words(const Translator& words, const RoleWeek& week);

}  // namespace seven::ui
