// Releases that wait: time is not really free while what it depends on is not in place (domain.md A44).
#pragma once

#include <string>

#include "exercise/circumstances.h"
#include "exercise/outcome.h"

namespace seven {

// Whether that introduction is not there: the group says so, or a card took it away.
bool is_missing(const Scenario& scenario, const Circumstances& circumstances, const std::string& introduction);

// The first introduction that what this person is given waits for, if it takes anything out; null where nothing does.
// Today's offer waits for nothing.
const Introduction* waits_for(const Scenario& scenario, const Circumstances& circumstances, const Person& person,
                              const PersonOutcome& outcome);

// How much of what the account takes out waits, in value. The account itself counts it in full.
Pounds waiting(const Scenario& scenario, const Circumstances& circumstances, const RecipeOutcome& outcome,
               const Account& account);

}  // namespace seven
