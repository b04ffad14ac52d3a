// The open exercise seen through its scenario: what the answers amount to. Made anew when a record changed; costly
// parts only when asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/store.h"
#include "exercise/circumstances.h"
#include "exercise/differences.h"
#include "exercise/fairness.h"
#include "exercise/lowered.h"
#include "exercise/needs_met.h"
#include "exercise/outcome.h"
#include "exercise/placement_grid.h"
#include "exercise/pull.h"
#include "exercise/waiting.h"
#include "exercise/whole_slots.h"
#include "ledger/minute_moves.h"
#include "recipe/find_recipes.h"

namespace seven::ui {

class ExerciseModel {
 public:
  // Both must outlive the model.
  ExerciseModel(const Scenario& scenario, const Store& store);

  // The scenario as it came, and as it is under the group's own circumstances: the one to work with.
  const Scenario& as_it_came() const { return as_it_came_; }
  const Scenario& scenario() const { return situation_.scenario; }
  const Circumstances& circumstances() const { return circumstances_; }
  // How many come to each group: what was set, unless a card says otherwise.
  const Attendance& attending() const { return recipe_.attending; }
  bool attendance_is_given(const std::string& group) const { return situation_.attending.count(group) > 0; }
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
  // What volunteers and family give under the recipe, paid by nobody: in no sum (domain.md A105).
  Minutes unpaid_of(std::string_view person) const;
  // What this person's release waits for: null where nothing is taken out or everything is in place (domain.md A44).
  const Introduction* waits_for(std::string_view person) const;
  // How much of what is taken out waits.
  Pounds waiting() const { return seven::waiting(scenario(), circumstances_, outcome_, account_); }
  // What is taken out of a role's time, and how much of it makes whole appointments.
  WholeSlots slots_of(std::size_t role) const;
  // Whether the group says that this condition is met, see model/condition.h.
  bool in_place(std::string_view condition) const;
  bool is_today() const { return recipe_ == todays_recipe(scenario()); }

  // Every recipe that fits with today's attendance and hand-back. Null where there are too many to list.
  const RecipeSet* recipes() const;
  PlacementGrid grid(const RecipeOutcome& outcome) const;
  std::vector<Difference> differences() const { return seven::differences(scenario(), outcome_); }
  ReasonCover reason_cover() const;
  // What cards and things not in place took from each offer.
  const std::vector<Lowered>& lowered() const;

 private:
  const Scenario& as_it_came_;
  const Store& store_;
  Circumstances circumstances_;
  Situation situation_;
  Exercise setup_;
  Recipe recipe_;
  RecipeOutcome today_, outcome_;
  AccountInput input_;
  Account account_;
  mutable std::optional<Result<RecipeSet>> recipes_;
  mutable std::optional<std::vector<Lowered>> lowered_;
};

// What the group's records say of its circumstances.
Circumstances circumstances_in(const Scenario& scenario, const Store& store);
// Whether a what-if card lies on the table. The one that hands something back does while a share is handed back.
bool is_drawn(const WhatIfCard& card, const Store& store);
// The share a card asks to hand back: the group's own figure where it has one.
Share bank_share(const ExerciseModel& model, const WhatIfCard& card);

// What a relationship is for one need, from its three marks (a need nobody looked at is blank).
enum class Strength { blank, not_needed, helpful, essential };
Strength strength_of(const Store& store, std::string_view person, std::string_view need);
// The strongest of a person's needs; not_needed when the group said so.
Strength strength_of(const Store& store, const Person& person);

// Whether the group judged that offer for that need itself, and what the scenario says.
bool is_judged(const ExerciseModel& model, std::string_view offer, std::string_view need);
Coverage judged_before(const ExerciseModel& model, std::string_view person, std::string_view offer,
                       std::string_view need);

// Words of a scenario by key, "health_centre.offer.RJ0.label"; its own text where there is no such key.
std::string scenario_key(const Scenario& scenario, std::string_view rest);
// The key of something to be in place, "health_centre.introduce.0"; with ".why" behind it: what for.
std::string introduction_key(const Scenario& scenario, const Introduction& introduction);

}  // namespace seven::ui
