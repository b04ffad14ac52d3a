// One way of serving one person: who spends how long, how often it fails, and what it does for each need.
#pragma once

#include <string>
#include <vector>

#include "base/units.h"
#include "model/need.h"

namespace seven {

// What the person is given: the columns of the placement grid (domain.md C6; quick and machine share one).
enum class Given { continuing, one_off, quick, machine };

struct Offer {
  std::string id;
  std::string label;
  std::vector<Minutes> now;     // used at once, one per role of the scenario in its order
  Share bounce;                 // chance that today's offer is then used as well
  std::vector<Coverage> cover;  // one per need of the person
  std::string way;              // offers that differ only in length share a way
  Given given = Given::one_off;
  std::string known;  // id of the role of someone they know already, though today's rule does not say so; may be empty
  bool human_route = true;              // someone who cannot or will not use it reaches a person
  std::vector<std::string> conditions;  // ids of introductions that must be in place
  std::string group;                    // id of the group whose attendance sets the cost of a place; may be empty
  // The rest enters no sum. Ids have the word "tag.<id>" of the scenario or of the program.
  std::vector<std::string> ingredients{};  // what goes in besides time and money (domain.md A49, A52)
  std::string organisation{};              // what the service is in it: host, connector, convenor (A67); may be empty
  std::string paid_by{};                   // who pays, where it is worth saying (A32); may be empty
  bool between_people = false;             // citizens form relationships with each other (A72)
  int wait_days = not_said;                // for the person, as are the minutes of travel; guesses (A46)
  int travel_minutes = not_said;
  Minutes unpaid{};  // of volunteers and family, a guess; shown apart (A105)

  static constexpr int not_said = -1;

  bool operator==(const Offer&) const = default;
};

}  // namespace seven
