#include "exercise/fairness.h"

#include <algorithm>

#include "exercise/needs_met.h"

namespace seven {

std::vector<Fraction> coverages(const RecipeOutcome& outcome) {
  std::vector<Fraction> all;
  for (const PersonOutcome& person : outcome.people) all.push_back(person.covered);
  return all;
}

Fraction mean(const std::vector<Fraction>& values) {
  Fraction sum;
  for (const Fraction& value : values) sum = sum + value;
  return values.empty() ? Fraction() : sum / Fraction(static_cast<std::int64_t>(values.size()), 1);
}

Fraction gini(const std::vector<Fraction>& values) {
  Fraction differences, sum;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum = sum + values[i];
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      differences = differences + (values[i] < values[j] ? values[j] - values[i] : values[i] - values[j]);
    }
  }
  // Each pair counts twice above, and 2 n^2 mean = 2 n sum below.
  if (sum == Fraction()) return Fraction();
  return differences / (sum * Fraction(static_cast<std::int64_t>(values.size()), 1));
}

Fraction gap(const std::vector<Fraction>& values) {
  if (values.empty()) return Fraction();
  const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
  return *highest - *lowest;
}

NeedRank need_rank(const Scenario& scenario, const RecipeOutcome& today, const RecipeOutcome& given) {
  const auto lacks = [&](std::size_t p) {
    int count = 0;
    for (std::size_t n = 0; n < scenario.people[p].needs.size(); ++n)
      count += scenario.people[p].needs[n].level == NeedLevel::must && today.people[p].cover[n] == Coverage::none;
    return count;
  };
  NeedRank rank;
  for (std::size_t a = 0; a < scenario.people.size(); ++a) {
    for (std::size_t b = 0; b < scenario.people.size(); ++b) {
      if (lacks(a) <= lacks(b)) continue;
      ++rank.pairs;
      rank.more += given.people[a].value > given.people[b].value;
      rank.less += given.people[a].value < given.people[b].value;
    }
  }
  return rank;
}

std::vector<Loser> losers(const Scenario& scenario, const RecipeOutcome& today, const RecipeOutcome& tomorrow) {
  std::vector<Loser> all;
  for (int position : worst_off_first(tomorrow)) {
    const auto p = static_cast<std::size_t>(position);
    const PersonOutcome& before = today.people[p];
    const PersonOutcome& after = tomorrow.people[p];
    Loser loser{after.person, after.covered < before.covered, after.floor < before.floor, {}};
    if (!loser.coverage_fell && !loser.floor_fell) continue;
    for (std::size_t n = 0; n < after.cover.size(); ++n) {
      if (after.cover[n] < before.cover[n]) loser.needs.push_back(scenario.people[p].needs[n].id);
    }
    all.push_back(std::move(loser));
  }
  return all;
}

}  // namespace seven
