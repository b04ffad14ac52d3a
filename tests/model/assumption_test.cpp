#include <doctest/doctest.h>

#include <set>

#include "model/assumption.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

std::vector<Assumption> shipped(const char* file) {
  return read_assumptions(source_text(std::string("assets/assumptions/") + file + ".json")).take();
}

std::int64_t value_of(const std::vector<Assumption>& all, const char* id) {
  const Assumption* found = find_assumption(all, id);
  return found != nullptr && found->value ? found->value->ten_thousandths : -1;
}

}  // namespace

TEST_CASE("every assumption we ship has a unit, a range and a source, and no id comes twice") {
  std::set<std::string> ids;
  for (const char* file : {"exercise", "practice"}) {
    for (const Assumption& assumption : shipped(file)) {
      INFO(assumption.id);
      CHECK(ids.insert(assumption.id).second);
      CHECK_FALSE(assumption.unit.empty());
      CHECK_FALSE(assumption.source.empty());
      CHECK(assumption.low <= assumption.high);
    }
  }
  CHECK(ids.size() == 54);
}

TEST_CASE("the health centre's prices and its group are the assumptions that people see") {
  const std::vector<Assumption> all = shipped("exercise");
  const Scenario scenario = health_centre();
  for (const Role& role : scenario.roles) {
    if (role.assumption.empty()) continue;
    INFO(role.id);
    CHECK(role.price.per_minute().ten_thousandths() == value_of(all, role.assumption.c_str()));
  }
  const GroupFacility& group = scenario.groups.front();
  CHECK(group.session_minutes.hundredths() * 100 == value_of(all, "group_session_min"));
  CHECK(group.session_cash.ten_thousandths() == value_of(all, "venue_session"));
  CHECK(group.attending * 10'000 == value_of(all, "group_size"));
  CHECK(value_of(all, "bank_target") == 500);
  CHECK(find_assumption(all, "group_size")->how == HowKnown::guess);
  CHECK(find_assumption(all, "slot_min_story")->how == HowKnown::story);
  CHECK_FALSE(find_assumption(all, "coverage")->value.has_value());
}

TEST_CASE("an assumption without a source, outside its range or given twice is refused") {
  const auto error_of = [](const std::string& fields) {
    const auto read =
        read_assumptions("[{\"id\": \"x\", \"unit\": \"minutes\", \"confidence\": \"low\", " + fields + "}]");
    return read.ok() ? Error{} : read.error();
  };
  CHECK(error_of(R"("default": 1, "low": 0, "high": 2, "how": "guess")") == Error{ErrorCode::missing, "[0].source"});
  CHECK(error_of(R"("default": 3, "low": 0, "high": 2, "how": "guess", "source": "s")") ==
        Error{ErrorCode::out_of_range, "[0].default"});
  CHECK(error_of(R"("low": 3, "high": 2, "how": "guess", "source": "s")") ==
        Error{ErrorCode::out_of_range, "[0].high"});
  CHECK(error_of(R"("low": 1, "high": 2, "how": "hearsay", "source": "s")") ==
        Error{ErrorCode::out_of_range, "[0].how"});
  CHECK(read_assumptions("{}").error().code == ErrorCode::not_our_file);
  CHECK(read_assumptions(std::string(100'000, '[')).error().code == ErrorCode::too_large);
}
