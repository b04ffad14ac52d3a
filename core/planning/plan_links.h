// Who is tied to whom in a plan, found once for many questions: arrows, what moments wait for, needs. Good until such a
// record is added, changed or removed; moments may change meanwhile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/store.h"

namespace seven {

class PlanLinks {
 public:
  explicit PlanLinks(const Store& store);

  // Arrows that leave a moment, and that come to it, by their keys.
  std::vector<const Offset*> offsets_from(std::string_view moment) const;
  std::vector<const Offset*> offsets_to(std::string_view moment) const;
  std::vector<const Dependence*> dependences(std::string_view moment) const;
  std::vector<const MomentNeed*> needs(std::string_view moment) const;
  // Whether what this says may be different after a record of that id has changed.
  static bool holds(const std::string& id);

 private:
  std::vector<const Offset*> from_, to_;
  std::vector<const Dependence*> dependences_;
  std::vector<const MomentNeed*> needs_;
};

// Which moments lie in a cell of the map. Good until a moment changes.
class PlanCells {
 public:
  explicit PlanCells(const Store& store);

  // From top to bottom. Empty keys: those that lie beside the lanes or stages.
  std::vector<const Moment*> moments_in(std::string_view lane, std::string_view stage) const;

 private:
  std::vector<const Moment*> moments_;  // by lane, stage and place
};

}  // namespace seven
