// Every recipe of one offer per person: which fit in today's total, which nobody beats, which one would be suggested
// first, and what binds (domain.md C10). All are listed; with a few hundred combinations no solver is needed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fraction.h"
#include "ledger/account.h"
#include "model/offer_use.h"

namespace seven {

// More combinations than this are refused; and so many at most can still be shown one by one.
inline constexpr std::int64_t max_combinations = 250'000;
inline constexpr std::int64_t max_shown_combinations = 2'500;

struct RecipeQuestion {
  Share bank;  // part of today's value to be saved
  Strictness strictness = Strictness::fair_exchange;
  Attendance attending;
  std::int64_t most = max_combinations;
};

struct FoundRecipe {
  std::vector<int> offers;   // position of each person's offer
  std::vector<Minutes> use;  // expected, per role
  Pounds value;
  Coverage floor{};                // lowest must-have of anyone
  std::vector<Fraction> coverage;  // per person
  bool nobody_worse_off = false;   // no one's coverage or floor is below today's

  bool operator==(const FoundRecipe&) const = default;
  Fraction worst_off() const;
  Fraction total_coverage() const;
};

// A limit: a role's, or the total value (`role` is then empty).
struct Limit {
  std::string role;
  std::int64_t kept_so_far = 0;    // combinations that keep this limit and all before it
  std::int64_t refused_alone = 0;  // combinations that break this limit and no other: what it costs

  bool operator==(const Limit&) const = default;
  bool binds() const { return refused_alone > 0; }
};

struct RecipeSet {
  std::int64_t combinations = 0;
  std::vector<FoundRecipe> feasible;  // in the order of the offers, the last person's changing fastest
  std::vector<int> pareto;            // positions in `feasible`, in the order of suggestion
  std::optional<int> suggested;       // position in `feasible`; nothing where nothing fits
  FoundRecipe best_for_all;           // first in the order of suggestion if there were no limits
  FoundRecipe nearest;                // the first suggestion, or where nothing fits the least overspent in value
  std::vector<Limit> limits;          // roles in the scenario's order, the total last
  Pounds value_limit;
};

// The order of a single suggestion, highest floor first; ties beyond it keep the order of the offers. To be shown.
inline constexpr std::array<const char*, 4> suggestion_order{"highest_floor", "highest_worst_off",
                                                             "highest_total_coverage", "lowest_cost"};

// Whether `a` comes before `b` in that order.
bool suggested_before(const FoundRecipe& a, const FoundRecipe& b);

// Whether `a` is at least as good as `b` for each person's coverage and in value, and better in one.
bool beats(const FoundRecipe& a, const FoundRecipe& b);

// Errors: too_large (`place` = "combinations").
Result<RecipeSet> find_recipes(const Scenario& scenario, const RecipeQuestion& question = {});

// The ids of its offers, in the people's order.
std::vector<std::string> offer_ids(const Scenario& scenario, const FoundRecipe& found);

}  // namespace seven
