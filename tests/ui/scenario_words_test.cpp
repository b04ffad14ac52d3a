// The words of the scenarios and of their figures.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "model/assumption.h"
#include "model/scenario.h"
#include "support/complaints.h"
#include "support/scenarios.h"

namespace seven::test {

TEST_CASE("translations: everyone and everything in the scenarios has words") {
  const KeyedWords words = words_of(files_of("en"));
  Complaints wrong;
  for (const std::string& name : shipped_scenario_names()) {
    const Scenario scenario = shipped_scenario(name);
    std::set<std::string> wanted;
    const auto want = [&](const std::string& thing, std::initializer_list<const char*> parts) {
      for (const char* part : parts)
        wanted.insert(name + "." + thing + (*part == 0 || thing.empty() ? "" : ".") + part);
    };
    want("", {"title", "place", "when", "rule", "period", "trap", "shelf", "question", "team", "between"});
    for (const seven::Role& role : scenario.roles) want("role." + role.id, {"label", "short", "bar"});
    for (const Person& person : scenario.people) {
      want("person." + person.id,
           {"name", "short", "who", "quote", "came_for", "matters", "staff", "facts", "portrait"});
      want("would." + person.id, {""});
      want("complaint." + person.id, {""});
      want("voice." + person.id, {"1", "2", "3"});
      want("next." + person.id, {"came_for", "quote", "ask"});
      for (const Need& need : person.next_month->needs) want("next." + person.id + ".need." + need.id, {""});
      for (const Need& need : person.needs) want("need." + person.id + "." + need.id, {""});
      for (const Offer& offer : person.offers) {
        want("offer." + offer.id, {"label", "short", "detail", "way_out", "story"});
        if (offer.bounce != Share()) want("offer." + offer.id, {"bounce"});
        std::vector<std::string> tags = offer.ingredients;
        tags.insert(tags.end(), {offer.organisation, offer.paid_by});
        for (const std::string& tag : tags) {
          if (!tag.empty() && words.count("tag." + tag) == 0) want("tag." + tag, {""});
        }
        for (const Need& need : person.needs) want("why." + offer.id + "." + need.id, {""});
      }
    }
    want("voice.desk", {"1", "2"});
    for (std::size_t i = 0; i < scenario.introduce.size(); ++i)
      want("introduce." + std::to_string(i), {"", "why", "plan"});
    for (const DeckOption& option : scenario.deck) {
      want("deck." + option.id, {"label", "short", "detail", "setup", "running", "owner", "leaves_out", "way_out"});
      for (const Person& person : scenario.people) want("deck." + option.id + ".hint." + person.id, {""});
    }
    for (const Placed& placed : scenario.placed) want("placed." + placed.id, {""});
    for (const WhatIfCard& card : scenario.what_if) want("what_if." + card.id, {"label", "detail", "ask"});
    for (const Start& start : scenario.starts) want("start." + start.id, {""});
    for (const EvidenceCard& card : scenario.evidence)
      want("evidence." + card.id, {"title", "found", "limits", "source"});
    if (scenario.slot.used()) want("slot", {"label", "rule"});
    for (const std::string& key : wanted) {
      if (words.count(key) == 0) wrong.push_back("missing: " + key);
    }
    for (const auto& entry : words) {
      if (begins(entry.first, name + ".") && wanted.count(entry.first) == 0)
        wrong.push_back("of nobody: " + entry.first);
    }
  }
  CHECK_NONE(wrong);
}

TEST_CASE("translations: an assumption's English source is the one in its file") {
  const KeyedWords words = words_of(files_of("en"));
  Complaints wrong;
  for (const std::string& path : files_below(SEVEN_ASSET_DIR "/assumptions", {".json"})) {
    const auto read = read_assumptions(read_whole(path));
    REQUIRE(read.ok());
    if (!read.ok()) continue;
    for (const Assumption& assumption : read.value()) {
      const auto label = words.find("assumption." + assumption.id + ".label");
      const auto source = words.find("assumption." + assumption.id + ".source");
      if (label == words.end()) continue;
      if (source == words.end() || source->second != assumption.source) wrong.push_back(assumption.id);
      if (assumption.value && words.count("assumption.unit." + assumption.unit) == 0) wrong.push_back(assumption.unit);
    }
  }
  CHECK_NONE(wrong);
}

}  // namespace seven::test
