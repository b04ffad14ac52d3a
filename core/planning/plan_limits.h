// What "no more than today" means for a plan, and what of its released time makes whole appointments (domain.md C3,
// C5).
#pragma once

#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/plan_account.h"

namespace seven {

// What one role takes tomorrow, with arrangements and what is given up for good, beside what there is today.
struct RoleLimit {
  std::string role;
  Minutes today, use;
  bool held = false;  // may not take more than today

  bool fits() const { return !held || use <= today; }
  bool operator==(const RoleLimit&) const = default;
};

// The test of the plan's strictness. Value counts the roles and the cash that are within the plan's boundary.
struct PlanLimits {
  std::vector<RoleLimit> roles;  // in the order of the input
  Pounds value_today, value_use;
  bool value_held = false;
  bool new_role_bought = false;  // more of one role stands against less of another: does the money really exist?

  bool fits() const;
  bool operator==(const PlanLimits&) const = default;
};
PlanLimits plan_limits(const Store& store, const PlanInput& input, const PlanAccount& account);

// Minutes of a role that come in crumbs, less than a whole appointment each, make appointments only where the timetable
// is cut anew.
struct RoleSlots {
  std::string role;
  Minutes slot;           // the shortest appointment that the plan lengthens or introduces
  Minutes whole, crumbs;  // of what is released
  Minutes usable;         // in whole appointments

  bool operator==(const RoleSlots&) const = default;
};
// Of the roles that release crumbs and put time in somewhere.
std::vector<RoleSlots> role_slots(const Store& store, const PlanInput& input, const PlanAccount& account);
// Whether what this moment releases of a role comes in crumbs: some of its minutes stay each time.
bool leaves_crumbs(const Moment& moment, const std::string& role);

}  // namespace seven
