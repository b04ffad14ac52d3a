#include "ui/app/exercise_model.h"

#include "base/invariant.h"
#include "exercise/figures.h"

namespace seven::ui {
namespace {

Recipe recipe_from(const Situation& situation, const Store& store, const Exercise& setup) {
  const Scenario& scenario = situation.scenario;
  Recipe recipe = todays_recipe(scenario);
  recipe.attending = setup.attending;
  for (const auto& [group, people] : situation.attending) recipe.attending[group] = people;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    const Person& person = scenario.people[i];
    const Allocation* allocation = store.find<Allocation>(person.id);
    if (allocation == nullptr) continue;
    recipe.choices[i] = resolve(scenario, person, {allocation->offer, allocation->minutes}, recipe.attending).choice;
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
    : as_it_came_(scenario),
      store_(store),
      circumstances_(circumstances_in(scenario, store)),
      situation_(under(scenario, circumstances_)),
      setup_(store.value_or(Exercise{})),
      recipe_(recipe_from(situation_, store, setup_)),
      today_(evaluate(situation_.scenario, todays_recipe(situation_.scenario))),
      outcome_(evaluate(situation_.scenario, recipe_)),
      input_(seven::account_input(situation_.scenario, outcome_, setup_.bank)),
      account_(balance(input_)) {}

const PersonOutcome& ExerciseModel::outcome_of(std::string_view person) const { return of_person(outcome_, person); }
const PersonOutcome& ExerciseModel::today_of(std::string_view person) const { return of_person(today_, person); }

const Offer& ExerciseModel::offer_of(std::string_view person) const {
  const Person* found = scenario().find_person(person);
  INVARIANT(found != nullptr);
  return found->offers[static_cast<std::size_t>(outcome_of(person).choice.offer)];
}

Minutes ExerciseModel::unpaid_of(std::string_view person) const {
  const bool given = outcome_of(person).choice.why_nothing == WhyNothing::something;
  return given ? offer_of(person).unpaid : Minutes();
}

const Introduction* ExerciseModel::waits_for(std::string_view person) const {
  const Person* found = scenario().find_person(person);
  return found == nullptr ? nullptr : seven::waits_for(scenario(), circumstances_, *found, outcome_of(person));
}

WholeSlots ExerciseModel::slots_of(std::size_t role) const {
  std::vector<SlotChange> changes;
  for (std::size_t p = 0; p < today_.people.size(); ++p)
    changes.push_back({today_.people[p].at_once[role], outcome_.people[p].at_once[role]});
  return whole_slots(changes, in_place(recut_condition));
}

bool ExerciseModel::in_place(std::string_view condition) const {
  const Condition* found = store_.find<Condition>(condition);
  return found != nullptr && found->in_place == InPlace::yes;
}

const RecipeSet* ExerciseModel::recipes() const {
  if (!recipes_) {
    RecipeQuestion question;
    question.bank = setup_.bank;
    question.attending = recipe_.attending;
    question.most = max_shown_combinations;
    recipes_.emplace(find_recipes(scenario(), question));
  }
  return recipes_->ok() ? &recipes_->value() : nullptr;
}

PlacementGrid ExerciseModel::grid(const RecipeOutcome& outcome) const {
  std::vector<NeedMark> marks;
  for (const NeedMark* mark : store_.all<NeedMark>()) marks.push_back(*mark);
  return placement_grid(scenario(), outcome, material_needs(marks));
}

ReasonCover ExerciseModel::reason_cover() const { return seven::reason_cover(differences(), reasons_in(store_)); }

const std::vector<Lowered>& ExerciseModel::lowered() const {
  if (!lowered_) lowered_.emplace(seven::lowered(as_it_came_, circumstances_));
  return *lowered_;
}

Circumstances circumstances_in(const Scenario& scenario, const Store& store) {
  Circumstances found;
  for (const AssumptionChange* change : store.all<AssumptionChange>())
    found.assumptions[change->assumption] = change->quantity();
  for (const OfferJudgement* judgement : store.all<OfferJudgement>()) found.judgements.push_back(*judgement);
  for (const Condition* condition : store.all<Condition>()) {
    if (condition->in_place == InPlace::no) found.missing.push_back(condition->introduction);
  }
  for (const WhatIfCard& card : scenario.what_if) {
    if (store.find<DrawnCard>(card.id) != nullptr) found.drawn.push_back(card.id);
  }
  return found;
}

bool is_drawn(const WhatIfCard& card, const Store& store) {
  if (card.bank()) return store.value_or(Exercise{}).bank > Share();
  return store.find<DrawnCard>(card.id) != nullptr;
}

Share bank_share(const ExerciseModel& model, const WhatIfCard& card) {
  const auto& own = model.circumstances().assumptions;
  const auto found = own.find(hand_back_assumption);
  if (found != own.end()) return Share::of_basis_points(static_cast<int>(found->second.ten_thousandths));
  return card.bank().value_or(Share());
}

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

bool is_judged(const ExerciseModel& model, std::string_view offer, std::string_view need) {
  const OfferJudgement* own = model.store().find<OfferJudgement>(offer);
  return own != nullptr && own->cover.count(std::string(need)) > 0;
}

Coverage judged_before(const ExerciseModel& model, std::string_view person, std::string_view offer,
                       std::string_view need) {
  const Person* who = model.as_it_came().find_person(person);
  const Offer* what = who == nullptr ? nullptr : who->find_offer(offer);
  for (std::size_t n = 0; what != nullptr && n < who->needs.size(); ++n) {
    if (who->needs[n].id == need) return what->cover[n];
  }
  return Coverage::none;
}

std::string scenario_key(const Scenario& scenario, std::string_view rest) {
  return scenario.id + "." + std::string(rest);
}

std::string introduction_key(const Scenario& scenario, const Introduction& introduction) {
  std::size_t index = 0;
  while (index < scenario.introduce.size() && scenario.introduce[index].id != introduction.id) ++index;
  return scenario_key(scenario, "introduce." + std::to_string(index));
}

}  // namespace seven::ui
