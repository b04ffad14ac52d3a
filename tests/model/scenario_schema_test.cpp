// The published description of a scenario and the reader say the same of it.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "model/scenario.h"
#include "support/json_schema.h"
#include "support/scenarios.h"

using namespace seven;
using Json = nlohmann::json;

namespace {

const Json& published() {
  static const Json schema = Json::parse(source_text("assets/schema/scenario.schema.json"), nullptr, false);
  return schema;
}

std::string complaints(const Json& scenario) {
  std::string all;
  for (const std::string& each : test::schema_complaints(published(), scenario)) all += "\n  " + each;
  return all;
}

Json example() { return Json::parse(source_text("assets/templates/scenario.json"), nullptr, false); }

struct Broken {
  const char* pointer;  // what is changed in the template
  Json to;              // null: taken out
  ErrorCode code;       // what the reader says, and where
  const char* place;
};

Json broken(const Broken& how) {
  Json scenario = example();
  const Json::json_pointer at(how.pointer);
  if (how.to.is_null())
    scenario[at.parent_pointer()].erase(at.back());
  else
    scenario[at] = how.to;
  return scenario;
}

Json many(int count, const Json& each) {
  Json list = Json::array();
  for (int i = 0; i < count; ++i) list.push_back(each);
  return list;
}

Json names(int count) {
  Json object = Json::object();
  for (int i = 0; i < count; ++i) object["k" + std::to_string(i)] = "x";
  return object;
}

// What the description can say, and says as the reader does.
std::vector<Broken> broken_ones() {
  using enum ErrorCode;
  const std::string long_label(201, 'x'), long_text(4001, 'x'), long_word(601, 'x');
  return {
      {"/id", nullptr, missing, "id"},
      {"/id", "no spaces", out_of_range, "id"},
      {"/id", 7, wrong_type, "id"},
      {"/title", long_label, too_large, "title"},
      {"/baseline_policy", long_text, too_large, "baseline_policy"},
      {"/roles", nullptr, missing, "roles"},
      {"/roles", Json::object(), missing, "roles"},
      {"/roles", Json::array(), wrong_type, "roles"},
      {"/roles/desk/cost_per_min", nullptr, missing, "roles.desk.cost_per_min"},
      {"/roles/desk/cost_per_min", "0.4", wrong_type, "roles.desk.cost_per_min"},
      {"/roles/desk/cost_per_min", -1, out_of_range, "roles.desk.cost_per_min"},
      {"/roles/desk/cost_per_min", 0.00001, out_of_range, "roles.desk.cost_per_min"},
      {"/roles/desk/icon", 1, wrong_type, "roles.desk.icon"},
      {"/caps/desk", "many", wrong_type, "caps.desk"},
      {"/groups/reading_group/session_minutes", nullptr, missing, "groups.reading_group.session_minutes"},
      {"/groups/reading_group/attending", 0, out_of_range, "groups.reading_group.attending"},
      {"/groups/reading_group/session_cash", 0.001, out_of_range, "groups.reading_group.session_cash"},
      {"/introduce", "all of it", wrong_type, "introduce"},
      {"/introduce/0", 3, wrong_type, "introduce[0]"},
      {"/introduce/0/skill", "yes", wrong_type, "introduce[0].skill"},
      {"/introduce/0/weeks", 521, out_of_range, "introduce[0].weeks"},
      {"/introduce/0/without/0", Json::object(), missing, "introduce[0].without[0].without"},
      {"/people", nullptr, missing, "people"},
      {"/people", Json::array(), missing, "people"},
      {"/people", many(7, example()["people"][0]), too_large, "people"},
      {"/people/0", "Gwen", wrong_type, "people[0]"},
      {"/people/1/id", nullptr, missing, "people[1].id"},
      {"/people/1/needs", nullptr, missing, "people[1].needs"},
      {"/people/1/needs/0", Json::array({"a"}), wrong_type, "people[1].needs[0]"},
      {"/people/1/needs/0/1", "perhaps", out_of_range, "people[1].needs[0][1]"},
      {"/people/1/needs/0/0", "", out_of_range, "people[1].needs[0][0]"},
      {"/people/1/offers", Json::array(), missing, "people[1].offers"},
      {"/people/1/offers/2/cover", nullptr, out_of_range, "people[1].offers[2].cover"},
      {"/people/1/offers/2/cover", "all", wrong_type, "people[1].offers[2].cover"},
      {"/people/1/offers/2/cover/1", 0.7, out_of_range, "people[1].offers[2].cover[1]"},
      {"/people/1/offers/2/now", nullptr, missing, "people[1].offers[2].now"},
      {"/people/1/offers/2/now/desk", -1, out_of_range, "people[1].offers[2].now.desk"},
      {"/people/1/offers/2/now/desk", 1.005, out_of_range, "people[1].offers[2].now.desk"},
      {"/people/1/offers/2/bounce", 1.5, out_of_range, "people[1].offers[2].bounce"},
      {"/people/1/offers/2/given", "often", out_of_range, "people[1].offers[2].given"},
      {"/people/1/offers/2/known", true, wrong_type, "people[1].offers[2].known"},
      {"/people/1/offers/2/human_route", 1, wrong_type, "people[1].offers[2].human_route"},
      {"/people/1/offers/2/ingredients", "a room", wrong_type, "people[1].offers[2].ingredients"},
      {"/people/1/offers/2/organisation", 1, wrong_type, "people[1].offers[2].organisation"},
      {"/people/1/offers/2/paid_by", "no spaces", out_of_range, "people[1].offers[2].paid_by"},
      {"/people/1/offers/2/between_people", "yes", wrong_type, "people[1].offers[2].between_people"},
      {"/people/1/offers/2/wait_days", 1.5, out_of_range, "people[1].offers[2].wait_days"},
      {"/people/1/offers/2/travel_minutes", -1, out_of_range, "people[1].offers[2].travel_minutes"},
      {"/people/1/offers/2/unpaid", -1, out_of_range, "people[1].offers[2].unpaid"},
      {"/groups/reading_group/a_week", 0, out_of_range, "groups.reading_group.a_week"},
      {"/groups/reading_group/start_weeks", 101, out_of_range, "groups.reading_group.start_weeks"},
      {"/people/1/offers/2/conditions", "booking", wrong_type, "people[1].offers[2].conditions"},
      {"/people/1/next_month", Json::object(), missing, "people[1].next_month.needs"},
      {"/deck/0/id", nullptr, missing, "deck[0].id"},
      {"/deck/0/machine", "no", wrong_type, "deck[0].machine"},
      {"/deck", many(65, example()["deck"][0]), too_large, "deck"},
      {"/placed/0/alone", 0, wrong_type, "placed[0].alone"},
      {"/what_if/0/effects", Json::array(), missing, "what_if[0].effects"},
      {"/what_if/0/effects/0/bank", 5, out_of_range, "what_if[0].effects[0].bank"},
      {"/what_if/2/effects/0/attending/reading_group", 201, out_of_range,
       "what_if[2].effects[0].attending.reading_group"},
      {"/starts/0/choices", nullptr, missing, "starts[0].choices"},
      {"/starts/0/choices/ade/offer", nullptr, missing, "starts[0].choices.ade.offer"},
      {"/evidence", Json::array({Json{{"id", "a"}}}), missing, "evidence[0].strength"},
      {"/evidence", Json::array({Json{{"id", "a"}, {"strength", "sure"}}}), out_of_range, "evidence[0].strength"},
      {"/slot", Json{{"role", "desk"}}, missing, "slot.assumption"},
      {"/words", "English", wrong_type, "words"},
      {"/words/en", "English", wrong_type, "words.en"},
      {"/words/en/title", 7, wrong_type, "words.en.title"},
      {"/words/en/title", long_word, too_large, "words.en.title"},
      {"/words/en", names(2001), too_large, "words.en"},
      {"/words", names(9), too_large, "words"},
  };
}

// What ids refer to, and how many of a thing belong together, a description of this kind cannot say.
std::vector<Broken> beyond_description() {
  using enum ErrorCode;
  return {
      {"/caps/nobody", 3, unknown_reference, "caps.nobody"},
      {"/groups/reading_group/role", "nobody", unknown_reference, "groups.reading_group.role"},
      {"/people/1/id", "gwen", out_of_range, "people[1].id"},
      {"/people/1/offers/0/id", "GW0", out_of_range, "people[1].offers[0].id"},
      {"/people/1/offers/2/cover", Json::array({1, 1}), out_of_range, "people[1].offers[2].cover"},
      {"/people/1/offers/2/now/nobody", 1, unknown_reference, "people[1].offers[2].now.nobody"},
      {"/people/1/offers/2/known", "nobody", unknown_reference, "people[1].offers[2].known"},
      {"/people/1/offers/2/conditions/0", "luck", unknown_reference, "people[1].offers[2].conditions[0]"},
      {"/people/1/would_choose", "GW1", unknown_reference, "people[1].would_choose"},
      {"/people/2/offers/2/now/host", 1, out_of_range, "people[2].offers[2].now"},
      {"/deck/0/introduces/0", "luck", unknown_reference, "deck[0].introduces[0]"},
      {"/what_if/1/effects/0/without", "luck", unknown_reference, "what_if[1].effects[0].without"},
      {"/starts/0/choices/ade/offer", "GW1", unknown_reference, "starts[0].choices.ade.offer"},
  };
}

void refuses(const Broken& how) {
  const auto read = read_scenario(broken(how).dump());
  REQUIRE_FALSE(read.ok());
  CHECK(read.error() == Error{how.code, how.place});
}

}  // namespace

TEST_CASE("every scenario we ship, every one of the brief and the template conform to the published schema") {
  REQUIRE(published().is_object());
  for (const std::string& name : shipped_scenario_names()) {
    for (const char* folder : {"assets/scenarios/", "tests/fixtures/scenarios/"}) {
      INFO(std::string(folder) << name);
      CHECK(complaints(Json::parse(source_text(folder + name + ".json"), nullptr, false)) == "");
    }
  }
  CHECK(complaints(example()) == "");
  CHECK(read_scenario(source_text("assets/templates/scenario.json")).ok());
}

TEST_CASE("what the published schema refuses the reader refuses too, with its place") {
  for (const Broken& how : broken_ones()) {
    const std::string what = std::string(how.pointer) + " to " + how.to.dump().substr(0, 80);
    INFO(what);
    CHECK(complaints(broken(how)) != "");
    refuses(how);
  }
}

TEST_CASE("what refers to nothing is refused by the reader alone") {
  for (const Broken& how : beyond_description()) {
    const std::string what = std::string(how.pointer) + " to " + how.to.dump();
    INFO(what);
    CHECK(complaints(broken(how)) == "");
    refuses(how);
  }
}

TEST_CASE("the published schema has the reader's limits") {
  const auto limit = [](const char* pointer) { return published().value(Json::json_pointer(pointer), -1); };
  CHECK(limit("/properties/roles/maxProperties") == max_scenario_roles);
  CHECK(limit("/properties/people/maxItems") == max_scenario_people);
  CHECK(limit("/properties/people/items/properties/offers/maxItems") == max_person_offers);
  CHECK(limit("/$defs/needs/maxItems") == max_person_needs);
  CHECK(limit("/$defs/label/maxLength") == static_cast<int>(max_scenario_label));
  CHECK(limit("/properties/groups/additionalProperties/properties/attending/maximum") == max_group_attendance);
}
