// One thing a person needs from an occasion, and how far an offer goes towards it.
#pragma once

#include <string>

namespace seven {

enum class NeedLevel { must, should, could };

// How far a need is met, counted in halves: 0, 0.5 or 1 in the data.
enum class Coverage { none = 0, partly = 1, met = 2 };

struct Need {
  std::string id;
  NeedLevel level = NeedLevel::should;

  bool operator==(const Need&) const = default;
};

}  // namespace seven
