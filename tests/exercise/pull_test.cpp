#include <doctest/doctest.h>

#include "exercise/outcome.h"
#include "exercise/pull.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

Minutes minutes(double whole) { return *Minutes::exactly(whole); }

PersonChoice chosen(const char* offer) { return {offer, {}}; }

PersonChoice with(const char* offer, const char* role, double whole) { return {offer, {{role, minutes(whole)}}}; }

}  // namespace

TEST_CASE("between two lengths of one way a person has the shorter one and the minutes that were pulled") {
  const Scenario scenario = health_centre();
  const Person& sandra = *scenario.find_person("sandra");
  CHECK(pull(scenario, sandra, chosen("SA3"), "gp", minutes(12)) == chosen("SA2"));
  CHECK(pull(scenario, sandra, chosen("SA3"), "gp", minutes(13)) == with("SA2", "gp", 13));
  CHECK(pull(scenario, sandra, chosen("SA3"), "gp", minutes(14.99)) == with("SA2", "gp", 14.99));
  CHECK(pull(scenario, sandra, chosen("SA1"), "gp", minutes(15)) == chosen("SA3"));
  CHECK(pull(scenario, sandra, chosen("SA3"), "gp", minutes(20)) == with("SA3", "gp", 20));
  const PersonOutcome between = evaluate_person(scenario, sandra, with("SA2", "gp", 13));
  CHECK(between.covered == Fraction(8, 10));
  CHECK(between.use[0] == minutes(13));
}

TEST_CASE("minutes with any GP stay any GP, however many") {
  const Scenario scenario = health_centre();
  const Person& sandra = *scenario.find_person("sandra");
  CHECK(pull(scenario, sandra, chosen("SA0"), "gp", minutes(15)) == with("SA0", "gp", 15));
}

TEST_CASE("below the shortest of its way a person comes to the longest offer that the minutes still allow") {
  const Scenario scenario = health_centre();
  const Person& raj = *scenario.find_person("raj");
  CHECK(pull(scenario, raj, chosen("RJ0"), "gp", minutes(6)) == with("RJ1", "gp", 6));
  CHECK(pull(scenario, raj, chosen("RJ0"), "gp", minutes(5)) == chosen("RJ1"));
  CHECK(pull(scenario, raj, chosen("RJ0"), "gp", minutes(4)) == chosen("RJ3"));
  CHECK(pull(scenario, raj, chosen("RJ0"), "gp", minutes(1)) == chosen("RJ4"));
  CHECK(pull(scenario, raj, chosen("RJ0"), "gp", minutes(0.5)) == chosen("RJ5"));
  const Person& roger = *scenario.find_person("roger");
  CHECK(pull(scenario, roger, chosen("RO0"), "gp", minutes(3)) == chosen("RO5"));
  CHECK(pull(scenario, roger, chosen("RO0"), "gp", minutes(0)) == chosen("RO1"));
}

TEST_CASE("too few minutes for any offer meet no need") {
  const Scenario scenario = health_centre();
  const Person& sandra = *scenario.find_person("sandra");
  const PersonChoice little = pull(scenario, sandra, chosen("SA3"), "gp", minutes(5));
  CHECK(little == with("SA1", "gp", 5));
  const PersonOutcome outcome = evaluate_person(scenario, sandra, little);
  CHECK(outcome.choice.why_nothing == WhyNothing::too_short);
  CHECK(outcome.covered == Fraction());
  CHECK(outcome.floor == Coverage::none);
  CHECK(outcome.use[0] == minutes(5));
  const Person& raj = *scenario.find_person("raj");
  CHECK(evaluate_person(scenario, raj, pull(scenario, raj, chosen("RJ5"), "gp", Minutes())).covered == Fraction());
}

TEST_CASE("the minutes that bounce are left as they are") {
  const Scenario scenario = health_centre();
  const Person& raj = *scenario.find_person("raj");
  const PersonOutcome outcome = evaluate_person(scenario, raj, with("RJ3", "gp", 4.5));
  CHECK(outcome.at_once[0] == minutes(4.5));
  CHECK(outcome.use[0] == minutes(6.6));
}

TEST_CASE("minutes equal to the offer's own are not kept") {
  const Scenario scenario = health_centre();
  const Person& raj = *scenario.find_person("raj");
  CHECK(resolve(scenario, raj, {"RJ0", {{"gp", minutes(7)}, {"rec", minutes(3)}, {"ghost", minutes(1)}}}).choice ==
        chosen("RJ0"));
  CHECK(resolve(scenario, raj, {"RJ0", {{"gp", minutes(-4)}}}).choice == with("RJ0", "gp", 0));
}

TEST_CASE("a pull down past everything and up again ends where it started") {
  const Scenario scenario = health_centre();
  for (const Person& person : scenario.people) {
    for (const Offer& offer : person.offers) {
      const PersonChoice start{offer.id, {}};
      for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
        CHECK(pull(scenario, person, start, scenario.roles[r].id, offer.now[r]) == start);
      }
    }
  }
}

TEST_CASE("a pull snaps where another offer begins") {
  const Scenario scenario = health_centre();
  const Person& sandra = *scenario.find_person("sandra");
  const std::vector<SnapPoint> named{
      {minutes(0), "SA1", false}, {minutes(7), "SA1", true}, {minutes(12), "SA2", true}, {minutes(15), "SA3", true}};
  std::vector<SnapPoint> found = snap_points(scenario, sandra, chosen("SA3"), "gp");
  // Below the shortest named visit the first offer in the file with seven minutes or fewer would be had: there is none.
  CHECK(found == named);
  const Person& raj = *scenario.find_person("raj");
  const std::vector<SnapPoint> flare_up{{minutes(0), "RJ0", false}, {minutes(0.5), "RJ5", true},
                                        {minutes(1), "RJ4", true},  {minutes(4), "RJ3", true},
                                        {minutes(5), "RJ1", true},  {minutes(7), "RJ0", true}};
  CHECK(snap_points(scenario, raj, chosen("RJ0"), "gp") == flare_up);
  CHECK(snap_points(scenario, raj, chosen("RJ0"), "ghost").empty());
}

TEST_CASE("a place in a group is compared with what it costs at that attendance") {
  const Scenario scenario = health_centre();
  const Person& roger = *scenario.find_person("roger");
  const Attendance eight{{"coffee_morning", 8}};
  CHECK(pull(scenario, roger, chosen("RO4"), "fac", minutes(22.5), eight) == chosen("RO4"));
  CHECK(pull(scenario, roger, chosen("RO4"), "fac", minutes(22.5)) == with("RO4", "fac", 22.5));
}

TEST_CASE("pulls keep the minutes they are given, whatever the scenario, and resolve to one form") {
  const std::uint64_t seed = 31'337;
  INFO("seed " << seed);
  Random random(seed);
  for (int run = 0; run < 1'500; ++run) {
    const Scenario scenario = random_scenario(random);
    const Recipe recipe = random_recipe(scenario, random);
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
      const Person& person = scenario.people[p];
      const ResolvedChoice start = resolve(scenario, person, recipe.choices[p], recipe.attending);
      CHECK(resolve(scenario, person, start.choice, recipe.attending) == start);
      const auto r = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(scenario.roles.size()) - 1));
      const Minutes wanted = Minutes::of_hundredths(random.between(0, 3'000));
      const PersonChoice stepped =
          pull_settled(scenario, person, start.choice, scenario.roles[r].id, wanted, recipe.attending);
      const Offer& offer = *person.find_offer(stepped.offer);
      const auto kept = stepped.minutes.find(scenario.roles[r].id);
      const Minutes had =
          kept == stepped.minutes.end() ? own_minutes(scenario, offer, recipe.attending)[r] : kept->second;
      CHECK(had == wanted);
      const PersonChoice once = pull(scenario, person, start.choice, scenario.roles[r].id, wanted, recipe.attending);
      CHECK(pull(scenario, person, start.choice, scenario.roles[r].id, wanted, recipe.attending) == once);
    }
  }
}
