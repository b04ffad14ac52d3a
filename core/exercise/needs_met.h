// How many needs are met, and the order in which people are shown: worst-off first (domain.md C6).
#pragma once

#include <vector>

#include "exercise/outcome.h"

namespace seven {

struct NeedCounts {
  int full = 0;
  int partly = 0;
  int none = 0;

  bool operator==(const NeedCounts&) const = default;
  int total() const { return full + partly + none; }
};

NeedCounts count_needs(const PersonOutcome& person);
NeedCounts count_needs(const RecipeOutcome& outcome);

// Positions of the people, lowest coverage first, then lowest floor, then in their own order.
std::vector<int> worst_off_first(const RecipeOutcome& outcome);

// The lowest floor of anyone: whether some must-have is not met, partly met, or all are met.
Coverage floor_of(const RecipeOutcome& outcome);

// How many people have a must-have that is not met at all.
int people_with_a_must_at_zero(const RecipeOutcome& outcome);

}  // namespace seven
