// A few recipes that nobody beats and that differ, and for whom each gives something up: never one answer (domain.md
// A50).
#pragma once

#include <vector>

#include "recipe/find_recipes.h"

namespace seven {

inline constexpr std::size_t least_short_list = 3, most_short_list = 7;

// Positions in `feasible`: the first of them in the order of suggestion, for each person the first that does most for
// them, and the one that costs least; filled up in that order to three. Fewer only where fewer are unbeaten.
std::vector<int> short_list(const RecipeSet& set);

// The recipe nobody beats that does most for a person, the first in the order of suggestion; a position in `feasible`,
// or -1 where nothing fits.
int best_for(const RecipeSet& set, std::size_t person);

}  // namespace seven
