// A common first attempt, to begin from with one tap: more of the same for everybody, everything online.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/units.h"

namespace seven {

struct StartChoice {
  std::string offer;
  std::map<std::string, Minutes> minutes;  // role -> minutes, only where not the offer's own

  bool operator==(const StartChoice&) const = default;
};

struct Start {
  std::string id;
  std::vector<StartChoice> choices;  // in the people's order; today's offer where the file says nothing
  std::vector<std::string> cards;    // ids of what-if cards that are drawn along with it

  bool operator==(const Start&) const = default;
};

}  // namespace seven
