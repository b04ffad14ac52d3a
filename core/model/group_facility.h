// Something that is paid for by the session and shared by whoever comes: a place costs less the more there are. Where a
// place is for more than one meeting, the session is all the meetings of the scenario's period.
#pragma once

#include <map>
#include <string>

#include "base/units.h"

namespace seven {

// People who come to each group, by group id. A group that is not named has its usual attendance.
using Attendance = std::map<std::string, int>;

struct GroupFacility {
  std::string id;
  std::string role;         // whose time a session takes
  Minutes session_minutes;  // of that role, whoever comes
  Pounds session_cash;      // room and refreshments, whoever comes; whole pence
  int attending = 1;        // the usual number; what the offers' own amounts are based on; at least 1
  int low = 0;
  int high = 0;
  std::string attending_assumption{};  // ids of the assumptions the figures come from; may be empty
  std::string minutes_assumption{};
  std::string cash_assumption{};
  int a_week = 0;       // how often it meets; 0: not said
  int start_weeks = 0;  // until it runs; 0: not said

  bool operator==(const GroupFacility&) const = default;
};

// What one place uses. With nobody there the whole session is used and nothing is divided.
struct PlaceUse {
  Minutes minutes;  // of the group's role
  Minutes cash;     // of the role that is money, in pounds

  bool operator==(const PlaceUse&) const = default;
};

// Session divided by people, to the nearest hundredth of a minute and to the nearest penny (domain.md C10, H).
PlaceUse place_use(const GroupFacility& group, int attending);

}  // namespace seven
