// What the what-if cards of the seven scenarios do to recipes, and to which they do nothing.
#include <doctest/doctest.h>

#include <algorithm>

#include "exercise/circumstances.h"
#include "exercise/outcome.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

using Ids = std::vector<std::string>;

struct Decided {
  RecipeOutcome outcome;
  bool fits = false;
};

// The recipe with that card on the table, or without any.
Decided with_card(const Scenario& base, const Ids& offers, const std::string& card = {}) {
  Circumstances circumstances;
  if (!card.empty()) circumstances.drawn = {card};
  const Situation situation = under(base, circumstances);
  const WhatIfCard* drawn = base.find_card(card);
  const Share bank = drawn == nullptr ? Share() : drawn->bank().value_or(Share());
  Decided result;
  result.outcome = evaluate(situation.scenario, recipe_of(offers, situation.attending));
  result.fits = balance(account_input(situation.scenario, result.outcome, bank)).fits();
  return result;
}

// One of the health centre's people with that offer; the others are as they are today.
PersonOutcome person_with(const std::string& offer, const std::string& card = {}) {
  const Scenario scenario = health_centre();
  Ids offers{"RJ0", "SA0", "RO0"};
  const std::size_t person = offer.rfind("RJ", 0) == 0 ? 0 : offer.rfind("SA", 0) == 0 ? 1 : 2;
  offers[person] = offer;
  return with_card(scenario, offers, card).outcome.people[person];
}

bool leaves_alone(const std::string& card, const Ids& offers) {
  return std::all_of(offers.begin(), offers.end(),
                     [&](const std::string& offer) { return person_with(offer, card) == person_with(offer); });
}

// How far that offer meets that need, in halves.
int met(const std::string& offer, const std::string& need, const std::string& card = {}) {
  const Scenario scenario = health_centre();
  const PersonOutcome outcome = person_with(offer, card);
  const std::vector<Need>& needs = scenario.find_person(outcome.person)->needs;
  for (std::size_t n = 0; n < needs.size(); ++n) {
    if (needs[n].id == need) return static_cast<int>(outcome.cover[n]);
  }
  FAIL("no need " << need);
  return -1;
}

Minutes minutes_with(const std::string& offer, std::size_t role, const std::string& card) {
  return person_with(offer, card).use[role];
}

// Every recipe of one offer per person.
std::vector<Ids> all_recipes(const Scenario& scenario) {
  std::vector<Ids> all{{}};
  for (const Person& person : scenario.people) {
    std::vector<Ids> longer;
    for (const Ids& before : all) {
      for (const Offer& offer : person.offers) {
        longer.push_back(before);
        longer.back().push_back(offer.id);
      }
    }
    all = longer;
  }
  return all;
}

// Whether one of these effects names that offer: by itself, through its group, or through the price of a role it uses.
bool names_offer(const Scenario& scenario, const std::vector<Effect>& effects, const PersonOutcome& outcome) {
  const std::string& id = outcome.choice.choice.offer;
  const Offer& offer = *scenario.find_person(outcome.person)->find_offer(id);
  return std::any_of(effects.begin(), effects.end(), [&](const Effect& effect) {
    switch (effect.kind) {
      case Effect::Kind::bank:
      case Effect::Kind::cap: return false;
      case Effect::Kind::attending: return offer.group == effect.subject;
      case Effect::Kind::price:
        return outcome.use[static_cast<std::size_t>(scenario.role_index(effect.subject))] > Minutes();
      case Effect::Kind::without:
        return names_offer(scenario, scenario.find_introduction(effect.subject)->without, outcome);
      default: return std::count(effect.offers.begin(), effect.offers.end(), id) > 0;
    }
  });
}

// Whether the card asks for more back than this recipe leaves, or leaves less of a role than it uses.
bool names_limit(const Scenario& scenario, const WhatIfCard& card, const RecipeOutcome& outcome, Pounds today) {
  return std::any_of(card.effects.begin(), card.effects.end(), [&](const Effect& effect) {
    if (effect.kind == Effect::Kind::bank) return outcome.value > today - share_of(today, effect.share);
    if (effect.kind != Effect::Kind::cap) return false;
    return outcome.use[static_cast<std::size_t>(scenario.role_index(effect.subject))] > effect.minutes;
  });
}

bool sets_limits(const WhatIfCard& card) {
  return std::any_of(card.effects.begin(), card.effects.end(), [](const Effect& effect) {
    return effect.kind == Effect::Kind::bank || effect.kind == Effect::Kind::cap;
  });
}

}  // namespace

TEST_CASE("hand back 5 %: a recipe of 98.285 no longer fits, one of 84.635 does, and no one gets less") {
  const Scenario scenario = health_centre();
  CHECK(with_card(scenario, {"RJ5", "SA3", "RO4"}).fits);
  CHECK_FALSE(with_card(scenario, {"RJ5", "SA3", "RO4"}, "hand_back").fits);
  CHECK(with_card(scenario, {"RJ5", "SA2", "RO4"}, "hand_back").fits);
  CHECK(leaves_alone("hand_back", {"RJ5", "SA3", "RO4"}));
}

TEST_CASE("without the facilitator the coffee morning is no company that lasts; the link worker is as before") {
  for (const char* offer : {"RO4", "RO5"}) {
    CHECK(met(offer, "company_that_lasts") == 2);
    CHECK(met(offer, "company_that_lasts", "facilitator_leaves") == 0);
  }
  CHECK(minutes_with("RO4", 0, "facilitator_leaves") == Minutes::of_hundredths(420));  // 6 in 10 come back to 7 minutes
  CHECK(leaves_alone("facilitator_leaves", {"RO0", "RO1", "RO2", "RO3", "RJ5", "SA3"}));
}

TEST_CASE("when four come a place costs 45 minutes and 6 pounds; a recipe without the coffee morning costs the same") {
  const Scenario scenario = health_centre();
  const std::size_t facilitator = static_cast<std::size_t>(scenario.role_index("fac"));
  CHECK(minutes_with("RO4", facilitator, "") == Minutes::of_whole(15));
  CHECK(minutes_with("RO4", facilitator, "four_come") == Minutes::of_whole(45));
  CHECK(minutes_with("RO4", static_cast<std::size_t>(scenario.cash_index()), "four_come") == Minutes::of_whole(6));
  CHECK(leaves_alone("four_come", {"RO0", "RO1", "RO2", "RO3", "RJ5", "SA3"}));
}

TEST_CASE("forms come back half the time; who fills in none, or a leaflet that fails more often, is left alone") {
  CHECK(minutes_with("RJ2", 0, "") == Minutes::of_hundredths(640));              // 5 + 0.2 x 7
  CHECK(minutes_with("RJ2", 0, "forms_bounce") == Minutes::of_hundredths(850));  // 5 + 0.5 x 7
  CHECK(minutes_with("RJ3", 0, "forms_bounce") == Minutes::of_hundredths(750));  // 4 + 0.5 x 7
  CHECK(leaves_alone("forms_bounce", {"RJ0", "RJ1", "RJ4", "RJ5", "SA3", "RO1", "RO2", "RO4"}));
}

TEST_CASE("a doctor three days a week half knows Sandra's history and is not there when something is new") {
  for (const char* offer : {"SA1", "SA2", "SA3", "SA4"}) {
    CHECK(met(offer, "knows_the_history") == 2);
    CHECK(met(offer, "knows_the_history", "doctor_part_time") == 1);
  }
  CHECK(met("SA3", "quick_if_new_symptom", "doctor_part_time") == 0);
  CHECK(met("SA4", "quick_if_new_symptom", "doctor_part_time") == 2);  // its message line goes to the team
  CHECK(leaves_alone("doctor_part_time", {"SA0", "SA5", "RJ5", "RO4"}));
}

TEST_CASE("a named doctor for all takes Sandra's time with hers; Raj, Roger and any-doctor visits are left alone") {
  CHECK(met("SA3", "shared_plan") == 2);
  CHECK(met("SA3", "shared_plan", "named_for_all") == 1);
  CHECK(met("SA4", "quick_if_new_symptom", "named_for_all") == 0);
  CHECK(leaves_alone("named_for_all", {"SA0", "SA5", "RJ0", "RJ4", "RJ5", "RO0", "RO3", "RO4", "RO5"}));
}

TEST_CASE("a GP who is away leaves 14 minutes: 18.3 no longer fit, 10.3 do, and no one's offer changes") {
  const Scenario scenario = health_centre();
  CHECK(with_card(scenario, {"RJ5", "SA3", "RO4"}).fits);
  CHECK_FALSE(with_card(scenario, {"RJ5", "SA3", "RO4"}, "gp_away").fits);
  CHECK(with_card(scenario, {"RJ5", "SA1", "RO4"}, "gp_away").fits);
  CHECK(leaves_alone("gp_away", {"RJ5", "SA3", "RO4"}));
}

TEST_CASE("not the usual attack: form and plan miss it and come back; whoever is talked to is as safe as before") {
  for (const char* offer : {"RJ3", "RJ5"}) {
    CHECK(met(offer, "safe_if_unusual") == 1);
    CHECK(met(offer, "safe_if_unusual", "not_the_usual") == 0);
    CHECK(person_with(offer, "not_the_usual").floor == Coverage::none);
  }
  CHECK(minutes_with("RJ5", 0, "not_the_usual") == Minutes::of_hundredths(400));  // 0.5 + 0.5 x 7
  CHECK(minutes_with("RJ2", 0, "not_the_usual") == Minutes::of_hundredths(850));  // 5 + 0.5 x 7
  CHECK(met("RJ2", "safe_if_unusual", "not_the_usual") == met("RJ2", "safe_if_unusual"));
  CHECK(leaves_alone("not_the_usual", {"RJ0", "RJ1", "RJ4", "SA3", "RO2", "RO4"}));
}

TEST_CASE("each of the 56 cards changes at least one recipe, and none that it does not name") {
  int cards = 0;
  for (const std::string& name : shipped_scenario_names()) {
    const Scenario scenario = shipped_scenario(name);
    const std::vector<Ids> recipes = all_recipes(scenario);
    const Pounds today = evaluate(scenario, todays_recipe(scenario)).value;
    std::vector<Decided> usual;
    for (const Ids& recipe : recipes) usual.push_back(with_card(scenario, recipe));
    for (const WhatIfCard& card : scenario.what_if) {
      INFO(name << " " << card.id);
      int changed = 0, left_alone = 0;
      for (std::size_t i = 0; i < recipes.size(); ++i) {
        const Decided drawn = with_card(scenario, recipes[i], card.id);
        bool changes = false;
        for (std::size_t p = 0; p < scenario.people.size(); ++p) {
          const PersonOutcome& before = usual[i].outcome.people[p];
          if (drawn.outcome.people[p] == before) continue;
          changes = true;
          INFO(before.choice.choice.offer);
          CHECK((names_offer(scenario, card.effects, before) ||
                 names_offer(scenario, card.effects, drawn.outcome.people[p])));
        }
        if (sets_limits(card) && drawn.fits != usual[i].fits) {
          CHECK((changes || names_limit(scenario, card, drawn.outcome, today)));
          changes = true;
        }
        ++(changes ? changed : left_alone);
      }
      CHECK(changed > 0);
      // Whatever is offered in housing uses the surveyor, at the least through what comes back.
      CHECK((left_alone > 0 || (name == "housing" && card.id == "price")));
      ++cards;
    }
  }
  CHECK(cards == 56);
}
