#include "ui/app/noticing.h"

#include "ui/app/workspace.h"

namespace seven::ui {
namespace {

// What the group said anything about: conditions, and in set two what an option needs.
std::vector<std::string> said_in_place(const ExerciseModel& model) {
  std::vector<std::string> said;
  for (const Condition* condition : model.store().all<Condition>()) {
    if (condition->in_place != InPlace::unset) said.push_back(condition->introduction);
  }
  for (const DeckOption& option : model.scenario().deck) {
    const OptionPlan* plan = model.store().find<OptionPlan>(option.id);
    if (plan != nullptr && plan->in_place) said.insert(said.end(), option.introduces.begin(), option.introduces.end());
  }
  return said;
}

// Someone has exactly what an offer says: a recipe of pulled minutes is nobody's suggestion.
bool exact(const RecipeOutcome& outcome) {
  for (const PersonOutcome& person : outcome.people) {
    if (!person.choice.choice.minutes.empty()) return false;
  }
  return true;
}

}  // namespace

const Finding* Noticing::find(std::string_view key) const {
  for (const Finding& finding : findings_) {
    if (finding.key() == key) return &finding;
  }
  return nullptr;
}

const std::vector<std::string>& Noticing::suggested(const ExerciseModel& model) {
  const bool known = suggestion_ && suggestion_->circumstances == model.circumstances() &&
                     suggestion_->attending == model.attending() && suggestion_->bank == model.setup().bank;
  if (!known) {
    suggestion_ = Suggestion{model.circumstances(), model.attending(), model.setup().bank, {}};
    if (const RecipeSet* all = model.recipes(); all != nullptr && all->suggested)
      suggestion_->offers = offer_ids(model.scenario(), all->feasible[static_cast<std::size_t>(*all->suggested)]);
  }
  return suggestion_->offers;
}

void Noticing::look(const ExerciseModel& model, const std::vector<Assumption>& assumptions) {
  const Store& store = model.store();
  Decided decided{model.scenario(), model.circumstances(), assumptions,    model.attending(),
                  model.today(),    model.outcome(),       model.account()};
  decided.marks = store.all<NeedMark>();
  decided.answers = store.all<RelationshipAnswer>();
  for (const DifferenceReason* reason : store.all<DifferenceReason>()) decided.reasons.push_back(*reason);
  decided.said_in_place = said_in_place(model);
  for (const Condition* condition : store.all<Condition>()) {
    if (condition->in_place == InPlace::yes) decided.in_place.push_back(condition->introduction);
  }
  decided.next_month_seen = !store.value_or(Table{}).next_seen.empty();
  decided.results_seen = store.value_or(Session{}).furthest >= static_cast<int>(Step::happens);
  if (decided.results_seen && !model.is_today() && model.account().fits() && exact(model.outcome()) &&
      !model.reason_cover().complete())
    decided.suggested = suggested(model);
  findings_ = detect(decided);
}

}  // namespace seven::ui
