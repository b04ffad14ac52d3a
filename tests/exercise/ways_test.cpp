// What every way of serving someone must have, over all seven scenarios (domain.md A10, A45).
#include <doctest/doctest.h>

#include <set>

#include "model/offer_use.h"
#include "model/scenario.h"
#include "support/scenarios.h"
#include "support/word_files.h"

using namespace seven;

namespace {

// Whether both languages have something to say under that key.
bool is_said(const std::string& key) {
  static const test::KeyedWords english = test::words_of(test::word_files("en")),
                                welsh = test::words_of(test::word_files("cy"));
  const auto says = [&](const test::KeyedWords& words) {
    const auto found = words.find(key);
    return found != words.end() && found->second.find_first_not_of(' ') != std::string::npos;
  };
  return says(english) && says(welsh);
}

bool can_fail(const Offer& offer) { return offer.given == Given::quick || offer.given == Given::machine; }

}  // namespace

TEST_CASE("every offer leads back to a person, and says in both languages how (domain.md A45)") {
  for (const std::string& name : shipped_scenario_names()) {
    for (const Person& person : shipped_scenario(name).people) {
      for (const Offer& offer : person.offers) {
        INFO(name << " " << offer.id);
        CHECK(offer.human_route);
        CHECK(is_said(name + ".offer." + offer.id + ".way_out"));
      }
    }
  }
}

TEST_CASE("every quick or machine offer sometimes comes back, and is then counted twice (domain.md A45, C2)") {
  int offers = 0;
  for (const std::string& name : shipped_scenario_names()) {
    const Scenario scenario = shipped_scenario(name);
    for (const Person& person : scenario.people) {
      for (const Offer& offer : person.offers) {
        if (!can_fail(offer)) continue;
        INFO(name << " " << offer.id);
        CHECK(offer.bounce > Share());
        CHECK(is_said(name + ".offer." + offer.id + ".bounce"));
        CHECK(value_of(scenario, with_bounce(scenario, person, offer, offer.now, {})) > value_of(scenario, offer.now));
        ++offers;
      }
    }
  }
  CHECK(offers > 14);
}

TEST_CASE("every option of set two says who cannot use it and what happens then (domain.md A45)") {
  for (const std::string& name : shipped_scenario_names()) {
    for (const DeckOption& option : shipped_scenario(name).deck) {
      INFO(name << " " << option.id);
      CHECK(is_said(name + ".deck." + option.id + ".leaves_out"));
      CHECK(is_said(name + ".deck." + option.id + ".way_out"));
    }
  }
}

TEST_CASE("all four ways are there in every scenario, the quick one at the least among the options (domain.md A10)") {
  for (const std::string& name : shipped_scenario_names()) {
    INFO(name);
    const Scenario scenario = shipped_scenario(name);
    std::set<Given> given;
    for (const Person& person : scenario.people) {
      for (const Offer& offer : person.offers) given.insert(offer.given);
    }
    for (const DeckOption& option : scenario.deck) given.insert(option.machine ? Given::machine : Given::quick);
    CHECK(given.size() == 4);
  }
}
