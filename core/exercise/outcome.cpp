#include "exercise/outcome.h"

namespace seven {
std::vector<Minutes> use_at_once(const Scenario& scenario, const Person& person, const ResolvedChoice& choice,
                                 const Attendance& attending) {
  std::vector<Minutes> use = own_minutes(scenario, person.offers[static_cast<std::size_t>(choice.offer)], attending);
  for (std::size_t r = 0; r < use.size(); ++r) {
    const auto pulled = choice.choice.minutes.find(scenario.roles[r].id);
    if (pulled != choice.choice.minutes.end()) use[r] = pulled->second;
  }
  return use;
}

PersonOutcome evaluate_person(const Scenario& scenario, const Person& person, const PersonChoice& choice,
                              const Attendance& attending) {
  PersonOutcome outcome;
  outcome.person = person.id;
  outcome.choice = resolve(scenario, person, choice, attending);
  outcome.at_once = use_at_once(scenario, person, outcome.choice, attending);
  const Offer& offer = person.offers[static_cast<std::size_t>(outcome.choice.offer)];
  outcome.use = with_bounce(scenario, person, offer, outcome.at_once, attending);
  outcome.value = value_of(scenario, outcome.use);
  const bool something = outcome.choice.why_nothing == WhyNothing::something;
  outcome.cover = something ? offer.cover : std::vector<Coverage>(person.needs.size(), Coverage::none);
  outcome.covered = covered(outcome.cover);
  outcome.floor = floor_of(person, outcome.cover);
  return outcome;
}

RecipeOutcome evaluate(const Scenario& scenario, const Recipe& recipe) {
  RecipeOutcome outcome;
  outcome.use.assign(scenario.roles.size(), Minutes());
  for (std::size_t p = 0; p < scenario.people.size(); ++p) {
    const PersonChoice choice = p < recipe.choices.size() ? recipe.choices[p] : PersonChoice{};
    PersonOutcome person = evaluate_person(scenario, scenario.people[p], choice, recipe.attending);
    for (std::size_t r = 0; r < person.use.size(); ++r) outcome.use[r] += person.use[r];
    outcome.value += person.value;
    outcome.people.push_back(std::move(person));
  }
  return outcome;
}

AccountInput account_input(const Scenario& scenario, const RecipeOutcome& outcome, Share bank, Strictness strictness) {
  AccountInput input{scenario.roles, {}, bank, strictness};
  const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
  for (std::size_t p = 0; p < outcome.people.size(); ++p) {
    input.people.push_back({outcome.people[p].person, today.people[p].use, outcome.people[p].use});
  }
  return input;
}

}  // namespace seven
