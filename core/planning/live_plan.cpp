#include "planning/live_plan.h"

#include <algorithm>

namespace seven {
namespace {

// What decides what every moment takes, or more than moments.
bool counts(const std::string& id) {
  return is_record_of<TeamRole>(id) || is_record_of<Arrangement>(id) || is_record_of<BankLine>(id) ||
         is_record_of<Plan>(id);
}

}  // namespace

LivePlan::LivePlan(const Store& store, Share gain)
    : gain_(gain), input_(plan_input(store, gain)), account_(balance(input_)) {}

// One that was only moved, renamed or written in takes what it took.
bool LivePlan::change(const std::string& moment, const Moment* record) {
  auto& moments = input_.moments;
  const auto at = std::lower_bound(moments.begin(), moments.end(), moment,
                                   [](const PlanMoment& one, const std::string& wanted) { return one.id < wanted; });
  const bool there = at != moments.end() && at->id == moment;
  if (record == nullptr) {
    if (there) moments.erase(at);
    return there;
  }
  PlanMoment use = use_of(*record, input_.roles, gain_);
  if (there && *at == use) return false;
  if (there)
    *at = std::move(use);
  else
    moments.insert(at, std::move(use));
  return true;
}

void LivePlan::follow(const Store& store, Share gain, const std::vector<std::string>& changed) {
  if (gain != gain_ || std::any_of(changed.begin(), changed.end(), counts)) {
    *this = LivePlan(store, gain);
    return;
  }
  bool anew = false;
  for (const std::string& id : changed) {
    if (!is_record_of<Moment>(id)) continue;
    const std::string key = key_in<Moment>(id);
    anew = change(key, store.find<Moment>(key)) || anew;
  }
  if (anew) account_ = balance(input_);
}

}  // namespace seven
