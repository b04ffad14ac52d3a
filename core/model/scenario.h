// A case to think with: a service, its rule of today, three or so people, and what could be offered to them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/deck_option.h"
#include "model/evidence_card.h"
#include "model/group_facility.h"
#include "model/introduction.h"
#include "model/person.h"
#include "model/placed.h"
#include "model/role.h"
#include "model/slot.h"
#include "model/start.h"
#include "model/what_if_card.h"

namespace seven {

struct Scenario {
  std::string id;
  std::string title;
  std::string period;
  std::string baseline_policy;
  std::vector<Role> roles;  // in the file's order
  std::vector<Person> people;
  std::vector<Introduction> introduce;
  std::vector<GroupFacility> groups;  // by id
  std::vector<DeckOption> deck;
  std::vector<Placed> placed;  // who could start or keep a relationship
  std::vector<WhatIfCard> what_if;
  std::vector<Start> starts;
  std::vector<EvidenceCard> evidence;
  Slot slot;  // used() where the length of today's rule is a figure of its own
  std::string trap;

  bool operator==(const Scenario&) const = default;

  const Role* find_role(std::string_view role_id) const;
  const Person* find_person(std::string_view person_id) const;
  const GroupFacility* find_group(std::string_view group_id) const;
  const Introduction* find_introduction(std::string_view introduction_id) const;
  const WhatIfCard* find_card(std::string_view card_id) const;
  const Placed* find_placed(std::string_view placed_id) const;
  // Position in `roles`, or -1.
  int role_index(std::string_view role_id) const;
  // Position in `people`, or -1.
  int person_index(std::string_view person_id) const;
  // Position of the role that is money, or -1.
  int cash_index() const;
};

// What a scenario may be at most; more is refused before anything is done with it.
inline constexpr std::size_t max_scenario_bytes = 1'000'000;
inline constexpr int max_scenario_roles = 24;
inline constexpr int max_scenario_people = 6;
inline constexpr int max_person_needs = 12;
inline constexpr int max_person_offers = 24;
inline constexpr int max_group_attendance = 200;
inline constexpr std::size_t max_scenario_label = 200;  // code points of a title, a period or a label

// Language -> key -> text, see scenario_words.h.
using ScenarioWords = std::map<std::string, std::map<std::string, std::string>>;

// Reads the format of domain.md E1 and its optional keys: `groups`, `deck`, `placed`, `what_if`, `starts`, `evidence`,
// `slot` and `words`; of a role `assumption` and `icon`; of a person `portrait`, `would_choose` and `next_month`; of an
// offer `way`, `given`, `known`, `human_route`, `conditions`, `group`, `ingredients`, `organisation`,
// `paid_by`, `between_people`, `wait_days`, `travel_minutes` and `unpaid`; and introductions as {id, text, without,
// skill}. All of it is described in assets/schema/scenario.schema.json. An offer without `way` is a way of its own
// (today's is "today"), without `given` one_off. Keys it does not know are passed over. Total: any bytes give a
// scenario or a named error with its place, e.g. {wrong_type, "people[1].offers[2].cover"}. Errors: not_our_file (no
// JSON object), damaged (JSON that is broken at the place, "line 12"), too_large, wrong_type, missing (also of an empty
// list where one is needed), out_of_range (also of an id that occurs twice), unknown_reference. `words` gets its own.
Result<Scenario> read_scenario(std::string_view json_text, ScenarioWords* words = nullptr);

// Whether the bytes mean to be a scenario rather than a saved document: neither has read them yet.
bool looks_like_scenario(std::string_view json_text);

// The same JSON without the space between its parts, for keeping it.
std::string without_json_space(std::string_view json_text);

}  // namespace seven
