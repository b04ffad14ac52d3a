// A request that is closed is not yet a need that is met: what is closed, what comes back, and what people must have
// apart from what they wish for (domain.md A18, A66).
#pragma once

#include <optional>

#include "exercise/needs_met.h"

namespace seven {

// As `count_needs`, of must-haves only. The outcome is of this scenario.
NeedCounts count_musts(const Scenario& scenario, const RecipeOutcome& outcome);

// How many people are given something, whether or not it meets a need.
int requests_closed(const RecipeOutcome& outcome);

// How many in a hundred of those requests are expected to come back, in whole ones; 0 where none is closed.
int come_back_in_100(const Scenario& scenario, const RecipeOutcome& outcome);

// How many minutes people travel for what they are given, together: their own time, in no sum of the account (domain.md
// A29). Nothing where an offer among them does not say it.
std::optional<int> travel_together(const Scenario& scenario, const RecipeOutcome& outcome);

}  // namespace seven
