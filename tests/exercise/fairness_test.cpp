#include <doctest/doctest.h>

#include "exercise/fairness.h"
#include "support/scenarios.h"

using namespace seven;

TEST_CASE("the spread of coverage is 0.3415 today and 0.0539 in the seed's recipe") {
  const Scenario scenario = health_centre();
  const auto today = coverages(evaluate(scenario, todays_recipe(scenario)));
  CHECK(gini(today) == Fraction(14, 41));
  CHECK(gini(today).approximately() == doctest::Approx(0.3415).epsilon(0.0002));
  CHECK(mean(today) == Fraction(41, 120));
  CHECK(gap(today) == Fraction(21, 40));
  const auto recipe = coverages(evaluate(scenario, recipe_of({"RJ5", "SA3", "RO4"})));
  CHECK(gini(recipe).approximately() == doctest::Approx(0.0539).epsilon(0.001));
  CHECK(mean(recipe) == Fraction(33, 40));
  CHECK(gap(recipe) == Fraction(1, 5));
}

TEST_CASE("where all have the same, or nothing, there is no spread") {
  CHECK(gini({Fraction(1, 2), Fraction(1, 2)}) == Fraction());
  CHECK(gini({Fraction(), Fraction()}) == Fraction());
  CHECK(gini({}) == Fraction());
  CHECK(gap({}) == Fraction());
}

TEST_CASE(
    "who lacks more must-haves today is given more, pair by pair; equal minutes give nobody more (domain.md C9)") {
  const Scenario scenario = health_centre();
  const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
  const NeedRank flat = need_rank(scenario, today, today);
  CHECK(flat.pairs == 2);  // Sandra lacks what she must have, Raj and Roger do not
  CHECK(flat.more == 0);
  CHECK(flat.less == 0);
  const NeedRank seed = need_rank(scenario, today, evaluate(scenario, recipe_of({"RJ5", "SA3", "RO4"})));
  CHECK(seed == NeedRank{2, 2, 0});
  // The other way round: hers is shortened and theirs are not.
  Recipe shorter = todays_recipe(scenario);
  shorter.choices[1].minutes["gp"] = Minutes::of_whole(4);
  CHECK(need_rank(scenario, today, evaluate(scenario, shorter)) == NeedRank{2, 0, 2});
}

TEST_CASE("someone whose coverage or floor falls is a loser, with the needs that are met less") {
  const Scenario scenario = health_centre();
  const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
  CHECK(losers(scenario, today, today).empty());
  // Raj gains in coverage but loses the full safety check, and Roger the chest check.
  const auto seed = losers(scenario, today, evaluate(scenario, recipe_of({"RJ5", "SA3", "RO4"})));
  const std::vector<Loser> expected{{"roger", false, true, {"chest_checked"}},
                                    {"raj", false, true, {"safe_if_unusual"}}};
  CHECK(seed == expected);
  const auto leaflet = losers(scenario, today, evaluate(scenario, recipe_of({"RJ4", "SA3", "RO2"})));
  const std::vector<Loser> roger{{"roger", true, true, {"chest_checked", "reassured"}}};
  CHECK(leaflet == roger);
}
