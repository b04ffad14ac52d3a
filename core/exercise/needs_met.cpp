#include "exercise/needs_met.h"

#include <algorithm>

#include "base/order.h"

namespace seven {

NeedCounts count_needs(const PersonOutcome& person) {
  NeedCounts counts;
  for (Coverage one : person.cover) {
    if (one == Coverage::met) ++counts.full;
    if (one == Coverage::partly) ++counts.partly;
    if (one == Coverage::none) ++counts.none;
  }
  return counts;
}

NeedCounts count_needs(const RecipeOutcome& outcome) {
  NeedCounts sum;
  for (const PersonOutcome& person : outcome.people) {
    const NeedCounts counts = count_needs(person);
    sum.full += counts.full;
    sum.partly += counts.partly;
    sum.none += counts.none;
  }
  return sum;
}

std::vector<int> worst_off_first(const RecipeOutcome& outcome) {
  return in_order(outcome.people.size(), [&](int a, int b) {
    const PersonOutcome& one = outcome.people[static_cast<std::size_t>(a)];
    const PersonOutcome& other = outcome.people[static_cast<std::size_t>(b)];
    if (one.covered != other.covered) return one.covered < other.covered;
    return one.floor < other.floor;
  });
}

Coverage floor_of(const RecipeOutcome& outcome) {
  Coverage floor = Coverage::met;
  for (const PersonOutcome& person : outcome.people) floor = std::min(floor, person.floor);
  return floor;
}

int people_with_a_must_at_zero(const RecipeOutcome& outcome) {
  return static_cast<int>(std::count_if(outcome.people.begin(), outcome.people.end(),
                                        [](const PersonOutcome& person) { return person.floor == Coverage::none; }));
}

}  // namespace seven
