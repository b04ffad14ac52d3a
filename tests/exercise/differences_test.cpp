#include <doctest/doctest.h>

#include "exercise/differences.h"
#include "support/scenarios.h"

using namespace seven;

TEST_CASE("today everyone is served the same, so there is no difference to explain") {
  const Scenario scenario = health_centre();
  CHECK(differences(scenario, evaluate(scenario, todays_recipe(scenario))).empty());
  CHECK(differences(fixture_scenario("school"), evaluate(fixture_scenario("school"), {})).empty());
}

TEST_CASE("people who differ in way, minutes or whether it continues are listed in pairs") {
  const Scenario scenario = health_centre();
  const auto found = differences(scenario, evaluate(scenario, recipe_of({"RJ5", "SA3", "RO4"})));
  const std::vector<Difference> expected{
      {"raj", "sandra", true, true, true}, {"raj", "roger", true, true, true}, {"sandra", "roger", true, true, false}};
  CHECK(found == expected);
  Recipe longer = todays_recipe(scenario);
  longer.choices[1].minutes["gp"] = Minutes::of_whole(10);
  const std::vector<Difference> minutes{{"raj", "sandra", false, true, false}, {"sandra", "roger", false, true, false}};
  CHECK(differences(scenario, evaluate(scenario, longer)) == minutes);
}

TEST_CASE("a difference is explained by an allowed kind of reason with words to it") {
  const Scenario scenario = health_centre();
  const auto found = differences(scenario, evaluate(scenario, recipe_of({"RJ5", "SA0", "RO0"})));
  DifferenceReason reason = DifferenceReason::between("sandra", "raj");
  CHECK(reason_cover(found, {reason}) == ReasonCover{0, 2});
  reason.kind = ReasonKind::need;
  CHECK(reason_cover(found, {reason}) == ReasonCover{0, 2});
  reason.text = "He has asked for it himself.";
  CHECK(reason_cover(found, {reason}) == ReasonCover{1, 2});
  DifferenceReason other = DifferenceReason::between("raj", "roger");
  other.kind = ReasonKind::preference;
  other.text = "Roger wants to be seen.";
  CHECK(reason_cover(found, {reason, other}).complete());
  CHECK(reason_cover({}, {}).complete());
}
