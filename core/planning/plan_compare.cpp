#include "planning/plan_compare.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "planning/plan_input.h"
#include "planning/plan_limits.h"

namespace seven {
namespace {

bool changes_nothing(const PlanRoleBalance& sums) {
  return sums.out == Minutes() && sums.bought_in == Minutes() && sums.relationships == Minutes() &&
         sums.introduced == Minutes() && sums.banked == Minutes();
}

// All of `now` in its order, then those of `other` that it does not have.
template <class T, class Key>
std::vector<PlanComparison::Pair> matched(const std::vector<T>& now, const std::vector<T>& other, const Key& key) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < other.size(); ++i) places.emplace(key(other[i]), i);
  std::vector<PlanComparison::Pair> pairs;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const auto found = places.find(key(now[i]));
    pairs.push_back({i, found == places.end() ? std::nullopt : std::optional(found->second)});
    if (found != places.end()) places.erase(found);
  }
  for (std::size_t i = 0; i < other.size(); ++i) {
    if (places.count(key(other[i])) > 0) pairs.push_back({std::nullopt, i});
  }
  return pairs;
}

// Minutes of each role that either recipe has: lists of roles may differ.
bool same_minutes(const PlanRecipe& now, const PlanRecipe& other, std::size_t a, std::size_t b) {
  const auto by_role = [](const PlanRecipe& recipe, const PlanRecipe::AtMoment& moment) {
    std::map<std::string_view, Minutes> minutes;
    for (std::size_t r = 0; r < recipe.roles.size(); ++r) {
      if (moment.tomorrow[r] > Minutes()) minutes[recipe.roles[r].sums.role] = moment.tomorrow[r];
    }
    return minutes;
  };
  return by_role(now, now.moments[a]) == by_role(other, other.moments[b]);
}

}  // namespace

WorstOff worst_off(const Store& store, const std::vector<LaneLess>& less) {
  if (less.empty()) return {};
  const LaneLess& worst = less.front();
  WorstOff found;
  const Lane* lane = store.find<Lane>(worst.lane);
  if (lane != nullptr) found.lane = lane->name;
  const Moment* moment = worst.loses() ? store.find<Moment>(worst.losing.front()) : nullptr;
  if (moment != nullptr) {
    found.how = moment->for_people == MomentEffect::worse ? WorstOff::How::worse_there : WorstOff::How::relationship;
    found.moment = moment->title;
    return found;
  }
  if (!worst.counted || worst.tomorrow >= worst.today) return {};
  found.how = WorstOff::How::less_time;
  found.today = worst.today;
  found.then = worst.tomorrow;
  if (worst.roles.size() < 2) return found;
  for (const LaneRoleTime& time : worst.roles) {
    const TeamRole* role = store.find<TeamRole>(time.role);
    if (time.today != time.tomorrow)
      found.roles.push_back({role == nullptr ? std::string() : role->name, time.today, time.tomorrow});
  }
  return found;
}

PlanRecipe plan_recipe(const Store& store, Share gain) {
  const PlanInput input = plan_input(store, gain);
  const PlanAccount account = balance(input);
  PlanRecipe recipe;
  for (const PlanRoleBalance& sums : account.roles) {
    const TeamRole* role = store.find<TeamRole>(sums.role);
    recipe.roles.push_back({role == nullptr ? std::string() : role->name, sums});
  }
  recipe.cash = account.cash;
  for (const Arrangement* each : store.all<Arrangement>()) recipe.introduced.push_back({each->id, each->text});
  for (const PlanMoment& use : input.moments) {
    const Moment* moment = store.find<Moment>(use.id);
    if (moment != nullptr)
      recipe.moments.push_back({use.id, moment->title, moment->change, moment->for_people, use.tomorrow});
  }
  recipe.quality = plan_quality(store);
  recipe.worst = worst_off(store, lanes_with_less(store, input));
  recipe.fits = plan_limits(store, input, account).fits();
  return recipe;
}

PlanComparison compare_recipes(PlanRecipe now, PlanRecipe other) {
  PlanComparison made;
  made.roles = matched(now.roles, other.roles,
                       [](const PlanRecipe::Role& role) -> const std::string& { return role.sums.role; });
  const auto idle = [&](const PlanComparison::Pair& pair) {
    return (!pair.now || changes_nothing(now.roles[*pair.now].sums)) &&
           (!pair.other || changes_nothing(other.roles[*pair.other].sums));
  };
  made.roles.erase(std::remove_if(made.roles.begin(), made.roles.end(), idle), made.roles.end());
  made.things = matched(now.introduced, other.introduced,
                        [](const PlanRecipe::Thing& thing) -> const std::string& { return thing.id; });
  made.moments = matched(now.moments, other.moments,
                         [](const PlanRecipe::AtMoment& moment) -> const std::string& { return moment.id; });
  const auto alike = [&](const PlanComparison::Pair& pair) {
    if (!pair.now || !pair.other) return false;
    const PlanRecipe::AtMoment &a = now.moments[*pair.now], &b = other.moments[*pair.other];
    return a.change == b.change && a.for_people == b.for_people && same_minutes(now, other, *pair.now, *pair.other);
  };
  made.moments.erase(std::remove_if(made.moments.begin(), made.moments.end(), alike), made.moments.end());
  made.now = std::move(now);
  made.other = std::move(other);
  return made;
}

}  // namespace seven
