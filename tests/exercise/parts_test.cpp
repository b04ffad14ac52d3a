// Who plays what: domain.md D1, "With fewer people, merge Treasurer with Recorder and Complaints desk with Host."
#include <doctest/doctest.h>

#include <set>

#include "exercise/parts.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

using Hands = std::vector<std::vector<std::string>>;

bool together(const Hands& hands, const std::string& one, const std::string& other) {
  for (const auto& hand : hands) {
    const std::set<std::string> parts(hand.begin(), hand.end());
    if (parts.count(one) > 0) return parts.count(other) > 0;
  }
  return false;
}

}  // namespace

TEST_CASE("every part is somebody's, once, and everybody has one, in every scenario and for any number (D1)") {
  for (const std::string& name : shipped_scenario_names()) {
    const Scenario scenario = shipped_scenario(name);
    for (int players = -1; players <= 9; ++players) {
      CAPTURE(name);
      CAPTURE(players);
      const Hands hands = deal_parts(scenario, players);
      const int within = std::min(std::max(players, fewest_players), most_players);
      CHECK(static_cast<int>(hands.size()) == within);
      std::multiset<std::string> dealt;
      for (const auto& hand : hands) {
        CHECK_FALSE(hand.empty());
        dealt.insert(hand.begin(), hand.end());
      }
      const std::vector<std::string> parts = parts_of(scenario);
      CHECK(dealt == std::multiset<std::string>(parts.begin(), parts.end()));
    }
  }
}

TEST_CASE("with fewer people the recorder goes to the treasurer first, then the complaints desk to the host (D1)") {
  const Scenario scenario = health_centre();
  const Hands seven_people = deal_parts(scenario, 7), six = deal_parts(scenario, 6), two = deal_parts(scenario, 2);
  CHECK(together(seven_people, "treasurer", "recorder"));
  CHECK_FALSE(together(seven_people, "host", "complaints"));
  CHECK(together(six, "treasurer", "recorder"));
  CHECK(together(six, "host", "complaints"));
  CHECK_FALSE(together(six, "voice.raj", "voice.roger"));
  CHECK(two[0] == std::vector<std::string>{"host", "complaints", "voice.raj", "voice.roger"});
  CHECK(two[1] == std::vector<std::string>{"treasurer", "recorder", "voice.sandra", "desk"});
}

TEST_CASE("a voice knows its person, other parts have none") {
  CHECK(voice_of("voice.roger") == "roger");
  CHECK(part_kind("voice.roger") == "voice");
  CHECK(voice_of("host").empty());
  CHECK(part_kind("host") == "host");
}
