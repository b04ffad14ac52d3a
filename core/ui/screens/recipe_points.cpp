#include "ui/screens/recipe_points.h"

#include <algorithm>

#include "base/format.h"
#include "base/order.h"
#include "ui/screens/people.h"

namespace seven::ui {
namespace {

// What one offer does for its person, worked out once for all recipes that hold it.
struct Part {
  NeedCounts counts;
  bool worse = false;
};

bool is_worse(const PersonOutcome& now, const PersonOutcome& today) {
  return now.covered < today.covered || now.floor < today.floor;
}

void add(NeedCounts& sum, const NeedCounts& part) {
  sum.full += part.full;
  sum.partly += part.partly;
  sum.none += part.none;
}

std::vector<std::vector<Part>> parts_of(const ExerciseModel& model) {
  std::vector<std::vector<Part>> parts;
  for (std::size_t i = 0; i < model.scenario().people.size(); ++i) {
    const Person& person = model.scenario().people[i];
    parts.emplace_back();
    for (const Offer& offer : person.offers) {
      const PersonOutcome outcome = evaluate_person(model.scenario(), person, {offer.id, {}}, model.attending());
      parts.back().push_back({count_needs(outcome), is_worse(outcome, model.today().people[i])});
    }
  }
  return parts;
}

}  // namespace

std::string recipe_id(const std::vector<std::string>& offers) {
  std::string id;
  for (const std::string& offer : offers) id += (id.empty() ? "" : ".") + offer;
  return id.size() <= max_id_length ? id : "";
}

RecipePoint point_of(const ExerciseModel& model, const RecipeOutcome& outcome, Pounds limit) {
  RecipePoint point;
  point.counts = count_needs(outcome);
  point.left = limit - outcome.value;
  for (std::size_t i = 0; i < outcome.people.size(); ++i) {
    point.offers.push_back(
        model.scenario().people[i].offers[static_cast<std::size_t>(outcome.people[i].choice.offer)].id);
    if (is_worse(outcome.people[i], model.today().people[i])) point.worse.push_back(outcome.people[i].person);
  }
  point.id = recipe_id(point.offers);
  return point;
}

std::optional<RecipePoints> recipe_points(const ExerciseModel& model) {
  const RecipeSet* set = model.recipes();
  if (set == nullptr) return std::nullopt;
  RecipePoints points;
  points.limit = set->value_limit;
  points.yours = point_of(model, model.outcome(), points.limit);
  points.today = point_of(model, model.today(), points.limit);
  points.yours_fits = model.account().fits();
  points.needs = points.today.counts.total();
  points.some_must_is_short = true;
  const auto parts = parts_of(model);
  for (std::size_t i = 0; i < set->feasible.size(); ++i) {
    const FoundRecipe& found = set->feasible[i];
    RecipePoint point;
    point.offers = offer_ids(model.scenario(), found);
    point.id = recipe_id(point.offers);
    point.left = points.limit - found.value;
    point.front = std::find(set->pareto.begin(), set->pareto.end(), static_cast<int>(i)) != set->pareto.end();
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const Part& part = parts[p][static_cast<std::size_t>(found.offers[p])];
      add(point.counts, part.counts);
      if (part.worse) point.worse.push_back(model.scenario().people[p].id);
    }
    points.some_must_is_short &= found.floor != Coverage::met;
    points.all.push_back(std::move(point));
  }
  put_in_order(points.all, [](const RecipePoint& a, const RecipePoint& b) {
    return a.left != b.left ? a.left < b.left : a.needs() > b.needs();
  });
  const auto& choices = model.recipe().choices;
  const bool exact =
      std::all_of(choices.begin(), choices.end(), [](const PersonChoice& one) { return one.minutes.empty(); });
  for (std::size_t i = 0; exact && i < points.all.size(); ++i) {
    if (points.all[i].offers == points.yours.offers) points.own = static_cast<int>(i);
  }
  if (points.all.empty()) {
    points.nearest = offer_ids(model.scenario(), set->nearest);
    if (set->nearest.value > points.limit) points.nearest_over = set->nearest.value - points.limit;
  }
  return points;
}

std::string offers_words(const Frame& f, const std::vector<std::string>& offers) {
  const Scenario& scenario = f.work.exercise().scenario();
  std::string words;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (!words.empty()) words += "; ";
    words += f.tr("happens.gets", {{"name", person_word(f, scenario.people[i].id, "short")},
                                   {"offer", word(f, "offer." + offers[i] + ".short")}});
  }
  return words;
}

std::string counts_words(const Frame& f, const NeedCounts& counts) {
  return f.tr("happens.counts", {{"full", std::to_string(counts.full)},
                                 {"partly", std::to_string(counts.partly)},
                                 {"none", std::to_string(counts.none)}});
}

std::string left_words(const Frame& f, Pounds left) {
  if (left < Pounds()) return f.tr("happens.over", {{"amount", format_money(-left)}});
  return f.tr("happens.left", {{"amount", format_money(left)}});
}

std::string worse_words(const Frame& f, const RecipePoint& point) {
  if (point.worse.empty()) return f.tr("happens.nobody_worse");
  std::string names;
  for (const std::string& person : point.worse) names += (names.empty() ? "" : ", ") + person_word(f, person, "short");
  return f.ui.words().count("happens.worse_off", static_cast<long>(point.worse.size()), {{"names", names}});
}

}  // namespace seven::ui
