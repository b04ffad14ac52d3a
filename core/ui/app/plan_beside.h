// Another recipe that lies beside the open plan: a moment of it that was kept, or another plan (domain.md A48). It is
// read when it is chosen; what the two come to is reckoned again only when the open plan has changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "document/store.h"
#include "planning/plan_compare.h"

namespace seven::ui {

class PlanBeside {
 public:
  std::string key{};       // what was chosen: a document's id, or a point's time; empty: nothing yet
  std::string title{};     // its own name; may be empty
  std::int64_t at_ms = 0;  // of a point: when it was made
  bool point = false;      // else another plan
  bool waiting = false;    // it is being read
  std::optional<PlanRecipe> other{};

  // Null until it has been read. `now`: the open plan's records.
  const PlanComparison* comparison(const Store& now, Share gain) const;

 private:
  mutable std::optional<PlanComparison> made_;
  mutable std::uint64_t revision_ = 0;  // of `now`, that it is as of
};

}  // namespace seven::ui
