// What a recipe does for each person: use, value and how far each need is met. No score over people is made of it.
#pragma once

#include <string>
#include <vector>

#include "base/fraction.h"
#include "exercise/choice.h"
#include "ledger/account.h"

namespace seven {

// Expected use of each role: what is used at once plus, with the chance that it bounces, today's offer on top.
// a_r + b * a_0r (domain.md C2), rounded to the hundredth. `minutes` pulled to replace a_r; the bounce is unchanged.
std::vector<Minutes> expected_use(const Scenario& scenario, const Person& person, const ResolvedChoice& choice,
                                  const Attendance& attending = {});

// The value of one amount per role, each to the ten-thousandth.
Pounds value_of(const Scenario& scenario, const std::vector<Minutes>& use);

struct PersonOutcome {
  std::string person;
  ResolvedChoice choice;
  std::vector<Minutes> use;     // expected, per role
  Pounds value;
  std::vector<Coverage> cover;  // per need
  Fraction covered;             // q: the mean of `cover`, 0 to 1
  Coverage floor{};             // the lowest among the must-haves; met where there are none

  bool operator==(const PersonOutcome&) const = default;
};

struct RecipeOutcome {
  std::vector<PersonOutcome> people;  // in the people's order
  std::vector<Minutes> use;           // expected, per role
  Pounds value;

  bool operator==(const RecipeOutcome&) const = default;
};

RecipeOutcome evaluate(const Scenario& scenario, const Recipe& recipe);

// The account of that outcome against today's rule.
AccountInput account_input(const Scenario& scenario, const RecipeOutcome& outcome, Share bank = {},
                           Strictness strictness = Strictness::fair_exchange);

}  // namespace seven
