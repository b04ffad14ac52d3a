#include "support/scenarios.h"

#include "support/files.h"

namespace seven {

std::string source_text(const std::string& path) { return test::read_whole(SEVEN_SOURCE_DIR "/" + path); }

Scenario shipped_scenario(const std::string& name) {
  return read_scenario(source_text("assets/scenarios/" + name + ".json")).take();
}

Scenario health_centre() { return shipped_scenario("health_centre"); }

const std::vector<std::string>& shipped_scenario_names() {
  static const std::vector<std::string> names{"health_centre", "housing", "mental_health", "probation",
                                              "school",        "send",    "social_work"};
  return names;
}

Scenario fixture_scenario(const std::string& name) {
  return read_scenario(source_text("tests/fixtures/scenarios/" + name + ".json")).take();
}

namespace {

Offer random_offer(const Scenario& scenario, const Person& person, Random& random) {
  Offer offer;
  offer.id = person.id + "_" + std::to_string(person.offers.size());
  offer.way = "way" + std::to_string(random.between(0, 2));
  offer.given = static_cast<Given>(random.between(0, 3));
  offer.bounce = Share::of_basis_points(static_cast<int>(random.between(0, 3) == 0 ? random.between(0, 10'000) : 0));
  for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
    offer.now.push_back(Minutes::of_hundredths(random.between(0, 2) == 0 ? 0 : random.between(1, 40) * 50));
  }
  for (std::size_t n = 0; n < person.needs.size(); ++n) {
    offer.cover.push_back(static_cast<Coverage>(random.between(0, 2)));
  }
  if (!scenario.groups.empty() && random.between(0, 3) == 0) {
    const GroupFacility& group = scenario.groups.front();
    const PlaceUse place = place_use(group, group.attending);
    offer.group = group.id;
    offer.now[static_cast<std::size_t>(scenario.role_index(group.role))] += place.minutes;
    offer.now[static_cast<std::size_t>(scenario.cash_index())] += place.cash;
  }
  return offer;
}

}  // namespace

Scenario random_scenario(Random& random) {
  Scenario scenario;
  scenario.id = "random";
  const std::int64_t roles = random.between(1, 5);
  for (std::int64_t r = 0; r < roles; ++r) {
    Role role;
    role.id = "role" + std::to_string(r);
    role.price = PricePerMinute::of(Pounds::of_ten_thousandths(random.between(0, 60'000)));
    if (random.between(0, 1) == 0) role.cap = Minutes::of_hundredths(random.between(0, 80) * 100);
    scenario.roles.push_back(role);
  }
  Role cash;
  cash.id = cash_role;
  cash.unit = RoleUnit::pounds;
  cash.price = PricePerMinute::of(Pounds::of_whole(1));
  scenario.roles.push_back(cash);
  if (random.between(0, 1) == 0) {
    scenario.groups.push_back({"group", "role0", Minutes::of_whole(random.between(10, 300)),
                               Pounds::of_pence(random.between(0, 9'000)), static_cast<int>(random.between(1, 15)), 0,
                               max_group_attendance});
  }
  const std::int64_t people = random.between(1, 4);
  for (std::int64_t p = 0; p < people; ++p) {
    Person person;
    person.id = "person" + std::to_string(p);
    const std::int64_t needs = random.between(1, 6);
    for (std::int64_t n = 0; n < needs; ++n) {
      person.needs.push_back({"need" + std::to_string(n), static_cast<NeedLevel>(random.between(0, 2))});
    }
    const std::int64_t offers = random.between(1, 5);
    for (std::int64_t o = 0; o < offers; ++o) person.offers.push_back(random_offer(scenario, person, random));
    scenario.people.push_back(person);
  }
  return scenario;
}

Recipe random_recipe(const Scenario& scenario, Random& random) {
  Recipe recipe;
  for (const Person& person : scenario.people) {
    const auto last = static_cast<std::int64_t>(person.offers.size()) - 1;
    PersonChoice choice{person.offers[static_cast<std::size_t>(random.between(0, last))].id, {}};
    for (const Role& role : scenario.roles) {
      if (random.between(0, 3) == 0) choice.minutes[role.id] = Minutes::of_hundredths(random.between(0, 3'000));
    }
    recipe.choices.push_back(choice);
  }
  for (const GroupFacility& group : scenario.groups) {
    if (random.between(0, 1) == 0) recipe.attending[group.id] = static_cast<int>(random.between(0, 20));
  }
  return recipe;
}

}  // namespace seven
