// Which assumptions enter a scenario's sums, and how far and by what they may be moved (domain.md B1).
#include "exercise/figures.h"

#include <doctest/doctest.h>

#include "exercise/circumstances.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

std::vector<Assumption> assumptions() {
  const auto read = read_assumptions(source_text("assets/assumptions/exercise.json"));
  return read.ok() ? read.value() : std::vector<Assumption>{};
}

const Assumption& assumption(const std::vector<Assumption>& all, const char* id) {
  const Assumption* found = find_assumption(all, id);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("prices, the slot, a group's figures and the hand-back enter the exercise; what is only shown does not") {
  const Scenario scenario = health_centre();
  CHECK(figure_in(scenario, "c_gp_full") == Quantity{45'500});
  CHECK(figure_in(scenario, "slot_min_story") == Quantity{70'000});
  CHECK(figure_in(scenario, "group_size") == Quantity{120'000});
  CHECK(figure_in(scenario, "group_session_min") == Quantity{1'800'000});
  CHECK(figure_in(scenario, "venue_session") == Quantity{240'000});
  CHECK(figure_in(scenario, "bank_target") == Quantity{500});
  for (const char* shown : {"gp_f2f_min", "coverage", "bounce", "nonmedical_share", "", "no_such"})
    CHECK_FALSE(figure_in(scenario, shown).has_value());
}

TEST_CASE("a figure that enters changes the scenario, and its own value changes nothing") {
  const Scenario scenario = health_centre();
  for (const Assumption& each : assumptions()) {
    INFO(each.id);
    const auto own = figure_in(scenario, each.id);
    if (!own) continue;
    Circumstances same, other;
    same.assumptions[each.id] = *own;
    CHECK(under(scenario, same).scenario == scenario);
    const FigureRange range = range_of(each, *own);
    other.assumptions[each.id] = *own == range.low ? range.high : range.low;
    CHECK_FALSE(under(scenario, other).scenario == scenario);
  }
}

TEST_CASE("the share of the hand-back card is the group's own figure") {
  Circumstances own;
  own.assumptions["bank_target"] = {800};
  const Scenario scenario = under(health_centre(), own).scenario;
  REQUIRE(scenario.find_card("hand_back") != nullptr);
  CHECK(scenario.find_card("hand_back")->bank() == Share::of_percent(8));
}

TEST_CASE("steps suit the unit, and every value stays exact and inside the range") {
  const std::vector<Assumption> all = assumptions();
  const Scenario scenario = health_centre();
  const auto step = [&](const char* id) {
    return range_of(assumption(all, id), *figure_in(scenario, id)).step.ten_thousandths;
  };
  CHECK(step("c_gp_full") == 500);             // 5p
  CHECK(step("c_rec") == 100);                 // a penny
  CHECK(step("slot_min_story") == 5'000);      // half a minute
  CHECK(step("group_size") == 10'000);         // a person
  CHECK(step("group_session_min") == 50'000);  // five minutes
  CHECK(step("venue_session") == 10'000);      // a pound
  CHECK(step("bank_target") == 50);            // half of one per cent
  for (const Assumption& each : all) {
    const auto own = figure_in(scenario, each.id);
    if (!own) continue;
    INFO(each.id);
    const FigureRange range = range_of(each, *own);
    Quantity at = range.low;
    int steps = 0;
    while (at < range.high && ++steps < 200) {
      const Quantity next = range.stepped(at, 1);
      CHECK(next > at);
      CHECK(next <= range.high);
      at = next;
    }
    CHECK(at == range.high);
    while (at > range.low && --steps > -200) at = range.stepped(at, -1);
    CHECK(at == range.low);
  }
}

TEST_CASE("from a value between two steps the next one is whole, and the nearest one may be the range's end") {
  const FigureRange range{{50'000}, {200'000}, {5'000}};
  CHECK(range.stepped({92'000}, 1) == Quantity{95'000});
  CHECK(range.stepped({92'000}, -1) == Quantity{90'000});
  CHECK(range.stepped({50'000}, -1) == Quantity{50'000});
  CHECK(range.nearest(93'000) == Quantity{95'000});
  CHECK(range.nearest(1) == Quantity{50'000});
  const FigureRange odd{{3'300}, {9'700}, {1'000}};
  CHECK(odd.nearest(3'350) == Quantity{3'300});
  CHECK(odd.nearest(9'690) == Quantity{9'700});
}

TEST_CASE("a scenario's own value beyond the assumption's range widens it") {
  const std::vector<Assumption> all = assumptions();
  const FigureRange range = range_of(assumption(all, "c_gp_full"), {90'000});
  CHECK(range.high == Quantity{90'000});
  CHECK(range.low == Quantity{35'000});
}
