// Spread of coverage between people and who loses against today (domain.md C9). Several measures, none combined.
#pragma once

#include <string>
#include <vector>

#include "exercise/outcome.h"

namespace seven {

std::vector<Fraction> coverages(const RecipeOutcome& outcome);

// Sum of |x_i - x_j| over all ordered pairs / (2 n^2 mean). 0 where everyone has the same or all have nothing.
Fraction gini(const std::vector<Fraction>& values);
Fraction mean(const std::vector<Fraction>& values);
// Highest less lowest.
Fraction gap(const std::vector<Fraction>& values);

// Whether who needs more is given more (domain.md C9, vertical): a rank correlation counted out. `pairs` of people of
// whom one lacks more must-haves today, not met at all; `more` of them where that one is given more in value, `less`
// where less. Kendall's tau is (more - less) / pairs.
struct NeedRank {
  int pairs = 0, more = 0, less = 0;

  bool operator==(const NeedRank&) const = default;
};
NeedRank need_rank(const Scenario& scenario, const RecipeOutcome& today, const RecipeOutcome& given);

// Someone whose coverage or floor is lower than today.
struct Loser {
  std::string person;
  bool coverage_fell = false;
  bool floor_fell = false;
  std::vector<std::string> needs;  // ids of the needs that are met less than today

  bool operator==(const Loser&) const = default;
};

// In the worst-off-first order of `tomorrow`. Both outcomes are of the same scenario.
std::vector<Loser> losers(const Scenario& scenario, const RecipeOutcome& today, const RecipeOutcome& tomorrow);

}  // namespace seven
