// Two recipes for one service side by side: what each would take out and put in by role, in cash, what it would
// introduce and how it would be for people (domain.md A48). No single score: nothing here says which is better.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/plan_account.h"
#include "planning/lane_differences.h"
#include "planning/plan_quality.h"

namespace seven {

// Who would be worst off, with names as they are written: the group that would lose at most moments; else the one whose
// time for each person shrinks most.
struct WorstOff {
  enum class How { nobody, worse_there, relationship, less_time };
  How how = How::nobody;
  std::string lane, moment;  // the moment only where it is about one
  Minutes today, then;       // of less_time: of staff for each person in a year
  // Of less_time where more than one role gives it: those whose part would change, by name.
  std::vector<LaneRoleTime> roles{};

  bool operator==(const WorstOff&) const = default;
};
// `less` as lanes_with_less gives it for the store.
WorstOff worst_off(const Store& store, const std::vector<LaneLess>& less);

// What one recipe comes to. Names are those of its own records.
struct PlanRecipe {
  struct Role {
    std::string name;
    PlanRoleBalance sums;
    bool operator==(const Role&) const = default;
  };
  struct Thing {
    std::string id, name;
    bool operator==(const Thing&) const = default;
  };
  struct AtMoment {
    std::string id, title;
    MomentChange change{};
    MomentEffect for_people{};
    std::vector<Minutes> tomorrow;  // what it would use of each role, in the order of the roles
    bool operator==(const AtMoment&) const = default;
  };
  std::vector<Role> roles;  // by id, as in the account
  PlanMoney cash;
  std::vector<Thing> introduced;
  std::vector<AtMoment> moments;  // by id
  PlanQuality quality;
  WorstOff worst;
  bool fits = true;  // within what there is today

  bool operator==(const PlanRecipe&) const = default;
};
PlanRecipe plan_recipe(const Store& store, Share gain);

// What both have and what only one has, matched by their ids: first in the order of the one of now, then what only the
// other has. The recipes are held in the pair; indices are of their lists.
struct PlanComparison {
  struct Pair {
    std::optional<std::size_t> now, other;
    bool operator==(const Pair&) const = default;
  };
  PlanRecipe now, other;
  std::vector<Pair> roles;    // without those that neither changes
  std::vector<Pair> things;   // to be introduced
  std::vector<Pair> moments;  // those that are not alike: another change, other minutes, another effect for people

  // Alike in what they come to; asked in each frame, so that no moment is looked at.
  bool same() const {
    return moments.empty() && now.roles == other.roles && now.cash == other.cash &&
           now.introduced == other.introduced && now.quality == other.quality && now.worst == other.worst &&
           now.fits == other.fits;
  }
};
PlanComparison compare_recipes(PlanRecipe now, PlanRecipe other);

}  // namespace seven
