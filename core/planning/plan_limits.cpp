#include "planning/plan_limits.h"

#include <algorithm>
#include <map>

namespace seven {
namespace {

Minutes amount_for(const std::map<std::string, Minutes>& minutes, const std::string& role) {
  const auto found = minutes.find(role);
  return found == minutes.end() ? Minutes() : found->second;
}

}  // namespace

bool PlanLimits::fits() const {
  return (!value_held || value_use <= value_today) &&
         std::all_of(roles.begin(), roles.end(), [](const RoleLimit& role) { return role.fits(); });
}

PlanLimits plan_limits(const Store& store, const PlanInput& input, const PlanAccount& account) {
  const PlanStrictness strictness = store.value_or(Plan{}).strictness;
  PlanLimits limits;
  bool more = false, less = false;
  for (std::size_t r = 0; r < input.roles.size(); ++r) {
    const PlanRole& role = input.roles[r];
    const PlanRoleBalance& sums = account.roles[r];
    RoleLimit limit{role.id, sums.today, sums.tomorrow + sums.banked, strictness == PlanStrictness::strict};
    for (const PlanIntroduction& introduction : input.introductions) limit.use += introduction.minutes[r];
    if (strictness == PlanStrictness::fair_exchange) {
      const auto* record = store.find<TeamRole>(role.id);
      limit.held = record != nullptr && record->scarce;
    }
    if (role.payer <= input.boundary) {
      limits.value_today += price_of(role.full, limit.today);
      limits.value_use += price_of(role.full, limit.use);
    }
    more = more || limit.use > limit.today;
    less = less || sums.tomorrow < sums.today;
    limits.roles.push_back(std::move(limit));
  }
  for (const PlanIntroduction& introduction : input.introductions) {
    if (introduction.payer <= input.boundary) limits.value_use += introduction.cash;
  }
  limits.value_held = strictness != PlanStrictness::strict;
  limits.new_role_bought = strictness == PlanStrictness::fair_exchange && more && less;
  return limits;
}

bool leaves_crumbs(const Moment& moment, const std::string& role) {
  const bool changed = moment.change == MomentChange::shorten || moment.change == MomentChange::replace;
  return changed && amount_for(moment.tomorrow, role) > Minutes() &&
         amount_for(moment.tomorrow, role) < amount_for(moment.today, role);
}

std::vector<RoleSlots> role_slots(const Store& store, const PlanInput& input, const PlanAccount& account) {
  const bool recut = store.value_or(Plan{}).recut;
  std::vector<RoleSlots> found;
  for (const PlanRole& role : input.roles) {
    RoleSlots slots{role.id, {}, {}, {}, {}};
    for (const PlanLine& line : account.lines) {
      const Moment* moment = line.role == role.id ? store.find<Moment>(line.what) : nullptr;
      if (moment == nullptr) continue;
      if (line.kind == PlanLineKind::out)
        (leaves_crumbs(*moment, role.id) ? slots.crumbs : slots.whole) += line.minutes;
      const Minutes each = amount_for(moment->tomorrow, role.id);
      const bool put_in = line.kind == PlanLineKind::relationships || line.kind == PlanLineKind::introduced;
      if (put_in && each > Minutes() && (slots.slot == Minutes() || each < slots.slot)) slots.slot = each;
    }
    if (slots.crumbs == Minutes() || slots.slot == Minutes()) continue;
    slots.usable = slots.whole;
    if (recut) slots.usable += slots.slot * (slots.crumbs.hundredths() / slots.slot.hundredths());
    found.push_back(std::move(slots));
  }
  return found;
}

}  // namespace seven
