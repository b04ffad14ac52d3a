#include <doctest/doctest.h>

#include "base/random.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

// A sound little scenario, with each part open to be replaced.
struct Parts {
  std::string roles = R"({"gp": {"label": "GP", "cost_per_min": 4.55}, "cash": {"cost_per_min": 1}})";
  std::string caps = R"({"gp": 7})";
  std::string needs = R"([["a", "must"], ["b", "should"]])";
  std::string offer = R"({"id": "A0", "now": {"gp": 7}, "bounce": 0.1, "cover": [1, 0.5]})";
  std::string more;

  std::string text() const {
    return R"({"id": "s", "roles": )" + roles + R"(, "caps": )" + caps + R"(, "people": [{"id": "ann", "needs": )" +
           needs + R"(, "offers": [)" + offer + "]}]" + more + "}";
  }
};

Error refused(const Parts& parts) {
  const auto read = read_scenario(parts.text());
  return read.ok() ? Error{} : read.error();
}

Error error(ErrorCode code, const char* place) { return {code, place}; }

}  // namespace

TEST_CASE("the scenarios of the brief are read as they are") {
  for (const char* name : {"health_centre", "housing", "mental_health", "probation", "school", "send", "social_work"}) {
    INFO(name);
    const auto scenario = read_scenario(source_text(std::string("tests/fixtures/scenarios/") + name + ".json"));
    REQUIRE(scenario.ok());
    CHECK(scenario.value().id == name);
    CHECK(scenario.value().people.size() == 3);
    CHECK_FALSE(scenario.value().introduce.empty());
    CHECK(scenario.value().introduce.front().id == "introduce.0");
    CHECK(scenario.value().people[0].today().way == "today");
  }
}

TEST_CASE("the scenarios we ship add to the brief's and change nothing in them") {
  for (const std::string& name : shipped_scenario_names()) {
    INFO(name);
    const Scenario ours = shipped_scenario(name);
    const Scenario brief = fixture_scenario(name);
    CHECK(ours.id == name);
    CHECK(ours.title == brief.title);
    CHECK(ours.trap == brief.trap);
    REQUIRE(ours.roles.size() == brief.roles.size());
    for (std::size_t r = 0; r < ours.roles.size(); ++r) {
      Role role = ours.roles[r];
      role.assumption.clear();
      role.icon.clear();
      role.label = brief.roles[r].label;
      CHECK(role == brief.roles[r]);
    }
    REQUIRE(ours.people.size() == brief.people.size());
    for (std::size_t p = 0; p < ours.people.size(); ++p) {
      const Person& a = ours.people[p];
      const Person& b = brief.people[p];
      CHECK(a.id == b.id);
      CHECK(a.story == b.story);
      CHECK(a.needs == b.needs);
      REQUIRE(a.offers.size() == b.offers.size());
      for (std::size_t o = 0; o < a.offers.size(); ++o) {
        CHECK(a.offers[o].id == b.offers[o].id);
        CHECK(a.offers[o].label == b.offers[o].label);
        CHECK(a.offers[o].now == b.offers[o].now);
        CHECK(a.offers[o].bounce == b.offers[o].bounce);
        CHECK(a.offers[o].cover == b.offers[o].cover);
      }
    }
    REQUIRE(ours.introduce.size() >= brief.introduce.size());
    for (std::size_t i = 0; i < brief.introduce.size(); ++i) CHECK(ours.introduce[i].text == brief.introduce[i].text);
  }
}

TEST_CASE("every scenario we ship has what the exercise needs: portraits, starts, eight cards, next month, evidence") {
  for (const std::string& name : shipped_scenario_names()) {
    INFO(name);
    const Scenario scenario = shipped_scenario(name);
    CHECK(scenario.what_if.size() == 8);
    CHECK(scenario.what_if.front().bank() == Share::of_percent(5));
    CHECK(scenario.starts.size() >= 3);
    CHECK(scenario.placed.back().id == "other");
    CHECK_FALSE(scenario.evidence.empty());
    CHECK(scenario.deck.size() >= 5);
    for (const Role& role : scenario.roles) {
      INFO(role.id);
      CHECK_FALSE(role.icon.empty());
      CHECK(role.assumption.empty() == (role.unit == RoleUnit::pounds));
    }
    for (const Person& person : scenario.people) {
      INFO(person.id);
      CHECK_FALSE(person.portrait.empty());
      CHECK_FALSE(source_text("assets/portraits/" + person.portrait + ".svg").empty());
      CHECK(person.find_offer(person.would_choose) != nullptr);
      CHECK(person.next_month.has_value());
    }
  }
}

TEST_CASE("the health centre says which way, what is given, what must be in place and who shares a group") {
  const Scenario scenario = health_centre();
  CHECK(scenario.roles[0].id == "gp");  // the file's order, not the alphabet's
  CHECK(scenario.roles[5].id == "cash");
  CHECK(scenario.roles[5].unit == RoleUnit::pounds);
  CHECK(scenario.find_role("gp")->cap == Minutes::of_whole(21));
  CHECK_FALSE(scenario.find_role("pharm")->cap.has_value());
  const Offer* coffee = scenario.find_person("roger")->find_offer("RO4");
  REQUIRE(coffee != nullptr);
  CHECK(coffee->way == "coffee");
  CHECK(coffee->given == Given::continuing);
  CHECK(coffee->group == "coffee_morning");
  CHECK(coffee->conditions == std::vector<std::string>{"skilled_facilitator", "safety_net"});
  CHECK(scenario.find_person("sandra")->portrait == "sandra");
  CHECK(scenario.deck.size() == 7);
  CHECK(scenario.deck[0].icon == "laptop");
  CHECK(scenario.introduce[0].id == "medicine_protocol");
}

TEST_CASE("every offer that a machine makes has a human way out") {
  for (const Person& person : health_centre().people) {
    for (const Offer& offer : person.offers) CHECK(offer.human_route);
  }
}

TEST_CASE("without the optional keys an offer is a way of its own and given once") {
  const Scenario scenario = read_scenario(Parts{}.text()).take();
  const Offer& offer = scenario.people[0].offers[0];
  CHECK(offer.way == "today");
  CHECK(offer.given == Given::one_off);
  CHECK(offer.human_route);
  CHECK(scenario.groups.empty());
  Parts unknown_keys;
  unknown_keys.more = R"(, "colour": [1, {"deep": null}])";
  CHECK(read_scenario(unknown_keys.text()).ok());
}

TEST_CASE("what is wrong is named with its place") {
  Parts parts;
  parts.needs = "[]";
  CHECK(refused(parts) == error(ErrorCode::missing, "people[0].needs"));
  parts = {};
  parts.offer = "";
  CHECK(refused(parts) == error(ErrorCode::missing, "people[0].offers"));
  parts = {};
  parts.offer = R"({"id": "A0", "now": {"gp": 7}, "cover": [1]})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[0].cover"));
  parts.offer = R"({"id": "A0", "now": {"gp": 7}, "cover": [1, 0.3]})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[0].cover[1]"));
  parts.offer = R"({"id": "A0", "now": {"gp": 7}, "cover": "all"})";
  CHECK(refused(parts) == error(ErrorCode::wrong_type, "people[0].offers[0].cover"));
  parts.offer = R"({"id": "A0", "now": {"doctor": 7}, "cover": [1, 1]})";
  CHECK(refused(parts) == error(ErrorCode::unknown_reference, "people[0].offers[0].now.doctor"));
  parts.offer = R"({"id": "A0", "now": {"gp": -7}, "cover": [1, 1]})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[0].now.gp"));
  parts.offer = R"({"id": "A0", "now": {"gp": 7.005}, "cover": [1, 1]})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[0].now.gp"));
  parts.offer = R"({"id": "A0", "cover": [1, 1]})";
  CHECK(refused(parts) == error(ErrorCode::missing, "people[0].offers[0].now"));
  parts.offer = R"({"id": "A0", "now": {}, "bounce": 1.5, "cover": [1, 1]})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[0].bounce"));
  parts.offer = R"({"id": "A0", "now": {}, "cover": [1, 1]}, {"id": "A0", "now": {}, "cover": [1, 1]})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[1].id"));
  parts.offer = R"({"id": "A0", "now": {}, "cover": [1, 1], "given": "a lot"})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[0].given"));
  parts.offer = R"({"id": "A0", "now": {}, "cover": [1, 1], "conditions": ["x"]})";
  CHECK(refused(parts) == error(ErrorCode::unknown_reference, "people[0].offers[0].conditions[0]"));
  parts.offer = R"({"id": "A0", "now": {}, "cover": [1, 1], "group": "x"})";
  CHECK(refused(parts) == error(ErrorCode::unknown_reference, "people[0].offers[0].group"));
  parts = {};
  parts.needs = R"([["a", "must"], ["a", "should"]])";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].needs[1][0]"));
  parts.needs = R"([["a", "very much"], ["b", "should"]])";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].needs[0][1]"));
  parts.needs = R"(["a", "b"])";
  CHECK(refused(parts) == error(ErrorCode::wrong_type, "people[0].needs[0]"));
  parts = {};
  parts.caps = R"({"nurse": 7})";
  CHECK(refused(parts) == error(ErrorCode::unknown_reference, "caps.nurse"));
  parts = {};
  parts.roles = "{}";
  CHECK(refused(parts) == error(ErrorCode::missing, "roles"));
  parts.roles = R"({"gp": {"label": "GP"}})";
  CHECK(refused(parts) == error(ErrorCode::missing, "roles.gp.cost_per_min"));
  parts.roles = R"({"gp": {"cost_per_min": "4.55"}})";
  CHECK(refused(parts) == error(ErrorCode::wrong_type, "roles.gp.cost_per_min"));
  parts.roles = R"({"gp": {"cost_per_min": 1e12}})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "roles.gp.cost_per_min"));
  parts.roles = R"({"gp": {"cost_per_min": 1}, "gp": {"cost_per_min": 2}})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "roles.gp"));
  parts = {};
  parts.more = R"(, "deck": [{"id": "x", "introduces": ["y"]}])";
  CHECK(refused(parts) == error(ErrorCode::unknown_reference, "deck[0].introduces[0]"));
  parts.more = R"(, "groups": {"g": {"role": "nurse", "session_minutes": 180}})";
  CHECK(refused(parts) == error(ErrorCode::unknown_reference, "groups.g.role"));
  parts.more = R"(, "groups": {"g": {"role": "gp", "session_minutes": 180, "attending": 0}})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "groups.g.attending"));
  parts.more = R"(, "groups": {"g": {"role": "gp", "session_minutes": 180, "attending": 12}})";
  parts.offer = R"({"id": "A0", "now": {"gp": 14}, "cover": [1, 1], "group": "g"})";
  CHECK(refused(parts) == error(ErrorCode::out_of_range, "people[0].offers[0].now"));
}

TEST_CASE("a person with no needs is refused") {
  Parts parts;
  parts.needs = "null";
  CHECK(refused(parts) == error(ErrorCode::missing, "people[0].needs"));
}

TEST_CASE("bytes that are no scenario are refused by name") {
  CHECK(read_scenario("").error().code == ErrorCode::not_our_file);
  CHECK(read_scenario("hello").error().code == ErrorCode::not_our_file);
  CHECK(read_scenario("[]").error().code == ErrorCode::not_our_file);
  CHECK(read_scenario("\xff\xfe{").error().code == ErrorCode::not_our_file);
  CHECK(read_scenario("{}").error() == error(ErrorCode::missing, "id"));
  CHECK(read_scenario(R"({"id": "s", "roles": [1], "people": []})").error() == error(ErrorCode::wrong_type, "roles"));
  CHECK(read_scenario(R"({"id": "../s"})").error() == error(ErrorCode::out_of_range, "id"));
}

TEST_CASE("what is too large or nested too deep is refused before it is read") {
  CHECK(read_scenario(std::string(max_scenario_bytes + 1, ' ')).error() == error(ErrorCode::too_large, "bytes"));
  CHECK(read_scenario(std::string(100'000, '[')).error() == error(ErrorCode::too_large, "nesting"));
  CHECK(read_scenario(std::string(100'000, '{')).error() == error(ErrorCode::too_large, "nesting"));
  CHECK(read_scenario(R"({"id": "s", "x": ")" + std::string(1'000, '[') + "\"}").error().code == ErrorCode::missing);
  Parts parts;
  parts.needs = "[";
  for (int i = 0; i <= max_person_needs; ++i) {
    parts.needs += (i ? ", [\"n" : "[\"n") + std::to_string(i) + "\", \"must\"]";
  }
  parts.needs += "]";
  CHECK(refused(parts) == error(ErrorCode::too_large, "people[0].needs"));
}

TEST_CASE("any damage to a scenario gives a scenario or a named error, never anything else") {
  const std::string whole = source_text("assets/scenarios/health_centre.json");
  for (std::size_t length = 0; length < whole.size(); length += 97)
    CHECK_FALSE(read_scenario(whole.substr(0, length)).ok());
  const std::uint64_t seed = 20'250'107;
  INFO("seed " << seed);
  Random random(seed);
  int refusals = 0;
  for (int i = 0; i < 400; ++i) {
    std::string text = whole;
    const std::int64_t changes = random.between(1, 4);
    for (std::int64_t c = 0; c < changes; ++c) {
      text[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(text.size()) - 1))] =
          static_cast<char>(random.between(0, 255));
    }
    const auto read = read_scenario(text);
    if (!read) ++refusals;
  }
  CHECK(refusals > 100);
}
