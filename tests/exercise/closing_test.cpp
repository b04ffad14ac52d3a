// Requests that are closed, needs that are met, people who come back; musts apart from wishes (domain.md A18, A66).
#include "exercise/closing.h"

#include <doctest/doctest.h>

#include "support/scenarios.h"

using namespace seven;

TEST_CASE("closing a request and meeting a need are two counts, and nothing given closes nothing (domain.md A66)") {
  const Scenario scenario = health_centre();
  const RecipeOutcome desk = evaluate(scenario, recipe_of({"RJ0", "SA0", "RO1"}));
  CHECK(requests_closed(desk) == 3);
  CHECK(count_needs(desk.people[2]).full == 0);  // Maureen is kind, and meets no need of his
  const RecipeOutcome empty = evaluate(scenario, recipe_of({"RJ0", "SA0", "RO4"}, {{"coffee_morning", 0}}));
  CHECK(requests_closed(empty) == 2);  // nobody comes, so he is given nothing
}

TEST_CASE("how many come back is the mean of those who were given something (domain.md A66)") {
  Scenario scenario = health_centre();
  const char* offers[] = {"RJ3", "SA3", "RO2"};
  const int percent[] = {50, 0, 20};
  for (std::size_t i = 0; i < 3; ++i) {
    for (Offer& offer : scenario.people[i].offers) {
      if (offer.id == offers[i]) offer.bounce = Share::of_percent(percent[i]);
    }
  }
  CHECK(come_back_in_100(scenario, evaluate(scenario, recipe_of({"RJ3", "SA3", "RO2"}))) == 23);  // 70 of 300
  for (Person& person : scenario.people) {
    for (Offer& offer : person.offers) offer.bounce = Share();
  }
  CHECK(come_back_in_100(scenario, evaluate(scenario, recipe_of({"RJ3", "SA3", "RO2"}))) == 0);
}

TEST_CASE("what people must have is counted apart from what they wish for (domain.md A18)") {
  const Scenario scenario = health_centre();
  int musts = 0;
  for (const Person& person : scenario.people) {
    for (const Need& need : person.needs) musts += need.level == NeedLevel::must;
  }
  for (const auto& offers : {std::vector<std::string>{"RJ0", "SA0", "RO0"}, {"RJ5", "SA3", "RO4"}}) {
    const RecipeOutcome outcome = evaluate(scenario, recipe_of(offers));
    const NeedCounts all = count_needs(outcome), must = count_musts(scenario, outcome);
    CHECK(must.total() == musts);
    CHECK(must.total() < all.total());
    int unmet = 0;
    for (std::size_t i = 0; i < outcome.people.size(); ++i) {
      for (std::size_t n = 0; n < outcome.people[i].cover.size(); ++n)
        unmet += scenario.people[i].needs[n].level == NeedLevel::must && outcome.people[i].cover[n] == Coverage::none;
    }
    CHECK(must.none == unmet);
  }
}

TEST_CASE("the time people spend on the way is counted, outside the account (domain.md A29)") {
  Scenario scenario = health_centre();
  const auto today = travel_together(scenario, evaluate(scenario, todays_recipe(scenario)));
  const RecipeOutcome online = evaluate(scenario, recipe_of({"RJ3", "SA0", "RO0"}));
  const int raj = scenario.people[0].today().travel_minutes;
  REQUIRE(raj > 0);
  CHECK(travel_together(scenario, online) == *today - raj);  // a form is filled in at home
  CHECK(evaluate(scenario, todays_recipe(scenario)).value == Pounds::of_pence(9870));
  scenario.people[1].offers[0].travel_minutes = -1;
  CHECK_FALSE(travel_together(scenario, online));
}
