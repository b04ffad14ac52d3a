#include "exercise/closing.h"

namespace seven {

NeedCounts count_musts(const Scenario& scenario, const RecipeOutcome& outcome) {
  NeedCounts counts;
  for (std::size_t i = 0; i < outcome.people.size(); ++i) {
    for (std::size_t n = 0; n < outcome.people[i].cover.size(); ++n) {
      if (scenario.people[i].needs[n].level != NeedLevel::must) continue;
      const Coverage cover = outcome.people[i].cover[n];
      ++(cover == Coverage::met ? counts.full : cover == Coverage::partly ? counts.partly : counts.none);
    }
  }
  return counts;
}

int requests_closed(const RecipeOutcome& outcome) {
  int closed = 0;
  for (const PersonOutcome& person : outcome.people) closed += person.choice.why_nothing == WhyNothing::something;
  return closed;
}

int come_back_in_100(const Scenario& scenario, const RecipeOutcome& outcome) {
  const int closed = requests_closed(outcome);
  if (closed == 0) return 0;
  int sum = 0;  // basis points
  for (std::size_t i = 0; i < outcome.people.size(); ++i) {
    const ResolvedChoice& choice = outcome.people[i].choice;
    if (choice.why_nothing == WhyNothing::something)
      sum += scenario.people[i].offers[static_cast<std::size_t>(choice.offer)].bounce.basis_points();
  }
  return (sum + 50 * closed) / (100 * closed);
}

std::optional<int> travel_together(const Scenario& scenario, const RecipeOutcome& outcome) {
  int sum = 0;
  for (std::size_t i = 0; i < outcome.people.size(); ++i) {
    const ResolvedChoice& choice = outcome.people[i].choice;
    if (choice.why_nothing != WhyNothing::something) continue;
    const int minutes = scenario.people[i].offers[static_cast<std::size_t>(choice.offer)].travel_minutes;
    if (minutes < 0) return std::nullopt;
    sum += minutes;
  }
  return sum;
}

}  // namespace seven
