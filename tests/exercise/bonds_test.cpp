// Keep, deepen or begin (domain.md A9).
#include "exercise/bonds.h"

#include <doctest/doctest.h>

#include "support/scenarios.h"

using namespace seven;

namespace {

// What that person's change in that role is for, under one offer.
Bond bond(const Scenario& scenario, const char* person, const char* offer, const char* role,
          const Attendance& attending = {}) {
  const Person& who = *scenario.find_person(person);
  return bond_of(scenario, who, evaluate_person(scenario, who, {who.today().id, {}}),
                 evaluate_person(scenario, who, {offer, {}}, attending),
                 static_cast<std::size_t>(scenario.role_index(role)));
}

}  // namespace

TEST_CASE("a lasting relationship that today's rule does not give begins (A9)") {
  CHECK(bond(health_centre(), "sandra", "SA3", "gp") == Bond::begin);
  CHECK(bond(health_centre(), "roger", "RO4", "fac") == Bond::begin);
}

TEST_CASE("more time with whoever is free, a quick job and a machine are none of the three") {
  CHECK(bond(health_centre(), "sandra", "SA5", "gp") == Bond::none);
  CHECK(bond(health_centre(), "roger", "RO3", "lw") == Bond::none);
  CHECK(bond(health_centre(), "raj", "RJ4", "pharm") == Bond::none);
}

TEST_CASE("what coming back takes begins nothing, nor does a group to which nobody comes") {
  CHECK(bond(health_centre(), "roger", "RO4", "rec") == Bond::none);  // 3.9 min for 3: the 0.9 is for coming back
  CHECK(bond(health_centre(), "roger", "RO4", "fac", {{"coffee_morning", 0}}) == Bond::none);
}

TEST_CASE("what someone has already is deepened: Kyle chose Miss Rees long ago") {
  CHECK(bond(shipped_scenario("school"), "kyle", "KY2", "mentor") == Bond::deepen);
  CHECK(bond(shipped_scenario("school"), "tomasz", "TO2", "fac") == Bond::begin);
  // Siân is his named worker; the advocate is new to him.
  CHECK(bond(shipped_scenario("social_work"), "daniel", "DA4", "sw") == Bond::deepen);
  CHECK(bond(shipped_scenario("social_work"), "daniel", "DA4", "adv") == Bond::begin);
}

TEST_CASE("what today's rule gives already is kept, or deepened by more time") {
  Scenario scenario = health_centre();
  scenario.people[1].offers[0].given = Given::continuing;
  CHECK(bond(scenario, "sandra", "SA1", "gp") == Bond::keep);
  CHECK(bond(scenario, "sandra", "SA3", "gp") == Bond::deepen);
}
