#include "recipe/short_list.h"

#include <algorithm>

namespace seven {

int best_for(const RecipeSet& set, std::size_t person) {
  int best = -1;
  for (const int each : set.pareto) {
    const auto of = [&](int position) { return set.feasible[static_cast<std::size_t>(position)].coverage[person]; };
    if (best < 0 || of(each) > of(best)) best = each;
  }
  return best;
}

std::vector<int> short_list(const RecipeSet& set) {
  std::vector<int> list;
  if (set.pareto.empty()) return list;
  const auto add = [&](int recipe) {
    if (list.size() < most_short_list && std::find(list.begin(), list.end(), recipe) == list.end())
      list.push_back(recipe);
  };
  add(set.pareto.front());
  const std::size_t people = set.feasible.front().coverage.size();
  for (std::size_t p = 0; p < people; ++p) add(best_for(set, p));
  int cheapest = set.pareto.front();
  for (const int each : set.pareto) {
    if (set.feasible[static_cast<std::size_t>(each)].value < set.feasible[static_cast<std::size_t>(cheapest)].value)
      cheapest = each;
  }
  add(cheapest);
  for (const int each : set.pareto) {
    if (list.size() < least_short_list) add(each);
  }
  return list;
}

}  // namespace seven
