// What became of a plan, beside what was planned: moment by moment, role by role (domain.md A3, A17, C13 step 9).
#pragma once

#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/plan_account.h"

namespace seven {

struct RoleReview {
  std::string role;
  Minutes planned, actual;  // each time, on average

  bool operator==(const RoleReview&) const = default;
};

struct MomentReview {
  std::string moment;
  bool tried = false;        // somebody has written down what happened
  bool with_people = false;  // a relationship helps or matters there
  int times_planned = 0, times_actual = 0;
  std::vector<RoleReview> roles;   // those that it was planned to take or took, in the order of the input
  Minutes today, planned, actual;  // all roles together in a year

  bool operator==(const MomentReview&) const = default;
};

// The moments that the plan changes, in the order of the map. `input` is that of the same records.
std::vector<MomentReview> plan_review(const Store& store, const PlanInput& input);
// The record that says that all went as planned: what a review begins with.
Actual as_planned(const MomentReview& review);

// Time in which a relationship helps or matters, of the moments that have been tried.
struct TimeWithPeople {
  Minutes today, planned, actual;
  int tried = 0, of = 0;

  bool operator==(const TimeWithPeople&) const = default;
};
TimeWithPeople time_with_people(const std::vector<MomentReview>& review);

}  // namespace seven
