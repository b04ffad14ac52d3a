// The open exercise seen through its scenario: what the answers amount to. Made anew when a record changed; costly
// parts only when asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/store.h"
#include "exercise/differences.h"
#include "exercise/fairness.h"
#include "exercise/needs_met.h"
#include "exercise/outcome.h"
#include "exercise/placement_grid.h"
#include "exercise/pull.h"
#include "ledger/minute_moves.h"
#include "recipe/find_recipes.h"

namespace seven::ui {

class ExerciseModel {
 public:
  // Both must outlive the model.
  ExerciseModel(const Scenario& scenario, const Store& store);

  const Scenario& scenario() const { return scenario_; }
  const Store& store() const { return store_; }
  const Exercise& setup() const { return setup_; }
  const Recipe& recipe() const { return recipe_; }
  const RecipeOutcome& today() const { return today_; }
  const RecipeOutcome& outcome() const { return outcome_; }
  const AccountInput& account_input() const { return input_; }
  const Account& account() const { return account_; }
  const PersonOutcome& outcome_of(std::string_view person) const;
  const PersonOutcome& today_of(std::string_view person) const;
  const Offer& offer_of(std::string_view person) const;
  bool is_today() const { return recipe_ == todays_recipe(scenario_); }

  // Every recipe that fits with today's attendance and hand-back. Null where there are too many to list.
  const RecipeSet* recipes() const;
  PlacementGrid grid(const RecipeOutcome& outcome) const;
  std::vector<Difference> differences() const { return seven::differences(scenario_, outcome_); }
  ReasonCover reason_cover() const;

 private:
  const Scenario& scenario_;
  const Store& store_;
  Exercise setup_;
  Recipe recipe_;
  RecipeOutcome today_, outcome_;
  AccountInput input_;
  Account account_;
  mutable std::optional<Result<RecipeSet>> recipes_;
};

// What a relationship is for one need, from its three marks (a need nobody looked at is blank).
enum class Strength { blank, not_needed, helpful, essential };
Strength strength_of(const Store& store, std::string_view person, std::string_view need);
// The strongest of a person's needs; not_needed when the group said so.
Strength strength_of(const Store& store, const Person& person);

// Words of a scenario by key, "health_centre.offer.RJ0.label"; its own text where there is no such key.
std::string scenario_key(const Scenario& scenario, std::string_view rest);

}  // namespace seven::ui
