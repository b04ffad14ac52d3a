#include "ui/app/exercise_model.h"

#include "base/invariant.h"

namespace seven::ui {
namespace {

Recipe recipe_from(const Scenario& scenario, const Store& store, const Exercise& setup) {
  Recipe recipe = todays_recipe(scenario);
  recipe.attending = setup.attending;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    const Person& person = scenario.people[i];
    const Allocation* allocation = store.find<Allocation>(person.id);
    if (allocation == nullptr) continue;
    recipe.choices[i] = resolve(scenario, person, {allocation->offer, allocation->minutes}, setup.attending).choice;
  }
  return recipe;
}

std::vector<DifferenceReason> reasons_in(const Store& store) {
  std::vector<DifferenceReason> reasons;
  for (const DifferenceReason* reason : store.all<DifferenceReason>()) reasons.push_back(*reason);
  return reasons;
}

const PersonOutcome& of_person(const RecipeOutcome& outcome, std::string_view person) {
  for (const PersonOutcome& each : outcome.people) {
    if (each.person == person) return each;
  }
  INVARIANT(false);
  return outcome.people.front();
}

}  // namespace

ExerciseModel::ExerciseModel(const Scenario& scenario, const Store& store)
    : scenario_(scenario),
      store_(store),
      setup_(store.value_or(Exercise{})),
      recipe_(recipe_from(scenario, store, setup_)),
      today_(evaluate(scenario, todays_recipe(scenario))),
      outcome_(evaluate(scenario, recipe_)),
      input_(seven::account_input(scenario, outcome_, setup_.bank)),
      account_(balance(input_)) {}

const PersonOutcome& ExerciseModel::outcome_of(std::string_view person) const { return of_person(outcome_, person); }
const PersonOutcome& ExerciseModel::today_of(std::string_view person) const { return of_person(today_, person); }

const Offer& ExerciseModel::offer_of(std::string_view person) const {
  const Person* found = scenario_.find_person(person);
  INVARIANT(found != nullptr);
  return found->offers[static_cast<std::size_t>(outcome_of(person).choice.offer)];
}

const RecipeSet* ExerciseModel::recipes() const {
  if (!recipes_) {
    RecipeQuestion question;
    question.bank = setup_.bank;
    question.attending = setup_.attending;
    recipes_.emplace(find_recipes(scenario_, question));
  }
  return recipes_->ok() ? &recipes_->value() : nullptr;
}

PlacementGrid ExerciseModel::grid(const RecipeOutcome& outcome) const {
  std::vector<NeedMark> marks;
  for (const NeedMark* mark : store_.all<NeedMark>()) marks.push_back(*mark);
  return placement_grid(scenario_, outcome, material_needs(marks));
}

ReasonCover ExerciseModel::reason_cover() const { return seven::reason_cover(differences(), reasons_in(store_)); }

Strength strength_of(const Store& store, std::string_view person, std::string_view need) {
  const RelationshipAnswer* answer = store.find<RelationshipAnswer>(person);
  if (answer != nullptr && answer->not_needed) return Strength::not_needed;
  const NeedMark* mark = store.find<NeedMark>(std::string(person) + "/" + std::string(need));
  if (mark == nullptr) return Strength::blank;
  if (mark->changes_result) return Strength::essential;
  return mark->meaningful || mark->necessary ? Strength::helpful : Strength::blank;
}

Strength strength_of(const Store& store, const Person& person) {
  Strength strongest = Strength::blank;
  for (const Need& need : person.needs) strongest = std::max(strongest, strength_of(store, person.id, need.id));
  return strongest;
}

std::string scenario_key(const Scenario& scenario, std::string_view rest) {
  return scenario.id + "." + std::string(rest);
}

}  // namespace seven::ui
