#include "ui/app/own_words.h"

#include <functional>
#include <set>

namespace seven::ui {
namespace {

// Told every key that a screen may ask for, with what serves where there is no word for it: a text (empty: nothing
// does), or the word of a key that was asked for before.
struct Asked {
  std::function<void(const std::string& key, const std::string& text)> text;
  std::function<void(const std::string& key, const std::string& before)> like;

  void operator()(const std::string& key, const std::string& otherwise) const { text(key, otherwise); }
};

std::string or_id(const std::string& label, std::string_view id) { return label.empty() ? humanized(id) : label; }

// A word for the whole from the language of the program, where that has come.
std::string of_program(const Translator& words, const char* key) { return words.or_else(key, ""); }

void ask_of_offer(const Person& person, const Offer& offer, const Translator& words, const Asked& asked) {
  const std::string at = "offer." + offer.id, label = or_id(offer.label, offer.id);
  asked(at + ".label", label);
  asked.like(at + ".short", at + ".label");
  asked(at + ".detail", "");
  asked(at + ".bounce", "");
  asked.like(at + ".story", at + ".label");
  asked(at + ".way_out", of_program(words, offer.human_route ? "own.way_out" : "own.no_way_out"));
  std::vector<std::string> tags = offer.ingredients;
  tags.insert(tags.end(), {offer.organisation, offer.paid_by});
  for (const std::string& id : tags) {
    if (!id.empty()) asked("tag." + id, words.or_else("tag." + id, humanized(id)));
  }
  for (const Need& need : person.needs) asked("why." + offer.id + "." + need.id, "");
}

void ask_of_person(const Person& person, const Translator& words, const Asked& asked) {
  const std::string at = "person." + person.id;
  asked(at + ".name", humanized(person.id));
  asked.like(at + ".short", at + ".name");
  for (const char* part : {".who", ".quote", ".came_for", ".staff", ".facts"}) asked(at + part, "");
  asked(at + ".matters", person.story);
  asked.like(at + ".portrait", at + ".name");
  for (const char* part : {"would.", "complaint."}) asked(part + person.id, "");
  for (const char* part : {".1", ".2", ".3"}) asked("voice." + person.id + part, "");
  for (const Need& need : person.needs) asked("need." + person.id + "." + need.id, humanized(need.id));
  for (const Offer& offer : person.offers) ask_of_offer(person, offer, words, asked);
  for (const char* part : {".came_for", ".quote", ".ask"}) asked("next." + person.id + part, "");
  if (!person.next_month) return;
  for (const Need& need : person.next_month->needs) asked("next." + person.id + ".need." + need.id, humanized(need.id));
}

void ask_of_deck(const Scenario& scenario, const Translator& words, const Asked& asked) {
  for (const DeckOption& option : scenario.deck) {
    const std::string at = "deck." + option.id;
    asked(at + ".label", humanized(option.id));
    asked.like(at + ".short", at + ".label");
    asked(at + ".detail", "");
    asked(at + ".way_out", "");
    for (const char* part : {".setup", ".running", ".owner", ".leaves_out"})
      asked(at + part, of_program(words, "exercise.not_said"));
    for (const Person& person : scenario.people) asked(at + ".hint." + person.id, "");
  }
}

void ask_of_everything(const Scenario& scenario, const Translator& words, const Asked& asked) {
  asked("title", or_id(scenario.title, scenario.id.substr(own_prefix.size())));
  asked("rule", scenario.baseline_policy);
  asked("period", scenario.period);
  asked("trap", scenario.trap);
  asked("team", of_program(words, "own.team"));
  asked("between", of_program(words, "own.between"));
  for (const char* part : {"place", "when", "shelf", "question", "slot.label", "voice.desk.1", "voice.desk.2"})
    asked(part, "");
  asked.like("slot.rule", "rule");
  for (const seven::Role& role : scenario.roles) {
    const std::string at = "role." + role.id;
    asked(at + ".label", or_id(role.label, role.id));
    for (const char* part : {".short", ".bar"}) asked.like(at + part, at + ".label");
  }
  for (const Person& person : scenario.people) ask_of_person(person, words, asked);
  for (std::size_t i = 0; i < scenario.introduce.size(); ++i) {
    const std::string at = "introduce." + std::to_string(i);
    asked(at, or_id(scenario.introduce[i].text, scenario.introduce[i].id));
    asked(at + ".why", "");
  }
  ask_of_deck(scenario, words, asked);
  for (const Placed& placed : scenario.placed) {
    const std::string general = "exercise.placed." + placed.id;
    asked("placed." + placed.id, words.or_else(general, humanized(placed.id)));
  }
  for (const WhatIfCard& card : scenario.what_if) {
    asked("what_if." + card.id + ".label", humanized(card.id));
    for (const char* part : {".detail", ".ask"}) asked("what_if." + card.id + part, "");
  }
  for (const Start& start : scenario.starts) asked("start." + start.id, humanized(start.id));
  for (const EvidenceCard& card : scenario.evidence) {
    asked("evidence." + card.id + ".title", humanized(card.id));
    for (const char* part : {".found", ".limits", ".source"}) asked("evidence." + card.id + part, "");
  }
}

}  // namespace

std::string humanized(std::string_view id) {
  std::string words(id);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
  const std::size_t first = words.find_first_not_of(' ');
  if (first == std::string::npos) return std::string(id);
  words.erase(0, first);
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

void put_own_words(const Scenario& scenario, const ScenarioWords& its_words, Translator& into) {
  const std::string prefix = scenario.id + ".";
  into.forget(prefix);
  const auto put_all = [&](const std::map<std::string, std::string>& texts) {
    for (const auto& [key, text] : texts) into.put(prefix + key, text);
  };
  const auto own = its_words.find(into.language());
  if (own != its_words.end()) {
    put_all(own->second);
  } else {
    for (const auto& [language, texts] : its_words) put_all(texts);
  }
  const auto put = [&](const std::string& key, const std::string& text) {
    if (!text.empty() && !into.has(prefix + key)) into.put(prefix + key, text);
  };
  ask_of_everything(scenario, into, {put, [&](const std::string& key, const std::string& before) {
                                       put(key, into.or_else(prefix + before, ""));
                                     }});
  // Where neither they nor the file itself say anything.
  for (const auto& [language, texts] : its_words) {
    for (const auto& [key, text] : texts) put(key, text);
  }
}

std::vector<std::string> words_of_nobody(const Scenario& scenario, const ScenarioWords& its_words) {
  std::set<std::string> known;
  std::vector<std::string> unknown;
  const auto note = [&](const std::string& key, const std::string&) { known.insert(key); };
  ask_of_everything(scenario, Translator(), {note, note});
  for (const auto& [language, texts] : its_words) {
    for (const auto& [key, text] : texts) {
      if (known.count(key) == 0) unknown.push_back(language + "." + key);
    }
  }
  return unknown;
}

}  // namespace seven::ui
