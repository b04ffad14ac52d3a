// The search held against the rules of domain.md C2, C3, C6 and C10 written down once more, as plainly as they read:
// whole numbers only, every pair compared, one long sort. Nothing here calls what the search is made of.
#include <doctest/doctest.h>

#include <algorithm>

#include "recipe/find_recipes.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

using Whole = std::int64_t;

constexpr Whole parts_of_full_coverage = 120;  // halves of up to six needs divide it evenly

// One recipe, or one offer for one person: hundredths of minutes per role, ten-thousandths of pounds, and coverage per
// person in 120ths.
struct Plain {
  std::vector<int> offers;
  std::vector<Whole> use;
  Whole value = 0;
  int floor = 2;  // halves of the worst met must-have
  std::vector<Whole> coverage;
  bool nobody_worse_off = true;

  Whole worst() const { return *std::min_element(coverage.begin(), coverage.end()); }
  Whole total() const {
    Whole sum = 0;
    for (Whole one : coverage) sum += one;
    return sum;
  }
};

// To the nearest whole number, halves away from zero (domain.md C1).
Whole nearest(Whole above, Whole below) { return (2 * above + (above < 0 ? -below : below)) / (2 * below); }

Whole attendance(const GroupFacility& group, const Attendance& attending) {
  const auto found = attending.find(group.id);
  return found == attending.end() ? group.attending : found->second;
}

// Hundredths of minutes at once: a place in a group costs the session divided by whoever comes (domain.md C10).
Whole at_once(const Scenario& scenario, const Offer& offer, std::size_t r, const Attendance& attending) {
  Whole minutes = offer.now[r].hundredths();
  for (const GroupFacility& group : scenario.groups) {
    if (group.id != offer.group) continue;
    const Whole usual = group.attending, here = std::max<Whole>(1, attendance(group, attending));
    const Whole session = group.session_minutes.hundredths(), cash = group.session_cash.ten_thousandths();
    if (scenario.roles[r].id == group.role) minutes += nearest(session, here) - nearest(session, usual);
    if (scenario.roles[r].id == cash_role) minutes += nearest(cash, 100 * here) - nearest(cash, 100 * usual);
  }
  return minutes;
}

Plain plain_offer(const Scenario& scenario, const Person& person, const Offer& offer, const Attendance& attending) {
  Plain plain;
  for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
    const Whole again = at_once(scenario, person.offers[0], r, attending) * offer.bounce.basis_points();
    plain.use.push_back(at_once(scenario, offer, r, attending) + nearest(again, 10'000));
    plain.value += nearest(plain.use[r] * scenario.roles[r].price.per_minute().ten_thousandths(), 100);
  }
  bool empty = false;
  for (const GroupFacility& group : scenario.groups)
    empty = empty || (group.id == offer.group && attendance(group, attending) == 0);
  Whole halves = 0;
  for (std::size_t n = 0; n < person.needs.size(); ++n) {
    const int met = empty ? 0 : static_cast<int>(offer.cover[n]);
    halves += met;
    if (person.needs[n].level == NeedLevel::must) plain.floor = std::min(plain.floor, met);
  }
  plain.coverage = {halves * parts_of_full_coverage / (2 * static_cast<Whole>(person.needs.size()))};
  return plain;
}

// All recipes, the last person's offer changing fastest; `today` becomes the sum of the first offers.
std::vector<Plain> plain_recipes(const Scenario& scenario, const Attendance& attending, Plain& today) {
  std::vector<Plain> all{{{}, std::vector<Whole>(scenario.roles.size()), 0, 2, {}, true}};
  today = all.front();
  for (const Person& person : scenario.people) {
    const Plain now = plain_offer(scenario, person, person.offers[0], {});
    today.value += now.value;
    for (std::size_t r = 0; r < now.use.size(); ++r) today.use[r] += now.use[r];
    std::vector<Plain> longer;
    for (const Plain& before : all) {
      for (std::size_t o = 0; o < person.offers.size(); ++o) {
        const Plain offer = plain_offer(scenario, person, person.offers[o], attending);
        Plain sum = before;
        sum.offers.push_back(static_cast<int>(o));
        for (std::size_t r = 0; r < sum.use.size(); ++r) sum.use[r] += offer.use[r];
        sum.value += offer.value;
        sum.floor = std::min(sum.floor, offer.floor);
        sum.coverage.push_back(offer.coverage[0]);
        if (offer.coverage[0] < now.coverage[0] || offer.floor < now.floor) sum.nobody_worse_off = false;
        longer.push_back(sum);
      }
    }
    all = longer;
  }
  return all;
}

// "No more than today" in its three meanings (domain.md C3).
bool affordable(const Scenario& scenario, const Plain& recipe, const Plain& today, const RecipeQuestion& question) {
  if (recipe.value > today.value - nearest(today.value * question.bank.basis_points(), 10'000)) return false;
  for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
    const auto& cap = scenario.roles[r].cap;
    if (question.strictness == Strictness::strict && recipe.use[r] > today.use[r]) return false;
    if (question.strictness != Strictness::value_only && cap && recipe.use[r] > cap->hundredths()) return false;
  }
  return true;
}

// At least as good on every objective and better on one: coverage of each person, and value used (domain.md C10).
bool dominates(const Plain& a, const Plain& b) {
  bool better = a.value < b.value;
  for (std::size_t p = 0; p < a.coverage.size(); ++p) {
    if (a.coverage[p] < b.coverage[p]) return false;
    better = better || a.coverage[p] > b.coverage[p];
  }
  return better && a.value <= b.value;
}

// Highest floor, highest worst-off, highest total, lowest cost (domain.md C10); equal ones keep the order of the
// offers.
std::vector<int> in_order(const std::vector<Plain>& recipes, std::vector<int> positions) {
  std::sort(positions.begin(), positions.end(), [&](int i, int j) {
    const Plain &a = recipes[static_cast<std::size_t>(i)], &b = recipes[static_cast<std::size_t>(j)];
    const std::array<Whole, 5> first{-a.floor, -a.worst(), -a.total(), a.value, i};
    const std::array<Whole, 5> second{-b.floor, -b.worst(), -b.total(), b.value, j};
    return first < second;
  });
  return positions;
}

bool same(const FoundRecipe& found, const Plain& plain) {
  bool equal = found.offers == plain.offers && found.value.ten_thousandths() == plain.value &&
               static_cast<int>(found.floor) == plain.floor && found.nobody_worse_off == plain.nobody_worse_off &&
               found.use.size() == plain.use.size() && found.coverage.size() == plain.coverage.size();
  for (std::size_t r = 0; equal && r < plain.use.size(); ++r) equal = found.use[r].hundredths() == plain.use[r];
  for (std::size_t p = 0; equal && p < plain.coverage.size(); ++p) {
    equal =
        found.coverage[p].numerator() * parts_of_full_coverage == plain.coverage[p] * found.coverage[p].denominator();
  }
  return equal;
}

}  // namespace

TEST_CASE("what is found, what nobody beats and what is suggested are what the plain rules give, 1,000 times") {
  constexpr std::uint64_t seed = 20'250'607;
  MESSAGE("1,000 random scenarios from seed " << seed);
  Random random(seed);
  int nothing_fits = 0, something_refused = 0, several_unbeaten = 0, some_beaten = 0, ties = 0, other_attendance = 0;
  for (int run = 0; run < 1'000; ++run) {
    INFO("scenario " << run << " of seed " << seed);
    Scenario scenario = random_scenario(random);
    if (random.between(0, 3) == 0) {  // two ways that are equal in all, so that the order has ties to settle
      std::vector<Offer>& offers = scenario.people.back().offers;
      offers.push_back(offers[static_cast<std::size_t>(random.between(0, static_cast<Whole>(offers.size()) - 1))]);
    }
    RecipeQuestion question;
    question.bank = Share::of_basis_points(static_cast<int>(random.between(0, 1) * random.between(0, 3'000)));
    question.strictness = static_cast<Strictness>(random.between(0, 2));
    question.attending = random_recipe(scenario, random).attending;
    const RecipeSet set = find_recipes(scenario, question).take();

    Plain today;
    std::vector<Plain> fitting = plain_recipes(scenario, question.attending, today);
    std::vector<int> unlimited(fitting.size());
    for (std::size_t i = 0; i < fitting.size(); ++i) unlimited[i] = static_cast<int>(i);
    REQUIRE(set.combinations == static_cast<Whole>(fitting.size()));
    CHECK(same(set.best_for_all, fitting[static_cast<std::size_t>(in_order(fitting, unlimited)[0])]));
    fitting.erase(std::remove_if(fitting.begin(), fitting.end(),
                                 [&](const Plain& one) { return !affordable(scenario, one, today, question); }),
                  fitting.end());
    REQUIRE(set.feasible.size() == fitting.size());
    std::vector<int> all, front;
    for (std::size_t i = 0; i < fitting.size(); ++i) {
      CHECK(same(set.feasible[i], fitting[i]));
      all.push_back(static_cast<int>(i));
      const bool beaten =
          std::any_of(fitting.begin(), fitting.end(), [&](const Plain& other) { return dominates(other, fitting[i]); });
      if (!beaten) front.push_back(static_cast<int>(i));
    }
    CHECK(set.pareto == in_order(fitting, front));
    CHECK(set.suggested == (all.empty() ? std::nullopt : std::optional(in_order(fitting, all)[0])));

    nothing_fits += fitting.empty();
    something_refused += static_cast<Whole>(fitting.size()) < set.combinations;
    several_unbeaten += front.size() > 1;
    some_beaten += front.size() < fitting.size();
    other_attendance += !question.attending.empty();
    ties += front.size() > 1 &&
            fitting[static_cast<std::size_t>(front[0])].value == fitting[static_cast<std::size_t>(front[1])].value;
  }
  // The scenarios ask all of it.
  for (int asked : {nothing_fits, something_refused, several_unbeaten, some_beaten, ties, other_attendance}) {
    CHECK(asked > 20);
  }
}
