// Something that must be in place before an offer works.
#pragma once

#include <string>
#include <vector>

#include "model/effect.h"

namespace seven {

struct Introduction {
  std::string id;
  std::string text;
  std::vector<Effect> without;  // what is lost while it is not in place
  bool skill = false;           // someone skilled, without whom a group does not hold
  int weeks = 0;                // until it is in place, a guess; 0: not said

  bool operator==(const Introduction&) const = default;
};

}  // namespace seven
