// One card of set two: a transaction or machine that could stand in or help.
#pragma once

#include <string>
#include <vector>

namespace seven {

struct DeckOption {
  std::string id;
  std::string icon;                     // name of a Lucide icon
  std::vector<std::string> introduces;  // ids of introductions it needs
  bool machine = false;

  bool operator==(const DeckOption&) const = default;
};

}  // namespace seven
