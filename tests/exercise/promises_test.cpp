// Set three knows what set one marked (domain.md A47: uncovered set-one lines are flagged).
#include "exercise/promises.h"

#include <doctest/doctest.h>

#include "support/scenarios.h"

using namespace seven;

namespace {

struct SetOne {
  std::vector<NeedMark> marks;
  std::vector<RelationshipAnswer> answers{};

  std::vector<Promise> under(const std::vector<std::string>& offers, const Attendance& attending = {}) const {
    const Scenario scenario = health_centre();
    std::vector<const NeedMark*> marked;
    for (const NeedMark& mark : marks) marked.push_back(&mark);
    std::vector<const RelationshipAnswer*> answered;
    for (const RelationshipAnswer& answer : answers) answered.push_back(&answer);
    return promises(scenario, evaluate(scenario, recipe_of(offers, attending)), marked, answered);
  }
};

const std::vector<std::string> kToday{"RJ0", "SA0", "RO0"};
const NeedMark kHistory{"sandra", "knows_the_history", false, false, true};

}  // namespace

TEST_CASE("a relationship that changes the result is covered by a lasting one, not by anyone who is free (A47)") {
  const SetOne set_one{{kHistory}};
  CHECK(set_one.under(kToday) ==
        std::vector<Promise>{{"sandra", "knows_the_history", true, GridColumn::one_off, false}});
  CHECK(set_one.under(kSuggestedPlan) ==
        std::vector<Promise>{{"sandra", "knows_the_history", true, GridColumn::continuing, true}});
}

TEST_CASE("a lasting relationship that does nothing for the need does not cover it") {
  const SetOne set_one{{{"sandra", "enough_time", false, false, true}}};
  CHECK_FALSE(set_one.under({"RJ0", "SA1", "RO0"}).front().covered);  // seven minutes with Dr Hughes: no time
  CHECK(set_one.under({"RJ0", "SA2", "RO0"}).front().covered);
}

TEST_CASE("where it takes a person a quick job does not do; where it only means something, meeting the need does") {
  const SetOne needed{{{"raj", "right_medicine", false, true, false}}};
  const SetOne welcome{{{"raj", "right_medicine", true, false, false}}};
  CHECK(needed.under(kToday).front().covered);
  CHECK_FALSE(needed.under(kSuggestedPlan).front().covered);
  CHECK(welcome.under(kSuggestedPlan).front().covered);
}

TEST_CASE("lines come in the people's order; marks taken back and people who need nobody today are left out") {
  SetOne set_one{{{"roger", "company_that_lasts", false, false, true},
                  kHistory,
                  {"roger", "chest_checked", false, false, false},
                  {"raj", "right_medicine", true, true, true}}};
  set_one.answers.push_back({"raj", true});
  const std::vector<Promise> lines = set_one.under(kSuggestedPlan);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].person == "sandra");
  CHECK(lines[1].person == "roger");
}

TEST_CASE("a group to which nobody comes covers nothing") {
  const SetOne set_one{{{"roger", "company_that_lasts", false, false, true}}};
  CHECK(set_one.under(kSuggestedPlan).front().covered);
  CHECK_FALSE(set_one.under(kSuggestedPlan, {{"coffee_morning", 0}}).front().covered);
}
