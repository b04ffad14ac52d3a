// What a recipe does for each person: use, value and how far each need is met. No score over people is made of it.
#pragma once

#include <string>
#include <vector>

#include "base/fraction.h"
#include "exercise/choice.h"
#include "ledger/account.h"

namespace seven {

// What the choice uses at once of each role: the offer's own minutes, or those that were pulled to.
std::vector<Minutes> use_at_once(const Scenario& scenario, const Person& person, const ResolvedChoice& choice,
                                 const Attendance& attending = {});

struct PersonOutcome {
  std::string person;
  ResolvedChoice choice;
  std::vector<Minutes> at_once;  // what the choice itself uses, per role
  std::vector<Minutes> use;      // expected: with what bounces, which pulling minutes leaves as it is
  Pounds value;                  // of `use`
  std::vector<Coverage> cover;   // per need
  Fraction covered;              // q: the mean of `cover`, 0 to 1
  Coverage floor{};              // the lowest among the must-haves; met where there are none

  bool operator==(const PersonOutcome&) const = default;
};

struct RecipeOutcome {
  std::vector<PersonOutcome> people;  // in the people's order
  std::vector<Minutes> use;           // expected, per role
  Pounds value;

  bool operator==(const RecipeOutcome&) const = default;
};

PersonOutcome evaluate_person(const Scenario& scenario, const Person& person, const PersonChoice& choice,
                              const Attendance& attending = {});

// A person without a choice keeps today's offer.
RecipeOutcome evaluate(const Scenario& scenario, const Recipe& recipe);

// The account of that outcome against today's rule.
AccountInput account_input(const Scenario& scenario, const RecipeOutcome& outcome, Share bank = {},
                           Strictness strictness = Strictness::fair_exchange);

}  // namespace seven
