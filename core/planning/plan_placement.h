// Where a plan puts time: the marks that say whether a relationship matters at a moment, by whether it would get more
// time, the same or less (domain.md A38, A47). Time is that of the role a moment is about, never summed over roles.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/plan_account.h"
#include "planning/plan_links.h"

namespace seven {

// The place of the role whose time a moment frees most of, else takes most more of, else has most of today. Nothing
// where it takes nobody's time.
std::optional<std::size_t> role_of_most(const PlanMoment& use);

// As the moment is marked; also `matters` where the relationship changes whether a need of it is met.
Matters matters_there(const Moment& moment, const PlanLinks& links);

// Where a relationship matters, that stays, and gets nothing more: no more minutes of anybody, its own person no more
// often, no arrow that leads there.
bool gets_nothing(const Moment& moment, const PlanMoment& use, const PlanLinks& links);

// The moments where a relationship matters, those that get nothing more first.
struct MatterGets {
  std::string moment;
  bool nothing = false;

  bool operator==(const MatterGets&) const = default;
};
std::vector<MatterGets> where_it_matters(const Store& store, const PlanInput& input, const PlanLinks& links);

enum class PlacedMatter { matters, helps, not_needed };
inline constexpr std::array<const char*, 3> placed_matter_words{"matters", "helps", "not_needed"};
enum class PlacedTime { more, same, less };
inline constexpr std::array<const char*, 3> placed_time_words{"more", "same", "less"};

struct PlanPlacement {
  std::array<std::array<std::vector<std::string>, 3>, 3>
      cells;                 // by matter and time: moments, those of most time first
  std::size_t unmarked = 0;  // moments that nobody has marked

  const std::vector<std::string>& cell(PlacedMatter matter, PlacedTime time) const {
    return cells[static_cast<std::size_t>(matter)][static_cast<std::size_t>(time)];
  }
};
PlanPlacement plan_placement(const Store& store, const PlanInput& input, const PlanLinks& links);

}  // namespace seven
