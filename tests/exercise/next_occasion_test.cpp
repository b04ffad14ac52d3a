// domain.md A102: groups are defined by need; the same person can be Raj today and Roger next month.
#include <doctest/doctest.h>

#include "exercise/next_occasion.h"
#include "support/scenarios.h"

using namespace seven;

TEST_CASE("what served Raj's flare-up does little for him next month, when he needs to talk") {
  const Scenario scenario = health_centre();
  const Person& raj = scenario.people[0];
  const ResolvedChoice plan = resolve(scenario, raj, {"RJ5", {}});
  const std::vector<Coverage> cover = next_occasion_cover(raj, plan);
  REQUIRE(cover.size() == 3);
  CHECK(raj.next_month->needs[0].id == "time_to_talk");
  CHECK(cover[0] == Coverage::none);
  CHECK(best_for_next_occasion(raj) != plan.offer);
}

TEST_CASE("next month Roger needs a quick look at his knee, and a GP does that best") {
  const Scenario scenario = health_centre();
  CHECK(best_for_next_occasion(scenario.people[2]) == 0);
}

TEST_CASE("a choice that meets nothing today meets nothing next month, and nothing is said where nothing is known") {
  const Scenario scenario = health_centre();
  Person person = scenario.people[0];
  ResolvedChoice choice = resolve(scenario, person, {"RJ5", {}});
  choice.why_nothing = WhyNothing::too_short;
  for (const Coverage one : next_occasion_cover(person, choice)) CHECK(one == Coverage::none);
  person.next_month.reset();
  CHECK(next_occasion_cover(person, choice).empty());
  CHECK(best_for_next_occasion(person) == -1);
}

TEST_CASE("in every scenario we ship someone would be served otherwise next month") {
  for (const std::string& name : shipped_scenario_names()) {
    INFO(name);
    const Scenario scenario = shipped_scenario(name);
    int others = 0;
    for (const Person& person : scenario.people) {
      const Offer* chosen = person.find_offer(person.would_choose);
      if (best_for_next_occasion(person) != static_cast<int>(chosen - person.offers.data())) ++others;
    }
    CHECK(others > 0);
  }
}
