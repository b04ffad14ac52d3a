#include "exercise/choice.h"

#include "exercise/pull.h"

namespace seven {

Recipe todays_recipe(const Scenario& scenario) {
  Recipe recipe;
  for (const Person& person : scenario.people) recipe.choices.push_back({person.today().id, {}});
  return recipe;
}

Recipe recipe_of(const std::vector<std::string>& offers, Attendance attending) {
  Recipe recipe;
  for (const std::string& offer : offers) recipe.choices.push_back({offer, {}});
  recipe.attending = std::move(attending);
  return recipe;
}

namespace {

// The choice built up again from its offer, one pulled role after the other.
PersonChoice pulled_again(const Scenario& scenario, const Person& person, const PersonChoice& choice,
                          const Attendance& attending) {
  PersonChoice settled{person.find_offer(choice.offer) == nullptr ? person.today().id : choice.offer, {}};
  for (const Role& role : scenario.roles) {
    const auto pulled = choice.minutes.find(role.id);
    if (pulled != choice.minutes.end()) {
      settled = pull_settled(scenario, person, settled, role.id, pulled->second, attending);
    }
  }
  return settled;
}

PersonChoice settle(const Scenario& scenario, const Person& person, PersonChoice choice, const Attendance& attending) {
  // One round does it unless two pulled roles ask for different offers; if they go on to, the offer's own minutes
  // stand.
  constexpr int most_rounds = 8;
  for (int round = 0; round < most_rounds; ++round) {
    PersonChoice next = pulled_again(scenario, person, choice, attending);
    if (next == choice) return choice;
    choice = std::move(next);
  }
  return {choice.offer, {}};
}

}  // namespace

ResolvedChoice resolve(const Scenario& scenario, const Person& person, const PersonChoice& choice,
                       const Attendance& attending) {
  ResolvedChoice resolved{settle(scenario, person, choice, attending), 0, WhyNothing::something};
  const Offer* offer = person.find_offer(resolved.choice.offer);
  resolved.offer = static_cast<int>(offer - person.offers.data());
  const std::vector<Minutes> own = own_minutes(scenario, *offer, attending);
  for (const auto& [role, minutes] : resolved.choice.minutes) {
    if (minutes < own[static_cast<std::size_t>(scenario.role_index(role))])
      resolved.why_nothing = WhyNothing::too_short;
  }
  if (nobody_comes(scenario, *offer, attending)) resolved.why_nothing = WhyNothing::nobody_comes;
  return resolved;
}

}  // namespace seven
