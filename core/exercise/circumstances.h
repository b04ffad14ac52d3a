// A scenario under the group's circumstances: own figures, own judgements, what is not in place, cards on the table.
// Everything else works on the scenario that comes out, so each of these changes the numbers everywhere.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/group_facility.h"
#include "model/offer_judgement.h"
#include "model/scenario.h"

namespace seven {

struct Circumstances {
  std::map<std::string, Quantity> assumptions;  // assumption id -> the value it has here
  std::vector<OfferJudgement> judgements;
  std::vector<std::string> missing;  // ids of introductions that are not in place
  std::vector<std::string> drawn;    // ids of what-if cards, in the order in which they act

  bool operator==(const Circumstances&) const = default;
};

struct Situation {
  Scenario scenario;
  Attendance attending;  // where a card says how many come, whatever was set

  bool operator==(const Situation&) const = default;
};

// Applied in the order of the struct's members; later ones see what earlier ones did. Ids that the scenario does not
// have change nothing. With no circumstances the scenario comes out as it went in.
//
// Assumptions: a role's price, the slot (today's length, and all there is of that role by as much), a group's usual
// attendance, minutes and cash of a session (and so the price of a place in the offers' own amounts), the share that
// the hand-back card asks for, an offer's own minutes of a role, all there is of a scarce role.
Situation under(const Scenario& scenario, const Circumstances& circumstances);

}  // namespace seven
