#include <doctest/doctest.h>

#include "exercise/placement_grid.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

// Everything Sandra and Roger need is marked as changing the result, nothing of Raj's.
MaterialNeeds sandra_and_roger(const Scenario& scenario) {
  MaterialNeeds material;
  for (const Person& person : scenario.people) {
    if (person.id == "raj") continue;
    for (const Need& need : person.needs) material.insert({person.id, need.id});
  }
  return material;
}

}  // namespace

TEST_CASE("today Raj is in the bottom middle cell, Sandra and Roger in the top middle") {
  const Scenario scenario = health_centre();
  const PlacementGrid grid =
      placement_grid(scenario, evaluate(scenario, todays_recipe(scenario)), sandra_and_roger(scenario));
  CHECK(grid.at(GridRow::not_material, GridColumn::one_off).count() == 4);
  CHECK(grid.at(GridRow::material, GridColumn::one_off).count() == 10);
  CHECK(grid.missing_count() == 10);
  CHECK(grid.missing_minutes() == Minutes::of_whole(20));
  CHECK(grid.releasable_count() == 4);
  CHECK(grid.releasable_minutes() == Minutes::of_whole(10));
}

TEST_CASE("offsetting moves what is releasable into what is missing") {
  const Scenario scenario = health_centre();
  const PlacementGrid grid =
      placement_grid(scenario, evaluate(scenario, recipe_of({"RJ5", "SA3", "RO4"})), sandra_and_roger(scenario));
  CHECK(grid.missing_count() == 0);
  CHECK(grid.releasable_count() == 0);
  CHECK(grid.at(GridRow::not_material, GridColumn::quick_or_machine).minutes == Minutes::of_hundredths(450));
  CHECK(grid.at(GridRow::material, GridColumn::continuing).minutes == Minutes::of_whole(18) + Minutes::of_whole(21));
}

TEST_CASE("a mark counts only where the relationship changes the result") {
  const std::vector<NeedMark> marks{{"raj", "right_medicine", true, true, false},
                                    {"raj", "safe_if_unusual", false, false, true}};
  CHECK(material_needs(marks) == MaterialNeeds{{"raj", "safe_if_unusual"}});
}

TEST_CASE("every contact-and-need pair is in exactly one of six cells, and the cells sum to all the time used") {
  const std::uint64_t seed = 606;
  INFO("seed " << seed);
  Random random(seed);
  for (int run = 0; run < 300; ++run) {
    const Scenario scenario = random_scenario(random);
    const RecipeOutcome outcome = evaluate(scenario, random_recipe(scenario, random));
    MaterialNeeds material;
    std::size_t pairs = 0;
    Minutes time;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
      for (const Need& need : scenario.people[p].needs) {
        ++pairs;
        if (random.between(0, 1) == 0) material.insert({scenario.people[p].id, need.id});
      }
      for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
        if (scenario.roles[r].unit == RoleUnit::minutes) time += outcome.people[p].use[r];
      }
    }
    const PlacementGrid grid = placement_grid(scenario, outcome, material);
    std::set<std::pair<std::string, std::string>> seen;
    Minutes sum;
    for (const auto& row : grid.cells) {
      for (const GridCell& cell : row) {
        Minutes entries;
        for (const GridEntry& entry : cell.entries) {
          CHECK(seen.insert({entry.person, entry.need}).second);
          entries += entry.minutes;
        }
        CHECK(entries == cell.minutes);
        sum += cell.minutes;
      }
    }
    CHECK(seen.size() == pairs);
    CHECK(sum == time);
    CHECK(grid.count(GridVerdict::well_placed) + grid.missing_count() + grid.releasable_count() ==
          static_cast<int>(pairs));
  }
}
