// What surprises people as a whole: the five that must be possible to discover, their order, and that any decision at
// all can be looked at.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "decision.h"
#include "exercise/needs_met.h"
#include "model/condition.h"
#include "recipe/find_recipes.h"

using namespace seven;

TEST_CASE("the common surprises can be discovered (experience.md)") {
  // A chat with Maureen deflects Roger's demand and does not meet his need.
  Decision chat = Decision::of({"RJ0", "SA0", "RO1"});
  chat.marks = {decides("roger", "company_that_lasts")};
  CHECK(chat.find(Detector::turned_away, "roger"));
  CHECK(chat.find(Detector::cheaper_person, "roger"));

  // Ten minutes for everyone overspends, and is more time with a stranger.
  const Decision ten = Decision::start("more_for_all");
  const Scenario scenario = health_centre();
  const Account account = balance(account_input(scenario, evaluate(scenario, ten.recipe)));
  CHECK(account.overspent() > Pounds());
  CHECK(account.roles_over() == std::vector<std::string>{"gp"});
  CHECK(ten.find(Detector::equal_not_fair, "gp"));
  CHECK(ten.find(Detector::longer_not_deeper, "sandra"));
  CHECK(ten.find(Detector::longer_not_deeper, "roger"));

  // Digital for everyone fails Sandra.
  const Decision digital = Decision::start("all_digital");
  CHECK(digital.find(Detector::longer_not_deeper, "sandra"));
  CHECK(digital.find(Detector::turned_away, "roger"));
  CHECK(digital.find(Detector::cuts));

  // The coffee morning without a skilled facilitator does not hold.
  Decision coffee = Decision::of(best);
  coffee.circumstances.drawn = {"facilitator_leaves"};
  CHECK(coffee.find(Detector::big_heart, "roger"));

  // A named doctor for Raj too costs Sandra hers.
  const Decision named = Decision::start("named_for_all");
  CHECK(named.find(Detector::named_for_all));
  const auto unfair = named.find(Detector::equal_not_fair, "gp");
  REQUIRE(unfair);
  CHECK(unfair->things == std::vector<std::string>{"sandra"});
}

TEST_CASE("what matters most comes first, and each is about one thing once") {
  Decision decision = Decision::start("all_digital");
  decision.bank = Share::of_percent(5);
  decision.results_seen = true;
  decision.marks = {decides("roger", "reassured"), decides("raj", "right_medicine")};
  const std::vector<Finding> found = decision.found();
  REQUIRE(found.size() > 4);
  std::set<std::string> keys;
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(keys.insert(found[i].key()).second);
    if (i > 0) CHECK(found[i - 1].detector <= found[i].detector);
  }
}

TEST_CASE("any decision about any scenario can be looked at, and what is found is really so") {
  constexpr std::uint64_t seed = 20250131;
  INFO("seed ", seed);
  Random random(seed);
  std::set<std::string> spoke;
  for (int round = 0; round < 1'500; ++round) {
    INFO("round ", round);
    Decision decision;
    const bool shipped = random.between(0, 2) == 0;
    decision.base = shipped ? shipped_scenario(shipped_scenario_names()[static_cast<std::size_t>(random.between(0, 6))])
                            : random_scenario(random);
    const Scenario& scenario = decision.base;
    decision.recipe = random_recipe(scenario, random);
    decision.bank = Share::of_basis_points(static_cast<int>(random.between(0, 3) == 0 ? 500 : 0));
    decision.results_seen = random.between(0, 1) == 0;
    for (const Person& person : scenario.people) {
      for (const Need& need : person.needs) {
        if (random.between(0, 2) == 0) decision.marks.push_back(decides(person.id, need.id));
      }
      const auto& placed = placed_or_general(scenario.placed);
      if (random.between(0, 1) == 0) {
        const auto at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(placed.size()) - 1));
        decision.answers.push_back(kept_by(person.id, placed[at].id, random.between(0, 1) == 0));
      }
    }
    for (const Introduction& introduction : scenario.introduce) {
      if (random.between(0, 3) == 0) decision.circumstances.missing.push_back(introduction.id);
      if (random.between(0, 3) == 0) decision.said_in_place.push_back(introduction.id);
    }
    for (const WhatIfCard& card : scenario.what_if) {
      if (random.between(0, 3) == 0) decision.circumstances.drawn.push_back(card.id);
    }
    if (random.between(0, 3) == 0) {
      decision.suggested.emplace();
      for (const PersonChoice& choice : decision.recipe.choices) decision.suggested->push_back(choice.offer);
    }

    const Situation situation = under(scenario, decision.circumstances);
    std::set<std::string> keys;
    for (const Finding& finding : decision.found()) {
      spoke.insert(detector_word(finding.detector));
      INFO(finding.key());
      CHECK(keys.insert(finding.key()).second);
      if (!finding.role.empty()) CHECK(scenario.find_role(finding.role) != nullptr);
      if (!finding.need.empty()) {
        const Person* person = scenario.find_person(finding.subject);
        if (person == nullptr) person = scenario.find_person(finding.things.front());
        REQUIRE(person != nullptr);
        CHECK(std::any_of(person->needs.begin(), person->needs.end(),
                          [&](const Need& need) { return need.id == finding.need; }));
      }
      CHECK(finding.share >= Share());
      CHECK(finding.share.basis_points() <= Share::whole);
      CHECK(finding.count >= 0);
      if (finding.detector != Detector::too_few_come) continue;
      // With as many it fits, with one fewer it does not; minutes stay as they were pulled to.
      Recipe recipe = decision.recipe;
      for (const auto& [group, people] : situation.attending) recipe.attending[group] = people;
      const RecipeOutcome now = evaluate(situation.scenario, recipe);
      for (std::size_t p = 0; p < now.people.size(); ++p) recipe.choices[p] = now.people[p].choice.choice;
      const auto fits = [&](int people) {
        recipe.attending[finding.subject] = people;
        return balance(account_input(situation.scenario, evaluate(situation.scenario, recipe), decision.bank)).fits();
      };
      CHECK(fits(finding.count));
      CHECK_FALSE(fits(finding.count - 1));
    }
  }
  for (const char* word : detector_words) {
    INFO(word);
    CHECK(spoke.count(word) == 1);
  }
}
