#include "exercise/waiting.h"

#include <algorithm>

namespace seven {

bool is_missing(const Scenario& scenario, const Circumstances& circumstances, const std::string& introduction) {
  const std::vector<std::string>& missing = circumstances.missing;
  if (std::find(missing.begin(), missing.end(), introduction) != missing.end()) return true;
  for (const std::string& id : circumstances.drawn) {
    const WhatIfCard* card = scenario.find_card(id);
    if (card == nullptr) continue;
    for (const Effect& effect : card->effects) {
      if (effect.kind == Effect::Kind::without && effect.subject == introduction) return true;
    }
  }
  return false;
}

const Introduction* waits_for(const Scenario& scenario, const Circumstances& circumstances, const Person& person,
                              const PersonOutcome& outcome) {
  if (outcome.choice.offer == 0) return nullptr;
  for (const std::string& id : person.offers[static_cast<std::size_t>(outcome.choice.offer)].conditions) {
    if (is_missing(scenario, circumstances, id)) return scenario.find_introduction(id);
  }
  return nullptr;
}

Pounds waiting(const Scenario& scenario, const Circumstances& circumstances, const RecipeOutcome& outcome,
               const Account& account) {
  Pounds sum;
  for (std::size_t p = 0; p < scenario.people.size(); ++p) {
    const Person& person = scenario.people[p];
    if (waits_for(scenario, circumstances, person, outcome.people[p]) == nullptr) continue;
    for (const LedgerLine& line : account.lines) {
      if (line.kind == LineKind::taken_out && line.who == person.id) sum -= line.pounds;
    }
  }
  return sum;
}

}  // namespace seven
