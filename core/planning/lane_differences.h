// Which groups of people a plan would offer something different, and which would get less or lose by it (domain.md A21
// to A26, A91, C9). Reasons and words are kept as in the exercise (model/difference_reason.h, model/fairness_note.h),
// with the ids of lanes where that has the ids of people: a document is one or the other (`is_plan`), so that none can
// stand for both.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/plan_account.h"

namespace seven {

struct LaneDifference {
  std::string first, second;        // lane ids in the order of the map
  std::vector<std::string> stages;  // ids of the stages at which they differ, in order

  bool operator==(const LaneDifference&) const = default;
};

// What one visit to a stage takes of each role in the plan, for those who go the new way; nothing of what is taken out.
std::map<std::string, Minutes> planned_minutes(const Moment& moment);

// Pairs of lanes whose moments at a stage differ in the plan: in minutes of some role, in whether a relationship helps
// there, in whether a machine takes part, or in where people meet. Only where the plan changes something for either:
// what is as today is no decision of the plan.
std::vector<LaneDifference> lane_differences(const Store& store);

// What a role gives each person of a group in a year.
struct LaneRoleTime {
  std::string role;
  Minutes today, tomorrow;

  bool operator==(const LaneRoleTime&) const = default;
};

struct LaneLess {
  std::string lane;
  bool counted = false;             // somebody said how many people there are
  Minutes today, tomorrow;          // of staff, for each of them in a year; where it is counted
  std::vector<LaneRoleTime> roles;  // the same of each role that gives any, in the order of the account
  std::vector<std::string> than;    // lanes that differ and get more staff time for each person
  std::vector<std::string> losing;  // moments that get worse for people, or where a relationship gets less time

  bool operator==(const LaneLess&) const = default;
  bool loses() const { return !losing.empty(); }
};

// Worst-off first: those who lose, at most moments first, then those whose time shrinks most. Lanes that neither lose
// nor get less than another are left out. `input` is that of the same records.
std::vector<LaneLess> lanes_with_less(const Store& store, const PlanInput& input);

// Whether the difference has a reason of an allowed kind, with words to it.
bool has_reason(const Store& store, const LaneDifference& difference);

}  // namespace seven
