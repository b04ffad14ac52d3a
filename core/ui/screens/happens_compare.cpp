// Step five: the recipe that was kept and the group's own, beside each other: who gets what, what goes in, what comes
// out (domain.md A48).
#include <algorithm>

#include "ui/app/wording.h"
#include "ui/screens/happens.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_edits.h"
#include "ui/screens/recipe_points.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// The note that holds the ids of the kept recipe's offers, with spaces between.
constexpr const char* kTopic = "kept_recipe";

std::vector<std::string> kept_offers(const ExerciseModel& model) {
  std::vector<std::string> offers;
  const std::string text = model.store().value_or(Note{kTopic, ""}).text;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    offers.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  const std::vector<Person>& people = model.scenario().people;
  bool known = offers.size() == people.size();
  for (std::size_t i = 0; known && i < people.size(); ++i) known = people[i].find_offer(offers[i]) != nullptr;
  return known ? offers : std::vector<std::string>{};
}

void keep(Frame& f, const std::vector<std::string>& offers) {
  Note note{kTopic, ""};
  for (const std::string& offer : offers) note.text += (note.text.empty() ? "" : " ") + offer;
  f.later([note](Workspace& work) {
    work.edit({note.text.empty() ? "step.keep_off" : "step.keep_recipe", {}}, [&](DiffBuilder& diff) {
      if (note.text.empty())
        diff.remove<Note>(note.key());
      else
        diff.put(note);
    });
  });
}

// One recipe; what is not as in `other` is strong. Returns the y below.
float side(Frame& f, const char* key, const std::string& title, const RecipeOutcome& recipe, const RecipeOutcome& other,
           const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Scenario& scenario = model.scenario();
  const Wording wording(model, ui.words());
  Group region(ui, key, Role::region, title);
  Card card(ui, "card", place, 14, false, c.paper);
  const float x = card.left(), width = card.width();
  float y = card.top();
  const auto line = [&](const std::string& words, bool strong) {
    y += text(ui, {x, y}, width, words, strong ? ui.type().small_strong : ui.type().small, strong ? c.ink : c.ink2) + 2;
  };
  const auto gap = [&] {
    hairline(ui, x, y + 6, width);
    y += 14;
  };
  y += heading(ui, {x, y}, width, title, ui.type().strong, c.ink, 3) + 4;
  for (std::size_t p = 0; p < recipe.people.size(); ++p) {
    const int offer = recipe.people[p].choice.offer;
    const Person& person = scenario.people[p];
    line(f.tr("happens.gets",
              {{"name", person_word(f, person.id, "short")},
               {"offer", word(f, "offer." + person.offers[static_cast<std::size_t>(offer)].id + ".short")}}),
         offer != other.people[p].choice.offer);
  }
  gap();
  for (std::size_t r = 0; r < recipe.use.size(); ++r) {
    if (recipe.use[r] > Minutes() || other.use[r] > Minutes())
      line(f.tr("happens.gets", {{"name", wording.role(scenario.roles[r])},
                                 {"offer", wording.amount(scenario.roles[r], recipe.use[r])}}),
           recipe.use[r] != other.use[r]);
  }
  gap();
  const RecipePoint point = point_of(model, recipe, model.account().today - model.account().saved);
  line(counts_words(f, point.counts), !(point.counts == count_needs(other)));
  line(left_words(f, point.left), recipe.value != other.value);
  line(worse_words(f, point), false);
  return card.end(y - 2);
}

}  // namespace

float keep_button(Frame& f, const std::vector<std::string>& offers, float x, float y, float width) {
  if (kept_offers(f.work.exercise()) == offers) return y;
  float height = 0;
  if (fitting_button(f.ui, "keep", {x, y}, width, f.tr("compare.keep"), {}, &height)) keep(f, offers);
  return y + height + 10;
}

float happens_compare(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const ExerciseModel& model = f.work.exercise();
  const std::vector<std::string> offers = kept_offers(model);
  if (offers.empty()) return y;
  const std::string title = f.tr("compare.title");
  Group region(ui, "compare", Role::region, title);
  y += heading(ui, {x, y}, width, title, ui.type().strong, ui.colors().ink, 3) + 8;
  const RecipeOutcome kept = evaluate(model.scenario(), recipe_of(offers, model.attending()));
  const bool same = kept == model.outcome();
  if (same) {
    y += text(ui, {x, y}, width, f.tr("compare.same"), ui.type().small, ui.colors().ink2) + 8;
  } else {
    const bool beside = width >= 300;
    const float room = beside ? (width - 12) * 0.5f : width;
    const NodeId tall = ui.id("tall");
    const float least = beside ? ui.remembered(tall, 0) : 0, top = y;
    const float first = side(f, "kept", f.tr("compare.kept"), kept, model.outcome(), {x, top, room, least});
    const Rect second{beside ? x + room + 12 : x, beside ? top : first + 12, room, least};
    y = std::max(first, side(f, "own", f.tr("exercise.your_recipe"), model.outcome(), kept, second));
    ui.remember(tall, y - top);
    y += 12;
    float height = 0;
    if (fitting_button(ui, "use", {x, y}, width, f.tr("exercise.plot.use"), {}, &height))
      f.later([offers](Workspace& work) { choose_all(work, offers, {"step.use_recipe", {}}); });
    y += height + 10;
  }
  ButtonLook quiet;
  quiet.kind = ButtonKind::quiet;
  float height = 0;
  if (fitting_button(ui, "put_away", {x, y}, width, f.tr("compare.put_away"), quiet, &height)) keep(f, {});
  return y + height + 10;
}

}  // namespace seven::ui
