#include "exercise/differences.h"

#include <algorithm>

namespace seven {

std::vector<Difference> differences(const Scenario& scenario, const RecipeOutcome& outcome) {
  std::vector<Difference> all;
  const auto offer_of = [&](std::size_t p) -> const Offer& {
    return scenario.people[p].offers[static_cast<std::size_t>(outcome.people[p].choice.offer)];
  };
  for (std::size_t a = 0; a < outcome.people.size(); ++a) {
    for (std::size_t b = a + 1; b < outcome.people.size(); ++b) {
      const PersonOutcome& one = outcome.people[a];
      const PersonOutcome& other = outcome.people[b];
      const bool one_continuing = offer_of(a).given == Given::continuing;
      const bool other_continuing = offer_of(b).given == Given::continuing;
      Difference difference{one.person, other.person, offer_of(a).way != offer_of(b).way, one.at_once != other.at_once,
                            one_continuing != other_continuing};
      if (difference.way || difference.minutes || difference.continuing) all.push_back(std::move(difference));
    }
  }
  return all;
}

ReasonCover reason_cover(const std::vector<Difference>& differences, const std::vector<DifferenceReason>& reasons) {
  ReasonCover cover;
  for (const Difference& difference : differences) {
    ++cover.differences;
    const std::string key = DifferenceReason::between(difference.first, difference.second).key();
    const auto found = std::find_if(reasons.begin(), reasons.end(),
                                    [&](const DifferenceReason& reason) { return reason.key() == key; });
    if (found != reasons.end() && found->kind != ReasonKind::unset && !found->text.empty()) ++cover.explained;
  }
  return cover;
}

}  // namespace seven
