// The optional parts of a scenario's JSON: cards, starts, who is placed, next month, evidence and the slot. Called by
// read_scenario once roles, groups, introductions and people are read.
#pragma once

#include "model/json_place.h"
#include "model/scenario.h"

namespace seven {

// How many entries a list may have that has no closer limit.
inline constexpr int max_scenario_entries = 64;
// Of one minute of anybody.
inline constexpr std::int64_t max_minute_price = 1'000 * Pounds::per_pound;

Minutes read_scenario_minutes(const JsonPlace& in);

// A list of effects; what they speak of must be in `scenario`.
std::vector<Effect> read_effects(const JsonPlace& in, const Scenario& scenario);

// What `file` (the whole scenario) says beyond the parts that are in `scenario` already.
void read_scenario_parts(const JsonPlace& file, Scenario& scenario);

}  // namespace seven
