// A few good recipes instead of one answer (domain.md A50: 3-7 recipes with trade-offs).
#include "recipe/short_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/scenarios.h"

using namespace seven;

namespace {

const FoundRecipe& at(const RecipeSet& set, int recipe) { return set.feasible[static_cast<std::size_t>(recipe)]; }

void check(const RecipeSet& set) {
  const std::vector<int> list = short_list(set);
  CHECK(std::set<int>(list.begin(), list.end()).size() == list.size());
  CHECK(list.size() <= 7);
  CHECK(list.size() >= std::min<std::size_t>(3, set.pareto.size()));
  for (const int each : list) CHECK(std::count(set.pareto.begin(), set.pareto.end(), each) == 1);
  if (list.empty()) return;
  CHECK(list.front() == set.pareto.front());
  // Whoever one looks at, some recipe of the list does all for them that any recipe that fits does.
  for (std::size_t p = 0; p < set.feasible.front().coverage.size(); ++p) {
    const auto most =
        std::max_element(set.feasible.begin(), set.feasible.end(),
                         [&](const FoundRecipe& a, const FoundRecipe& b) { return a.coverage[p] < b.coverage[p]; });
    CHECK(std::any_of(list.begin(), list.end(),
                      [&](int each) { return at(set, each).coverage[p] == most->coverage[p]; }));
  }
}

}  // namespace

TEST_CASE("the short list of every scenario we ship has three to seven unbeaten recipes (A50)") {
  for (const std::string& name : shipped_scenario_names()) {
    INFO(name);
    const RecipeSet set = find_recipes(shipped_scenario(name)).take();
    check(set);
    CHECK(short_list(set).size() >= 3);
  }
}

TEST_CASE("the short list of the health centre holds the recipe that costs least, and each gives something up") {
  const Scenario scenario = health_centre();
  const RecipeSet set = find_recipes(scenario).take();
  const std::vector<int> list = short_list(set);
  CHECK(offer_ids(scenario, at(set, list.front())) == std::vector<std::string>{"RJ5", "SA3", "RO4"});
  const auto least = std::min_element(set.feasible.begin(), set.feasible.end(),
                                      [](const FoundRecipe& a, const FoundRecipe& b) { return a.value < b.value; });
  CHECK(std::any_of(list.begin(), list.end(), [&](int each) { return at(set, each).value == least->value; }));
  for (const int each : list) {
    const bool gives_up = [&] {
      for (std::size_t p = 0; p < 3; ++p) {
        if (at(set, each).coverage[p] < at(set, best_for(set, p)).coverage[p]) return true;
      }
      return false;
    }();
    CHECK(gives_up);
  }
}

TEST_CASE("any scenario's short list is unbeaten, differs, and leaves no one out; where nothing fits it is empty") {
  const std::uint64_t seed = 50;
  INFO("seed " << seed);
  Random random(seed);
  for (int run = 0; run < 100; ++run) check(find_recipes(random_scenario(random)).take());
  RecipeQuestion nothing;
  nothing.bank = Share::of_percent(100);
  const RecipeSet none = find_recipes(health_centre(), nothing).take();
  CHECK(short_list(none).empty());
  CHECK(best_for(none, 0) == -1);
}
