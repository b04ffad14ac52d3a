// How what is left of a plan moves with one number: only what that number touches is reckoned anew.
#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "base/order.h"
#include "planning/plan_beliefs.h"
#include "planning/plan_input.h"

namespace seven {
namespace {

Share share_near(double value) {
  return Share::of_basis_points(static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * Share::whole)));
}

// To a record's unit, within its limits.
Minutes record_minutes(double value) {
  const double most = static_cast<double>(max_record_minutes.hundredths());
  return Minutes::of_hundredths(std::llround(std::clamp(value * 100, 0.0, most)));
}

// Where a break-even is looked for: all that a share can be; of an amount, ten times what is thought possible.
std::pair<double, double> thinkable(const PlanBelief& belief) {
  constexpr double kFar = 10;
  return {0.0, is_share(belief.kind) ? 1.0 : std::max(belief.belief.high, 1.0) * kFar};
}

}  // namespace

Moment with_belief(Moment moment, BeliefKind kind, const std::string& role, double value) {
  switch (kind) {
    case BeliefKind::times:
      moment.times = static_cast<int>(std::lround(std::clamp(value, 0.0, static_cast<double>(max_times))));
      break;
    case BeliefKind::minutes_then: moment.tomorrow[role] = record_minutes(value); break;
    case BeliefKind::minutes_now: moment.today[role] = record_minutes(value); break;
    case BeliefKind::changed: moment.changed = share_near(value); break;
    case BeliefKind::bounce: moment.bounce = share_near(value); break;
    case BeliefKind::new_demand: moment.new_demand = share_near(value); break;
    case BeliefKind::realised: moment.realised = share_near(value); break;
    case BeliefKind::own_after: moment.own_after = share_near(value); break;
    case BeliefKind::gain:
    case BeliefKind::price:
    case BeliefKind::takes_minutes:
    case BeliefKind::takes_once:
    case BeliefKind::takes_money:
    case BeliefKind::takes_money_once:
    case BeliefKind::saved:
    case BeliefKind::price_cash: break;
  }
  return moment;
}

Arrangement with_belief(Arrangement arrangement, BeliefKind kind, const std::string& role, double value) {
  const auto pence = static_cast<int>(std::lround(std::clamp(value * 100, 0.0, static_cast<double>(max_pence))));
  if (kind == BeliefKind::takes_minutes) arrangement.running[role] = record_minutes(value);
  if (kind == BeliefKind::takes_once) arrangement.once[role] = record_minutes(value);
  if (kind == BeliefKind::takes_money) arrangement.running_pence = pence;
  if (kind == BeliefKind::takes_money_once) arrangement.once_pence = pence;
  return arrangement;
}

PlanLeft::PlanLeft(const Store& store, Share gain, std::string role)
    : store_(store), gain_(gain), role_(std::move(role)), moments_(store.all<Moment>()) {
  const PlanInput input = plan_input(store, gain);
  roles_ = input.roles;
  fixed_.minutes.resize(roles_.size());
  for (const PlanIntroduction& introduction : input.introductions) {
    for (std::size_t r = 0; r < roles_.size(); ++r) fixed_.minutes[r] += introduction.minutes[r];
    fixed_.cash += introduction.cash;
  }
  for (const PlanBank& bank : input.bank) {
    for (std::size_t r = 0; r < roles_.size(); ++r) {
      if (roles_[r].id == bank.role) fixed_.minutes[r] += bank.minutes;
    }
  }
  for (const Moment* moment : moments_) by_moment_.push_back(left_by_role(*moment, gain));
}

// As the account takes a moment (ledger/plan_account.h): what it releases can be used in part, ring-fenced time not.
std::vector<Minutes> PlanLeft::left_by_role(const Moment& moment, Share gain) const {
  const PlanMoment use = use_of(moment, roles_, gain);
  std::vector<Minutes> left;
  for (std::size_t r = 0; r < roles_.size(); ++r) {
    const Minutes freed = use.today[r] - use.tomorrow[r];
    if (freed <= Minutes())
      left.push_back(freed);
    else
      left.push_back(roles_[r].movable == Movable::ring_fenced ? Minutes() : share_of(freed, use.realised));
  }
  return left;
}

double PlanLeft::left_of(const std::vector<std::vector<Minutes>>& by_moment, const std::vector<PlanRole>& roles,
                         const Fixed& fixed) const {
  std::vector<Minutes> sums(roles.size());
  for (std::size_t r = 0; r < roles.size(); ++r) sums[r] -= fixed.minutes[r];
  for (const std::vector<Minutes>& left : by_moment) {
    for (std::size_t r = 0; r < roles.size(); ++r) sums[r] += left[r];
  }
  double value = -fixed.cash.approximately();
  for (std::size_t r = 0; r < roles.size(); ++r) {
    if (role_ == roles[r].id) return sums[r].approximately();
    value += price_of(roles[r].full, sums[r]).approximately();
  }
  return value;
}

double PlanLeft::now() const { return left_of(by_moment_, roles_, fixed_); }

PlanLeft::Fixed PlanLeft::fixed_with(const PlanBelief& belief, double value) const {
  Fixed fixed = fixed_;
  if (const auto* arrangement = store_.find<Arrangement>(belief.thing); arrangement != nullptr) {
    const PlanIntroduction before = use_of(*arrangement, roles_);
    const PlanIntroduction after = use_of(with_belief(*arrangement, belief.kind, belief.role, value), roles_);
    fixed.cash += after.cash - before.cash;
    for (std::size_t r = 0; r < roles_.size(); ++r) fixed.minutes[r] += after.minutes[r] - before.minutes[r];
    return fixed;
  }
  const auto* line = store_.find<BankLine>(belief.thing);
  const auto saved = line == nullptr ? decltype(line->minutes.end()){} : line->minutes.find(belief.role);
  if (line == nullptr || saved == line->minutes.end()) return fixed;
  for (std::size_t r = 0; r < roles_.size(); ++r) {
    if (roles_[r].id == belief.role) fixed.minutes[r] += record_minutes(value) - saved->second;
  }
  return fixed;
}

double PlanLeft::with(const PlanBelief& belief, double value) const {
  if (belief.kind == BeliefKind::price_cash) return now();  // it is counted in neither
  if (!belief.thing.empty()) return left_of(by_moment_, roles_, fixed_with(belief, value));
  if (belief.kind == BeliefKind::price) {
    std::vector<PlanRole> roles = roles_;
    for (PlanRole& role : roles) {
      if (role.id != belief.role) continue;
      const auto price = static_cast<std::int64_t>(std::llround(std::max(value, 0.0) * Pounds::per_pound));
      role.full = PricePerMinute::of(Pounds::of_ten_thousandths(price));
    }
    return left_of(by_moment_, roles, fixed_);
  }
  std::vector<std::vector<Minutes>> by_moment = by_moment_;
  for (std::size_t m = 0; m < moments_.size(); ++m) {
    if (belief.kind == BeliefKind::gain)
      by_moment[m] = left_by_role(*moments_[m], share_near(value));
    else if (moments_[m]->id == belief.moment)
      by_moment[m] = left_by_role(with_belief(*moments_[m], belief.kind, belief.role, value), gain_);
  }
  return left_of(by_moment, roles_, fixed_);
}

std::vector<BeliefSwing> belief_swings(const std::vector<PlanBelief>& beliefs, const PlanLeft& left) {
  std::vector<BeliefSwing> swings;
  for (const PlanBelief& belief : beliefs) {
    BeliefSwing swing{belief, left.with(belief, belief.belief.low), left.with(belief, belief.belief.high), {}};
    const auto [from, to] = thinkable(belief);
    if (swing.width() == 0 && left.with(belief, from) == left.with(belief, to)) continue;
    swing.breaks_even =
        break_even(belief.belief, from, to, [&](const Belief&, double value) { return left.with(belief, value); });
    swings.push_back(std::move(swing));
  }
  put_in_order(swings, [](const BeliefSwing& a, const BeliefSwing& b) { return a.width() > b.width(); });
  return swings;
}

std::optional<Share> ReleasedOnGuesses::share() const {
  if (released <= Minutes()) return std::nullopt;
  return Share::of_basis_points(
      static_cast<int>(divide_rounded(on_guesses.hundredths() * Share::whole, released.hundredths())));
}

PlanLeaning leaning_on_guesses(const PlanAccount& account, const std::vector<PlanBelief>& beliefs) {
  std::set<std::string_view> weak;  // moments
  for (const PlanBelief& belief : beliefs) {
    const bool known_little = belief.confidence == Confidence::low || belief.confidence == Confidence::none;
    if (known_little && !belief.choice && belief.belief.value > 0) weak.insert(belief.moment);
  }
  PlanLeaning leaning;
  for (const PlanRoleBalance& role : account.roles) leaning.roles.push_back({{}, role.role});
  for (const PlanLine& line : account.lines) {
    if (line.kind != PlanLineKind::out) continue;
    const Minutes on_guesses = weak.count(line.what) > 0 ? line.minutes : Minutes();
    leaning.released += line.minutes;
    leaning.on_guesses += on_guesses;
    for (PlanLeaning::OfRole& role : leaning.roles) {
      if (role.role != line.role) continue;
      role.released += line.minutes;
      role.on_guesses += on_guesses;
    }
  }
  std::erase_if(leaning.roles, [](const PlanLeaning::OfRole& role) { return role.released == Minutes(); });
  return leaning;
}

}  // namespace seven
