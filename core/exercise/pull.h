// Pulling minutes of one role from or to a person: which offer the person then has. A pure function of where the pull
// began, so that a drag down and up again ends where it started.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exercise/choice.h"

namespace seven {

// `start` with `minutes` of `role`:
// 1. Among offers of the same way that need no more than `minutes`, the longest: between two lengths a person has the
//    shorter one (and what it covers), beyond the longest the longest.
// 2. Below the shortest of its way, the offer of any way with the most minutes of that role that are no more than
//    `minutes`.
// 3. If there is none, too little for anything: the shortest of its way with fewer minutes than it needs, which meets
//    no need.
// On ties `start`'s own offer, then the file's order. Minutes of other roles that were pulled before stay where the
// offer needs no more than them. Minutes equal to the offer's own are not kept. `start` is resolved first; a role that
// the scenario does not have changes nothing.
PersonChoice pull(const Scenario& scenario, const Person& person, const PersonChoice& start, std::string_view role,
                  Minutes minutes, const Attendance& attending = {});

// The same for a `start` that is resolved already, without resolving the result: the single step of `resolve`.
PersonChoice pull_settled(const Scenario& scenario, const Person& person, const PersonChoice& start,
                          std::string_view role, Minutes minutes, const Attendance& attending);

// A number of minutes from which on, up to the next one, the same offer is had.
struct SnapPoint {
  Minutes minutes;
  std::string offer;
  bool given = true;  // false: too little for anything

  bool operator==(const SnapPoint&) const = default;
};

// From 0 upwards every number of minutes of `role` where a pull from `start` comes to another offer. The first is at 0.
std::vector<SnapPoint> snap_points(const Scenario& scenario, const Person& person, const PersonChoice& start,
                                   std::string_view role, const Attendance& attending = {});

}  // namespace seven
