#include "exercise/lowered.h"

#include <algorithm>

namespace seven {
namespace {

void note(std::vector<Lowered>& all, const Lowered& next) {
  const auto known = std::find_if(
      all.begin(), all.end(), [&](const Lowered& each) { return each.offer == next.offer && each.need == next.need; });
  if (known == all.end())
    all.push_back(next);
  else
    *known = next;
}

}  // namespace

std::vector<Lowered> lowered(const Scenario& as_it_came, const Circumstances& circumstances) {
  std::vector<Lowered> all;
  if (circumstances.missing.empty() && circumstances.drawn.empty()) return all;
  // One thing after another, in the order in which they act.
  Circumstances so_far{circumstances.assumptions, circumstances.judgements, {}, {}};
  Scenario before = under(as_it_came, so_far).scenario;
  const auto then = [&](const std::string& by, bool card) {
    Scenario after = under(as_it_came, so_far).scenario;
    for (std::size_t p = 0; p < after.people.size(); ++p) {
      const Person& person = after.people[p];
      for (std::size_t o = 0; o < person.offers.size(); ++o) {
        for (std::size_t n = 0; n < person.needs.size(); ++n) {
          if (person.offers[o].cover[n] < before.people[p].offers[o].cover[n])
            note(all, {person.offers[o].id, person.needs[n].id, by, card});
        }
      }
    }
    before = std::move(after);
  };
  for (const std::string& introduction : circumstances.missing) {
    so_far.missing.push_back(introduction);
    then(introduction, false);
  }
  for (const std::string& card : circumstances.drawn) {
    so_far.drawn.push_back(card);
    then(card, true);
  }
  return all;
}

}  // namespace seven
