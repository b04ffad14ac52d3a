#include "recipe/find_recipes.h"

#include <algorithm>

#include "base/order.h"

namespace seven {
namespace {

// One offer for one person, worked out.
struct Candidate {
  std::vector<Minutes> use;
  Pounds value;
  Fraction covered;
  Coverage floor{};
};

Candidate candidate(const Scenario& scenario, const Person& person, const Offer& offer, const Attendance& attending) {
  Candidate one;
  one.use = with_bounce(scenario, person, offer, own_minutes(scenario, offer, attending), attending);
  one.value = value_of(scenario, one.use);
  const std::vector<Coverage> cover = cover_of(scenario, person, offer, attending);
  one.covered = covered(cover);
  one.floor = floor_of(person, cover);
  return one;
}

// Goes through all combinations, the last person's offer changing fastest.
bool next_combination(std::vector<int>& offers, const std::vector<std::vector<Candidate>>& choices) {
  for (std::size_t p = offers.size(); p-- > 0;) {
    if (++offers[p] < static_cast<int>(choices[p].size())) return true;
    offers[p] = 0;
  }
  return false;
}

struct RoleLimit {
  std::size_t role;
  Minutes limit;
};

class Search {
 public:
  Search(const Scenario& scenario, const RecipeQuestion& question) : scenario_(scenario) {
    std::vector<Minutes> use_today(scenario.roles.size());
    Pounds value_today;
    for (const Person& person : scenario.people) {
      std::vector<Candidate> candidates;
      for (const Offer& offer : person.offers) {
        candidates.push_back(candidate(scenario, person, offer, question.attending));
      }
      choices_.push_back(std::move(candidates));
      today_.push_back(candidate(scenario, person, person.today(), {}));
      for (std::size_t r = 0; r < use_today.size(); ++r) use_today[r] += today_.back().use[r];
      value_today += today_.back().value;
    }
    for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
      const auto limit = role_limit(scenario.roles[r], use_today[r], question.strictness);
      if (!limit) continue;
      limits_.push_back({r, *limit});
      set_.limits.push_back({scenario.roles[r].id, 0, 0});
    }
    set_.limits.push_back({});
    set_.value_limit = value_today - share_of(value_today, question.bank);
  }

  RecipeSet run() {
    std::vector<int> offers(choices_.size(), 0);
    do {
      ++set_.combinations;
      consider(combine(offers));
    } while (next_combination(offers, choices_));
    find_pareto();
    suggest();
    return std::move(set_);
  }

 private:
  const FoundRecipe& combine(const std::vector<int>& offers) {
    current_.offers = offers;
    current_.use.assign(scenario_.roles.size(), Minutes());
    current_.value = Pounds();
    current_.floor = Coverage::met;
    current_.coverage.clear();
    current_.nobody_worse_off = true;
    for (std::size_t p = 0; p < offers.size(); ++p) {
      const Candidate& person = choices_[p][static_cast<std::size_t>(offers[p])];
      for (std::size_t r = 0; r < person.use.size(); ++r) current_.use[r] += person.use[r];
      current_.value += person.value;
      current_.floor = std::min(current_.floor, person.floor);
      current_.coverage.push_back(person.covered);
      if (person.covered < today_[p].covered || person.floor < today_[p].floor) current_.nobody_worse_off = false;
    }
    return current_;
  }

  void consider(const FoundRecipe& recipe) {
    Pounds over;
    int broken = 0;
    std::size_t last_broken = 0;
    const auto check = [&](std::size_t limit, bool kept) {
      if (!kept) {
        ++broken;
        last_broken = limit;
      } else if (broken == 0) {
        ++set_.limits[limit].kept_so_far;
      }
    };
    for (std::size_t i = 0; i < limits_.size(); ++i) {
      const auto [role, limit] = limits_[i];
      check(i, recipe.use[role] <= limit);
      if (recipe.use[role] > limit) over += price_of(scenario_.roles[role].price, recipe.use[role] - limit);
    }
    check(limits_.size(), recipe.value <= set_.value_limit);
    if (recipe.value > set_.value_limit) over += recipe.value - set_.value_limit;

    if (broken == 0) set_.feasible.push_back(recipe);
    if (broken == 1) ++set_.limits[last_broken].refused_alone;
    const bool first = set_.combinations == 1;
    if (first || suggested_before(recipe, set_.best_for_all)) set_.best_for_all = recipe;
    if (first || over < least_over_ || (over == least_over_ && suggested_before(recipe, set_.nearest))) {
      set_.nearest = recipe;
      least_over_ = over;
    }
  }

  void find_pareto() {
    const auto& all = set_.feasible;
    // In this order whatever beats a recipe comes before it, so each need only be held against the front so far.
    std::vector<Fraction> totals;
    for (const FoundRecipe& recipe : all) totals.push_back(recipe.total_coverage());
    const auto order = in_order(all.size(), [&](int a, int b) {
      const auto i = static_cast<std::size_t>(a), j = static_cast<std::size_t>(b);
      if (all[i].value != all[j].value) return all[i].value < all[j].value;
      return totals[i] > totals[j];
    });
    for (int candidate : order) {
      const bool beaten = std::any_of(set_.pareto.begin(), set_.pareto.end(), [&](int other) {
        return beats(all[static_cast<std::size_t>(other)], all[static_cast<std::size_t>(candidate)]);
      });
      if (!beaten) set_.pareto.push_back(candidate);
    }
    sort_in_order(set_.pareto, [&](int a, int b) {
      const FoundRecipe& one = all[static_cast<std::size_t>(a)];
      const FoundRecipe& other = all[static_cast<std::size_t>(b)];
      if (suggested_before(one, other)) return true;
      return !suggested_before(other, one) && a < b;
    });
  }

  void suggest() {
    const auto& all = set_.feasible;
    if (all.empty()) return;
    const auto first = std::min_element(all.begin(), all.end(), suggested_before);
    set_.suggested = static_cast<int>(first - all.begin());
    set_.nearest = *first;
  }

  const Scenario& scenario_;
  std::vector<std::vector<Candidate>> choices_;  // [person][offer]
  std::vector<Candidate> today_;
  std::vector<RoleLimit> limits_;
  FoundRecipe current_;
  Pounds least_over_;
  RecipeSet set_;
};

}  // namespace

Fraction FoundRecipe::worst_off() const {
  return coverage.empty() ? Fraction() : *std::min_element(coverage.begin(), coverage.end());
}

Fraction FoundRecipe::total_coverage() const {
  Fraction sum;
  for (const Fraction& one : coverage) sum = sum + one;
  return sum;
}

bool suggested_before(const FoundRecipe& a, const FoundRecipe& b) {
  if (a.floor != b.floor) return a.floor > b.floor;
  const Fraction worst_a = a.worst_off(), worst_b = b.worst_off();
  if (worst_a != worst_b) return worst_a > worst_b;
  const Fraction total_a = a.total_coverage(), total_b = b.total_coverage();
  if (total_a != total_b) return total_a > total_b;
  return a.value < b.value;
}

bool beats(const FoundRecipe& a, const FoundRecipe& b) {
  if (a.value > b.value) return false;
  bool better = a.value < b.value;
  for (std::size_t p = 0; p < a.coverage.size(); ++p) {
    if (a.coverage[p] < b.coverage[p]) return false;
    if (a.coverage[p] > b.coverage[p]) better = true;
  }
  return better;
}

Result<RecipeSet> find_recipes(const Scenario& scenario, const RecipeQuestion& question) {
  std::int64_t combinations = 1;
  for (const Person& person : scenario.people) {
    combinations *= static_cast<std::int64_t>(person.offers.size());
    if (combinations > std::min(question.most, max_combinations)) return Error{ErrorCode::too_large, "combinations"};
  }
  return Search(scenario, question).run();
}

std::vector<std::string> offer_ids(const Scenario& scenario, const FoundRecipe& found) {
  std::vector<std::string> ids;
  for (std::size_t p = 0; p < found.offers.size(); ++p) {
    ids.push_back(scenario.people[p].offers[static_cast<std::size_t>(found.offers[p])].id);
  }
  return ids;
}

}  // namespace seven
