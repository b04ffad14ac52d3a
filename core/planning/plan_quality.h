// How a plan is for people at the moments that it changes, as the team judges it (domain.md A42, A81).
#pragma once

#include <cstddef>

#include "document/store.h"

namespace seven {

// How many moments that the plan changes are better, as good or worse for people, and at how many nobody has said.
struct PlanQuality {
  std::size_t better = 0, as_good = 0, worse = 0, unsaid = 0;

  std::size_t all() const { return better + as_good + worse + unsaid; }
  bool operator==(const PlanQuality&) const = default;
};
PlanQuality plan_quality(const Store& store);

}  // namespace seven
