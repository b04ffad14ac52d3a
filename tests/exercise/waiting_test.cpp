// Releases that wait for what is not in place (domain.md A44).
#include <doctest/doctest.h>

#include "exercise/waiting.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

struct Waits {
  std::vector<std::string> who, what;
  Pounds pounds;
};

Waits waits(const std::vector<std::string>& offers, const Circumstances& circumstances) {
  const Scenario scenario = under(health_centre(), circumstances).scenario;
  const RecipeOutcome outcome = evaluate(scenario, recipe_of(offers));
  Waits found;
  for (std::size_t p = 0; p < scenario.people.size(); ++p) {
    const Introduction* what = waits_for(scenario, circumstances, scenario.people[p], outcome.people[p]);
    if (what != nullptr) found.who.push_back(scenario.people[p].id), found.what.push_back(what->id);
  }
  found.pounds = waiting(scenario, circumstances, outcome, balance(account_input(scenario, outcome)));
  return found;
}

}  // namespace

TEST_CASE("nothing waits while nobody says that something is missing (domain.md A44)") {
  CHECK(waits(kSuggestedPlan, {}).who.empty());
  CHECK(waits(kSuggestedPlan, {}).pounds == Pounds());
}

TEST_CASE("what is taken out from whoever depends on something missing waits, the first of it named (domain.md A44)") {
  Circumstances none;
  none.missing = {"flare_up_plan", "named_doctor_rule"};
  const Waits found = waits(kSuggestedPlan, none);
  CHECK(found.who == std::vector<std::string>{"raj", "sandra"});
  CHECK(found.what == std::vector<std::string>{"flare_up_plan", "named_doctor_rule"});
  // Sandra gets more and gives nothing: only Raj's minutes wait.
  const RecipeOutcome outcome = evaluate(under(health_centre(), none).scenario, recipe_of(kSuggestedPlan));
  Pounds raj;
  for (const LedgerLine& line : balance(account_input(under(health_centre(), none).scenario, outcome)).lines) {
    if (line.kind == LineKind::taken_out && line.who == "raj") raj -= line.pounds;
  }
  CHECK(raj > Pounds());
  CHECK(found.pounds == raj);
}

TEST_CASE("a card that takes something away makes it wait, too; today's rule waits for nothing (domain.md A44)") {
  Circumstances left;
  left.drawn = {"facilitator_leaves"};
  CHECK(waits(kSuggestedPlan, left).who == std::vector<std::string>{"roger"});
  CHECK(waits(kSuggestedPlan, left).pounds > Pounds());
  CHECK(waits({"RJ0", "SA0", "RO0"}, left).who.empty());
}
