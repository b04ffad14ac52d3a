#include "planning/live_plan.h"

#include <algorithm>

namespace seven {
namespace {

// Whether two moments take the same: one that was only moved, renamed or written in does not change the account.
bool takes_the_same(const Moment& a, const Moment& b) {
  return a.times == b.times && a.today == b.today && a.tomorrow == b.tomorrow && a.change == b.change &&
         a.changed == b.changed && a.bounce == b.bounce && a.new_demand == b.new_demand && a.realised == b.realised &&
         a.own_before == b.own_before && a.own_after == b.own_after && a.matters == b.matters;
}

bool counts(const Record& record) {
  return std::holds_alternative<TeamRole>(record) || std::holds_alternative<Arrangement>(record) ||
         std::holds_alternative<BankLine>(record) || std::holds_alternative<Plan>(record);
}

}  // namespace

LivePlan::LivePlan(const Store& store, Share gain)
    : gain_(gain), input_(plan_input(store, gain)), account_(balance(input_)) {}

void LivePlan::change(const std::string& id, const Record* record) {
  const std::string key = id.substr(record_id_of<Moment>("").size());
  auto& moments = input_.moments;
  const auto at =
      std::lower_bound(moments.begin(), moments.end(), key,
                       [](const PlanMoment& moment, const std::string& wanted) { return moment.id < wanted; });
  const bool there = at != moments.end() && at->id == key;
  changed_ = true;
  if (record == nullptr) {
    if (there) moments.erase(at);
    return;
  }
  PlanMoment use = use_of(std::get<Moment>(*record), input_.roles, gain_);
  if (there)
    *at = std::move(use);
  else
    moments.insert(at, std::move(use));
}

void LivePlan::follow(const Store& store, const RecordsDiff& diff) {
  whole_ = changed_ = false;
  for (const auto& [id, record] : diff.added) {
    whole_ = whole_ || counts(record);
    if (std::holds_alternative<Moment>(record)) change(id, &record);
  }
  for (const auto& [id, update] : diff.updated) {
    whole_ = whole_ || counts(update.to);
    if (const auto* to = std::get_if<Moment>(&update.to); to && !takes_the_same(std::get<Moment>(update.from), *to))
      change(id, &update.to);
  }
  for (const auto& [id, record] : diff.removed) {
    whole_ = whole_ || counts(record);
    if (std::holds_alternative<Moment>(record)) change(id, nullptr);
  }
  if (whole_) input_ = plan_input(store, gain_);
  if (whole_ || changed_) account_ = balance(input_);
}

}  // namespace seven
