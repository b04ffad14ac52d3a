// Someone who could start a relationship, or keep it going: set one's choices (domain.md A39, A40).
#pragma once

#include <string>
#include <vector>

namespace seven {

struct Placed {
  std::string id;
  std::string icon;      // name of a Lucide icon
  std::string portrait;  // drawn instead of the icon; may be empty
  bool alone = false;    // one named person, so that days off break it
  bool unpaid = false;   // not paid for it, so that somebody has to look after them

  bool operator==(const Placed&) const = default;
};

// Who may be chosen: the scenario's own list, or a general one where it has none.
const std::vector<Placed>& placed_or_general(const std::vector<Placed>& own);

}  // namespace seven
