// What is worth a second look in a plan: common misunderstandings, found in its records and its account (domain.md part
// F).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/plan_account.h"
#include "planning/plan_links.h"

namespace seven {

// Those that touch people most come first, those that were added later last: the order in which findings are told.
enum class PlanFindingKind {
  no_human_route,    // a group whose only route is a machine
  machine_alone,     // a relationship that matters, given to a machine alone
  cheaper_person,    // a relationship that matters, given to a cheaper role without people being as well served
  no_way_out,        // a machine or a quick change without a way for someone who cannot or will not
  no_host,           // a group without a skilled host who is paid
  free_helpers,      // people who cost nothing, with nobody who supports them
  cuts,              // less than half of a role's released minutes goes into relationships
  nowhere,           // released, with no arrow to where it goes
  more_out_twice,    // arrows carry more than a moment frees
  ring_fenced,       // released, but it may not be used for anything else
  closed_not_met,    // requests end sooner, and nobody has said that people are as well served
  stranger,          // more minutes with somebody new each time
  all_named,         // a person of their own for every group
  machine_for_whom,  // a machine that frees time for nobody in particular, or none at all
  scraps,            // minutes saved in crumbs, with the timetable as it is
  no_price,          // minutes of a role that is said to cost nothing, with nobody who is paid to support it
  no_start_cost,     // nothing has to be in place first, and yet time is freed
  not_cash,          // given up for good, and no pay ends
  no_reasons,        // changed without a reason
  too_few,           // a group that costs more than those who come bring
  on_paper,          // a person is named, and there little more often than by chance
  equal_not_fair,    // the same minutes for everyone, and a need that is not met
  always_the_same,   // a person of their own for good, and nothing that looks at it again
  no_cover,          // more often their own person, and nobody who stands in
  gets_nothing,      // a relationship that matters gets no more than today
};
inline constexpr std::array<const char*, 25> plan_finding_words{
    "no_human_route", "machine_alone",  "cheaper_person",  "no_way_out",       "no_host",
    "free_helpers",   "cuts",           "nowhere",         "more_out_twice",   "ring_fenced",
    "closed_not_met", "stranger",       "all_named",       "machine_for_whom", "scraps",
    "no_price",       "no_start_cost",  "not_cash",        "no_reasons",       "too_few",
    "on_paper",       "equal_not_fair", "always_the_same", "no_cover",         "gets_nothing"};

// What a group gets where all get the same: the minutes of each time, and how many of its needs would be met.
struct LaneGets {
  Minutes minutes;
  int needs = 0, met = 0;

  bool operator==(const LaneGets&) const = default;
};

struct PlanFinding {
  PlanFindingKind kind{};
  std::vector<std::string> moments;  // concerned, by id
  std::vector<std::string> roles;
  std::vector<std::string> lanes;
  std::vector<std::int64_t> counts{};  // of too_few: with how many people each of the moments would fit
  std::vector<LaneGets> gets{};        // of equal_not_fair: for each of the lanes, of the first of the roles

  bool operator==(const PlanFinding&) const = default;
};

// At most one of a kind, in the order of the kinds. `input`, `account` and `links` are the store's own.
std::vector<PlanFinding> plan_findings(const Store& store, const PlanInput& input, const PlanAccount& account,
                                       const PlanLinks& links);

}  // namespace seven
