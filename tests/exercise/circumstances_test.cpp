// What cards, missing conditions, own figures and own judgements do to the health centre's numbers.
#include <doctest/doctest.h>

#include "exercise/circumstances.h"
#include "exercise/fairness.h"
#include "exercise/needs_met.h"
#include "exercise/outcome.h"
#include "recipe/find_recipes.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

Circumstances drawn(std::vector<std::string> cards) {
  Circumstances circumstances;
  circumstances.drawn = std::move(cards);
  return circumstances;
}

RecipeOutcome outcome(const Circumstances& circumstances, const std::vector<std::string>& offers) {
  const Situation situation = under(health_centre(), circumstances);
  return evaluate(situation.scenario, recipe_of(offers, situation.attending));
}

Coverage cover(const RecipeOutcome& of, std::size_t person, std::size_t need) { return of.people[person].cover[need]; }

}  // namespace

TEST_CASE("with no circumstances a scenario comes out as it went in") {
  const Situation situation = under(health_centre(), {});
  CHECK(situation.scenario == health_centre());
  CHECK(situation.attending.empty());
}

TEST_CASE(
    "every what-if card but the hand-back changes some recipe of the health centre, and none without being drawn") {
  const Scenario scenario = health_centre();
  REQUIRE(scenario.what_if.size() == 8);
  for (const WhatIfCard& card : scenario.what_if) {
    INFO(card.id);
    const Situation situation = under(scenario, drawn({card.id}));
    const bool changed = !(situation.scenario == scenario) || !situation.attending.empty();
    CHECK(changed == !card.bank().has_value());
  }
  CHECK(scenario.what_if.front().bank() == Share::of_percent(5));
  CHECK(under(scenario, drawn({"no_such_card"})).scenario == scenario);
}

TEST_CASE("without the skilled facilitator the coffee morning does not hold (domain.md A70)") {
  const RecipeOutcome with = outcome({}, kSuggestedPlan),
                      without = outcome(drawn({"facilitator_leaves"}), kSuggestedPlan);
  CHECK(cover(with, 2, 0) == Coverage::met);
  CHECK(cover(without, 2, 0) == Coverage::none);  // company that lasts
  CHECK(without.value > with.value);              // more of them come back
  Circumstances missing;
  missing.missing = {"skilled_facilitator"};
  CHECK(outcome(missing, kSuggestedPlan) == without);
}

TEST_CASE("when four come the plan costs 117.285, whatever was set before") {
  const Situation situation = under(health_centre(), drawn({"four_come"}));
  CHECK(situation.attending == Attendance{{"coffee_morning", 4}});
  CHECK(outcome(drawn({"four_come"}), kSuggestedPlan).value == Pounds::of_ten_thousandths(1'172'850));
}

TEST_CASE("a form that bounces half costs half a visit more, and a bounce that is higher already stays") {
  const RecipeOutcome usual = outcome({}, {"RJ3", "SA0", "RO2"}),
                      half = outcome(drawn({"forms_bounce"}), {"RJ3", "SA0", "RO2"});
  CHECK(usual.people[0].use[0] == Minutes::of_hundredths(610));  // 4 + 0.3 x 7, domain.md H
  CHECK(half.people[0].use[0] == Minutes::of_hundredths(750));   // 4 + 0.5 x 7, domain.md H
  CHECK(half.people[2] == usual.people[2]);                      // the leaflet bounces 80 %
}

TEST_CASE("a GP who is away leaves 14 minutes, and the total of today stays what it was") {
  const Situation situation = under(health_centre(), drawn({"gp_away"}));
  CHECK(situation.scenario.find_role("gp")->cap == Minutes::of_whole(14));
  const RecipeOutcome after = evaluate(situation.scenario, recipe_of(kSuggestedPlan));
  const Account account = balance(account_input(situation.scenario, after));
  CHECK(account.today == Pounds::of_pence(9'870));
  CHECK(account.roles_over() == std::vector<std::string>{"gp"});
  CHECK(find_recipes(situation.scenario).value().feasible.size() < 50);
}

TEST_CASE("a named doctor for everyone costs Sandra part of hers") {
  const RecipeOutcome usual = outcome({}, {"RJ0", "SA1", "RO0"}),
                      all = outcome(drawn({"named_for_all"}), {"RJ0", "SA1", "RO0"});
  CHECK(all.people[1].covered < usual.people[1].covered);
  CHECK(cover(all, 1, 4) == Coverage::none);
}

TEST_CASE("the slot of 9.2 or 10 minutes changes today, all there is, and what comes back (domain.md A34)") {
  for (const int hundredths : {920, 1000}) {
    Circumstances circumstances;
    circumstances.assumptions["slot_min_story"] = {hundredths * 100};
    const Situation situation = under(health_centre(), circumstances);
    const RecipeOutcome today = evaluate(situation.scenario, todays_recipe(situation.scenario));
    CHECK(today.use[0] == Minutes::of_hundredths(3 * hundredths));
    CHECK(situation.scenario.find_role("gp")->cap == Minutes::of_hundredths(3 * hundredths));
    CHECK(situation.scenario.find_role("rec")->cap == Minutes::of_whole(9));
    const RecipeOutcome form = evaluate(situation.scenario, recipe_of({"RJ3", "SA0", "RO0"}));
    CHECK(form.people[0].use[0] == Minutes::of_hundredths(400 + hundredths * 3 / 10));
    CHECK(find_recipes(situation.scenario).value().feasible.size() >= 50);
  }
}

TEST_CASE("an own price values today and tomorrow alike; an own size of the group changes a place") {
  Circumstances circumstances;
  circumstances.assumptions["c_gp_full"] = {50'000};
  CHECK(outcome(circumstances, {"RJ0", "SA0", "RO0"}).value == Pounds::of_pence(10'815));  // 21 x 5 + 9 x 0.35
  Circumstances small;
  small.assumptions["group_size"] = {40'000};
  CHECK(outcome(small, kSuggestedPlan).value == outcome(drawn({"four_come"}), kSuggestedPlan).value);
  Circumstances dear;
  dear.assumptions["venue_session"] = {480'000};
  CHECK(outcome(dear, kSuggestedPlan).people[2].use[5] == Minutes::of_whole(4));
}

TEST_CASE("the group's own judgement of an offer goes before the scenario's") {
  Circumstances circumstances;
  circumstances.judgements.push_back({"RO4", {{"chest_checked", 0}}, Share::of_percent(0)});
  const RecipeOutcome judged = outcome(circumstances, kSuggestedPlan);
  CHECK(cover(judged, 2, 3) == Coverage::none);
  CHECK(judged.people[2].use[0] == Minutes());
  CHECK(judged.people[2].floor == Coverage::none);
}

TEST_CASE("cards work together, and ids nobody knows change nothing") {
  const Scenario scenario = health_centre();
  const Situation both = under(scenario, drawn({"gp_away", "four_come", "doctor_part_time"}));
  CHECK(both.scenario.find_role("gp")->cap == Minutes::of_whole(14));
  CHECK(both.attending.size() == 1);
  Circumstances unknown;
  unknown.assumptions["nothing"] = {1};
  unknown.judgements.push_back({"XX9", {{"nothing", 1}}, {}});
  unknown.missing = {"nothing"};
  CHECK(under(scenario, unknown).scenario == scenario);
}
