// Step five: a few recipes that nobody beats, each with what it gives up, never one answer (domain.md A50).
#include "recipe/short_list.h"
#include "ui/screens/happens.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_points.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Needs of a person that one of their offers meets less than another.
int less_met(const ExerciseModel& model, const Person& person, int offer, int than) {
  const auto cover = [&](int which) {
    return evaluate_person(model.scenario(), person, {person.offers[static_cast<std::size_t>(which)].id, {}},
                           model.attending())
        .cover;
  };
  const std::vector<Coverage> here = cover(offer), there = cover(than);
  int less = 0;
  for (std::size_t n = 0; n < here.size(); ++n) less += here[n] < there[n];
  return less;
}

// "Sandra, 2 needs; Roger, 1 need": whom another recipe nobody beats does more for.
std::string given_up(const Frame& f, const RecipeSet& set, const FoundRecipe& recipe) {
  const ExerciseModel& model = f.work.exercise();
  std::string words;
  for (std::size_t p = 0; p < recipe.offers.size(); ++p) {
    const FoundRecipe& best = set.feasible[static_cast<std::size_t>(best_for(set, p))];
    if (!(recipe.coverage[p] < best.coverage[p])) continue;
    const Person& person = model.scenario().people[p];
    words += (words.empty() ? "" : "; ") + person_word(f, person.id, "short") + ", " +
             f.ui.words().count("happens.grid.needs", less_met(model, person, recipe.offers[p], best.offers[p]));
  }
  return words;
}

}  // namespace

float happens_few(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const RecipeSet* set = f.work.exercise().recipes();
  if (set == nullptr) return y;
  const std::vector<int> few = short_list(*set);
  if (few.size() < 2) return y;
  const std::string title = f.tr("few.title");
  y += heading(ui, {x, y}, width, title, ui.type().strong, c.ink, 3) + 8;
  Group list(ui, "few", Role::list, title);
  for (const int position : few) {
    const FoundRecipe& recipe = set->feasible[static_cast<std::size_t>(position)];
    const std::vector<std::string> offers = offer_ids(f.work.exercise().scenario(), recipe);
    const std::string id = recipe_id(offers);
    Group item(ui, std::to_string(position), Role::list_item, {});
    float height = 0;
    if (link(ui, "show", {x, y + 8}, offers_words(f, offers), ui.type().small_strong, c.ink, width, &height))
      f.later([id](Workspace& work) { work.look([&](Session& session) { session.option = id; }); });
    y += height + 10;
    const std::string lost = given_up(f, *set, recipe), left = left_words(f, set->value_limit - recipe.value);
    y += text(ui, {x, y}, width, lost.empty() ? left : left + ". " + f.tr("few.gives_up", {{"list", lost}}),
              ui.type().small, c.ink2) +
         12;
  }
  return y + 4;
}

}  // namespace seven::ui
