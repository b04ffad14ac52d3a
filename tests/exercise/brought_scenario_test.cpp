// A scenario of a person's own: from the bytes of a file into a document, and from there back.
#include "exercise/brought_scenario.h"

#include <doctest/doctest.h>

#include "model/exercise.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

std::string file_text() { return source_text("assets/templates/scenario.json"); }

Store document_of(const OwnScenario& record, const std::string& plays) {
  Store store;
  DiffBuilder builder(store);
  Exercise setup;
  setup.scenario = plays;
  builder.put(setup);
  builder.put(record);
  store.apply(builder.diff());
  return store;
}

}  // namespace

TEST_CASE("what a document keeps of a scenario reads as the file did, words and all") {
  const auto brought = bring_scenario("\xEF\xBB\xBF" + file_text());
  REQUIRE(brought.ok());
  const OwnScenario& record = brought.value().record;
  CHECK(record.scenario == "village_library");
  CHECK(record.json.size() < file_text().size());
  CHECK(check_record(record).ok());
  const auto again = brought_scenario(document_of(record, "village_library"));
  REQUIRE(again.ok());
  REQUIRE(again.value().has_value());
  CHECK(again.value()->scenario == brought.value().scenario);
  CHECK(again.value()->words == brought.value().words);
  CHECK(again.value()->words.at("cy").at("need.mair.company") == "Cwmni");
  CHECK(again.value()->record == record);
}

TEST_CASE("space between the parts goes, space and quotation marks inside texts stay") {
  CHECK(without_json_space(" { \"a b\" : [ 1 ,\n\t\"c \\\" d\\\\\" ] } ") == "{\"a b\":[1,\"c \\\" d\\\\\"]}");
}

TEST_CASE("a document that plays what ships brings nothing, whatever else it carries") {
  CHECK_FALSE(brought_scenario(Store()).value().has_value());
  const OwnScenario record = bring_scenario(file_text()).value().record;
  CHECK_FALSE(brought_scenario(document_of(record, "housing")).value().has_value());
}

TEST_CASE("a scenario that a document brings broken, or under another name, is a named error with its place") {
  OwnScenario record = bring_scenario(file_text()).value().record;
  OwnScenario other = record;
  other.scenario = "other";
  CHECK(brought_scenario(document_of(other, "other")).error() ==
        Error{ErrorCode::unknown_reference, "own_scenario.id"});
  record.json.replace(record.json.find("\"must\""), 6, "\"very\"");
  CHECK(brought_scenario(document_of(record, "village_library")).error() ==
        Error{ErrorCode::out_of_range, "own_scenario.people[0].needs[0][1]"});
  record.json = "not JSON";
  CHECK(brought_scenario(document_of(record, "village_library")).error() ==
        Error{ErrorCode::not_our_file, "own_scenario"});
}

TEST_CASE("a scenario too long for a document is refused when it is brought") {
  std::string text = file_text();
  text.insert(text.find("\"read_me\""), "\"much\": \"" + std::string(max_own_scenario_length, 'x') + "\", ");
  CHECK(read_scenario(text).ok());
  CHECK(bring_scenario(text).error() == Error{ErrorCode::too_large, "bytes"});
}

TEST_CASE("bytes are taken for a scenario by what is in them, broken or not") {
  CHECK(looks_like_scenario(file_text()));
  CHECK(looks_like_scenario("{\"people\": [1 2]}"));
  CHECK(looks_like_scenario("{\"roles\": {}}"));
  CHECK_FALSE(looks_like_scenario("{\"format\": \"seven-minutes\", \"people\": []}"));
  CHECK_FALSE(looks_like_scenario("{\"format\": \"seven-minutes\", \"people\": "));
  CHECK_FALSE(looks_like_scenario("a list of people"));
  CHECK_FALSE(looks_like_scenario(""));
}
