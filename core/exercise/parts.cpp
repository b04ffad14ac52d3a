#include "exercise/parts.h"

#include <algorithm>

namespace seven {
namespace {

constexpr std::string_view voice_prefix = "voice.";

// Gives the parts of `from` to whoever has `to`.
void merge(std::vector<std::vector<std::string>>& hands, std::string_view from, std::string_view to) {
  const auto with = [&](std::string_view part) {
    return std::find_if(hands.begin(), hands.end(), [&](const auto& hand) { return hand.front() == part; });
  };
  const auto giver = with(from);
  with(to)->push_back(std::string(from));
  hands.erase(giver);
}

}  // namespace

std::vector<std::string> parts_of(const Scenario& scenario) {
  std::vector<std::string> parts{"host", "treasurer"};
  for (const Person& person : scenario.people) parts.push_back(std::string(voice_prefix) + person.id);
  for (const char* part : {"desk", "complaints", "recorder"}) parts.push_back(part);
  return parts;
}

std::string_view voice_of(std::string_view part) {
  return part.substr(0, voice_prefix.size()) == voice_prefix ? part.substr(voice_prefix.size()) : std::string_view{};
}

std::string_view part_kind(std::string_view part) { return voice_of(part).empty() ? part : std::string_view("voice"); }

std::vector<std::vector<std::string>> deal_parts(const Scenario& scenario, int players) {
  const auto count = static_cast<std::size_t>(std::clamp(players, fewest_players, most_players));
  std::vector<std::vector<std::string>> hands;
  for (std::string& part : parts_of(scenario)) hands.push_back({std::move(part)});
  if (hands.size() > count) merge(hands, "recorder", "treasurer");
  if (hands.size() > count) merge(hands, "complaints", "host");
  for (std::size_t i = count; i < hands.size(); ++i) {
    std::vector<std::string>& to = hands[i % count];
    to.insert(to.end(), hands[i].begin(), hands[i].end());
  }
  if (hands.size() > count) hands.resize(count);
  return hands;
}

}  // namespace seven
