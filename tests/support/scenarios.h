// Scenarios to test with: the one we ship, the ones of the brief as they came, and made-up ones from a seed.
#pragma once

#include <string>
#include <vector>

#include "base/random.h"
#include "exercise/choice.h"
#include "model/scenario.h"

namespace seven {

// The bytes of a file below the source folder; empty if there is none.
std::string source_text(const std::string& path);

// assets/scenarios/<name>.json
Scenario shipped_scenario(const std::string& name);
Scenario health_centre();
// The seven, in alphabetical order.
const std::vector<std::string>& shipped_scenario_names();
// tests/fixtures/scenarios/<name>.json
Scenario fixture_scenario(const std::string& name);

// Any sound scenario: one to four people, up to five offers each, caps on some roles, sometimes a group.
Scenario random_scenario(Random& random);
// Any recipe for it, pulled minutes and attendance included.
Recipe random_recipe(const Scenario& scenario, Random& random);

// The plan that the brief suggests for the health centre.
inline const std::vector<std::string> kSuggestedPlan{"RJ5", "SA3", "RO4"};

}  // namespace seven
