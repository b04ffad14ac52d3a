// What an offer costs and covers when so many come to its group: the arithmetic of domain.md C2 and C6 for one person.
#pragma once

#include <vector>

#include "base/fraction.h"
#include "model/scenario.h"

namespace seven {

// People who come to `group`: as set, else the usual number. Never below 0.
int attendance_of(const GroupFacility& group, const Attendance& attending);

// Whether the offer depends on a group to which nobody comes. It then meets no need.
bool nobody_comes(const Scenario& scenario, const Offer& offer, const Attendance& attending);

// What the offer uses at once of each role when that many come: its own amounts, where the place in a group costs more
// or less than at the usual attendance by the difference.
std::vector<Minutes> own_minutes(const Scenario& scenario, const Offer& offer, const Attendance& attending);

// Expected use of each role: what is used at once and, with the chance that the offer bounces, today's offer on top.
// a_r + b * a_0r (domain.md C2), each rounded to the hundredth.
std::vector<Minutes> with_bounce(const Scenario& scenario, const Person& person, const Offer& offer,
                                 std::vector<Minutes> at_once, const Attendance& attending);

// The value of one amount per role, each to the ten-thousandth.
Pounds value_of(const Scenario& scenario, const std::vector<Minutes>& use);

// What the offer does for each need when that many come.
std::vector<Coverage> cover_of(const Scenario& scenario, const Person& person, const Offer& offer,
                               const Attendance& attending);

// q: the mean over the needs, 0 to 1.
Fraction covered(const std::vector<Coverage>& cover);

// The lowest among the must-haves; met where there are none.
Coverage floor_of(const Person& person, const std::vector<Coverage>& cover);

}  // namespace seven
