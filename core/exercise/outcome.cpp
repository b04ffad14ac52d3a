#include "exercise/outcome.h"

#include <algorithm>

namespace seven {
namespace {

// Half steps of coverage in one need that is met.
constexpr int halves = static_cast<int>(Coverage::met);

Fraction mean_of(const std::vector<Coverage>& cover) {
  std::int64_t sum = 0;
  for (Coverage one : cover) sum += static_cast<int>(one);
  return cover.empty() ? Fraction() : Fraction(sum, halves * static_cast<std::int64_t>(cover.size()));
}

Coverage floor_among_musts(const Person& person, const std::vector<Coverage>& cover) {
  Coverage floor = Coverage::met;
  for (std::size_t n = 0; n < cover.size(); ++n) {
    if (person.needs[n].level == NeedLevel::must) floor = std::min(floor, cover[n]);
  }
  return floor;
}

}  // namespace

std::vector<Minutes> use_at_once(const Scenario& scenario, const Person& person, const ResolvedChoice& choice,
                                 const Attendance& attending) {
  std::vector<Minutes> use =
      own_minutes(scenario, person.offers[static_cast<std::size_t>(choice.offer)], attending);
  for (std::size_t r = 0; r < use.size(); ++r) {
    const auto pulled = choice.choice.minutes.find(scenario.roles[r].id);
    if (pulled != choice.choice.minutes.end()) use[r] = pulled->second;
  }
  return use;
}

std::vector<Minutes> expected_use(const Scenario& scenario, const Person& person, const ResolvedChoice& choice,
                                  const Attendance& attending) {
  std::vector<Minutes> use = use_at_once(scenario, person, choice, attending);
  const std::vector<Minutes> today = own_minutes(scenario, person.today(), attending);
  const Share bounce = person.offers[static_cast<std::size_t>(choice.offer)].bounce;
  for (std::size_t r = 0; r < use.size(); ++r) use[r] += share_of(today[r], bounce);
  return use;
}

Pounds value_of(const Scenario& scenario, const std::vector<Minutes>& use) {
  Pounds value;
  for (std::size_t r = 0; r < use.size(); ++r) value += price_of(scenario.roles[r].price, use[r]);
  return value;
}

PersonOutcome evaluate_person(const Scenario& scenario, const Person& person, const PersonChoice& choice,
                              const Attendance& attending) {
  PersonOutcome outcome;
  outcome.person = person.id;
  outcome.choice = resolve(scenario, person, choice, attending);
  outcome.at_once = use_at_once(scenario, person, outcome.choice, attending);
  outcome.use = expected_use(scenario, person, outcome.choice, attending);
  outcome.value = value_of(scenario, outcome.use);
  if (outcome.choice.why_nothing == WhyNothing::something) {
    outcome.cover = person.offers[static_cast<std::size_t>(outcome.choice.offer)].cover;
  } else {
    outcome.cover.assign(person.needs.size(), Coverage::none);
  }
  outcome.covered = mean_of(outcome.cover);
  outcome.floor = floor_among_musts(person, outcome.cover);
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
