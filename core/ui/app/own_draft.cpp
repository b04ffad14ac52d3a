#include "ui/app/own_draft.h"

#include <algorithm>

#include "exercise/outcome.h"
#include "recipe/find_recipes.h"
#include "ui/app/own_words.h"

namespace seven::ui {
namespace {

Fraction worst_off(const RecipeOutcome& outcome) {
  Fraction worst(1, 1);
  for (const PersonOutcome& person : outcome.people) worst = std::min(worst, person.covered);
  return worst;
}

void look_at_recipes(OwnDraft& draft) {
  const Scenario& scenario = draft.brought.scenario;
  const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
  draft.today = today.value;
  draft.combinations = 1;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    draft.needs += static_cast<int>(scenario.people[i].needs.size());
    draft.combinations *= static_cast<std::int64_t>(scenario.people[i].offers.size());
    draft.must_at_none |= today.people[i].floor == Coverage::none;
  }
  RecipeQuestion question;
  question.most = max_shown_combinations;
  const auto found = find_recipes(scenario, question);
  if (!found) return;
  const RecipeSet& set = found.value();
  draft.fitting = static_cast<int>(set.feasible.size());
  const Fraction worst = worst_off(today);
  draft.better = static_cast<int>(std::count_if(set.feasible.begin(), set.feasible.end(),
                                                [&](const FoundRecipe& one) { return one.worst_off() > worst; }));
  draft.best_does_not_fit = set.best_for_all.value > set.value_limit;
  if (!set.suggested) return;
  const FoundRecipe& suggested = set.feasible[static_cast<std::size_t>(*set.suggested)];
  draft.suggested = offer_ids(scenario, suggested);
  draft.suggested_value = suggested.value;
}

}  // namespace

void keep_apart(Scenario& own) { own.id = std::string(own_prefix) + own.id; }

OwnDraft read_draft(const PickedFile& file) {
  OwnDraft draft;
  draft.file = clean_text(file.name, max_name_length);
  auto brought = bring_scenario(file.bytes);
  if (!brought) {
    draft.wrong = brought.error();
    return draft;
  }
  draft.brought = brought.take();
  keep_apart(draft.brought.scenario);
  draft.words_of_nobody = words_of_nobody(draft.brought.scenario, draft.brought.words);
  look_at_recipes(draft);
  return draft;
}

}  // namespace seven::ui
