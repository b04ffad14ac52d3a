#include "ledger/plan_account.h"

#include <algorithm>

#include "base/invariant.h"
#include "ledger/parts_of_whole.h"

namespace seven {
namespace {

class Balancing {
 public:
  explicit Balancing(const PlanInput& input) : input_(input) {
    for (const PlanRole& role : input.roles) account_.roles.emplace_back().role = role.id;
  }

  PlanAccount run() {
    for (const PlanMoment& moment : input_.moments) take(moment);
    for (const PlanIntroduction& introduction : input_.introductions) take(introduction);
    for (const PlanBank& bank : input_.bank) take(bank);
    buy();
    account_.cash.in += input_.cash_saved;
    account_.cash.banked += input_.cash_banked;
    return std::move(account_);
  }

 private:
  bool counts(Payer payer) const { return payer <= input_.boundary; }

  void line(PlanLineKind kind, const std::string& what, const PlanRole& role, Minutes minutes) {
    account_.lines.push_back({kind, what, role.id, minutes, {}});
  }

  void take(const PlanMoment& moment) {
    INVARIANT(moment.today.size() == input_.roles.size() && moment.tomorrow.size() == input_.roles.size());
    for (std::size_t r = 0; r < input_.roles.size(); ++r) {
      const PlanRole& role = input_.roles[r];
      PlanRoleBalance& sums = account_.roles[r];
      sums.today += moment.today[r];
      sums.tomorrow += moment.tomorrow[r];
      const Minutes more = moment.tomorrow[r] - moment.today[r];
      if (more < Minutes()) {
        sums.theoretical -= more;
        if (role.movable == Movable::ring_fenced) {
          sums.refused -= more;
          continue;
        }
        const Minutes usable = share_of(-more, moment.realised);
        if (usable == Minutes()) continue;
        sums.out += usable;
        line(PlanLineKind::out, moment.id, role, usable);
        account_.value.in += price_of(role.full, usable);
      } else if (more > Minutes()) {
        (moment.relationship ? sums.relationships : sums.introduced) += more;
        (moment.relationship ? account_.value.relationships : account_.value.introduced) += price_of(role.full, more);
        line(moment.relationship ? PlanLineKind::relationships : PlanLineKind::introduced, moment.id, role, more);
      }
    }
  }

  void take(const PlanIntroduction& introduction) {
    INVARIANT(introduction.minutes.size() == input_.roles.size());
    for (std::size_t r = 0; r < input_.roles.size(); ++r) {
      const Minutes minutes = introduction.minutes[r];
      if (minutes == Minutes()) continue;
      account_.roles[r].introduced += minutes;
      account_.value.introduced += price_of(input_.roles[r].full, minutes);
      line(PlanLineKind::introduced, introduction.id, input_.roles[r], minutes);
    }
    if (introduction.cash == Pounds()) return;
    account_.lines.push_back({PlanLineKind::introduced, introduction.id, "", {}, introduction.cash});
    account_.value.introduced += introduction.cash;
    if (counts(introduction.payer)) account_.cash.introduced += introduction.cash;
  }

  void take(const PlanBank& bank) {
    for (std::size_t r = 0; r < input_.roles.size(); ++r) {
      const PlanRole& role = input_.roles[r];
      if (role.id != bank.role || bank.minutes == Minutes()) continue;
      account_.roles[r].banked += bank.minutes;
      account_.value.banked += price_of(role.full, bank.minutes);
      if (bank.cashable && counts(role.payer)) account_.cash.in += price_of(role.cash, bank.minutes);
      line(PlanLineKind::banked, "", role, bank.minutes);
    }
  }

  // What a hired role lacks.
  void buy() {
    for (std::size_t r = 0; r < input_.roles.size(); ++r) {
      const PlanRole& role = input_.roles[r];
      PlanRoleBalance& sums = account_.roles[r];
      if (!role.hired || sums.slack() >= Minutes()) continue;
      sums.bought_in = -sums.slack();
      line(PlanLineKind::bought_in, "", role, sums.bought_in);
      if (counts(role.payer)) account_.cash.bought += price_of(role.cash, sums.bought_in);
    }
  }

  const PlanInput& input_;
  PlanAccount account_;
};

}  // namespace

PlanAccount balance(const PlanInput& input) { return Balancing(input).run(); }

bool PlanAccount::balances() const {
  return cash.slack() >= Pounds() &&
         std::all_of(roles.begin(), roles.end(), [](const auto& role) { return role.slack() >= Minutes(); });
}

std::optional<PutBack> put_back(const PlanRoleBalance& role) {
  if (role.out <= Minutes()) return std::nullopt;
  // What was bought is no part of what was released.
  const Minutes slack = role.out - role.relationships - role.introduced - role.banked;
  const auto parts = parts_of_whole(
      role.out.hundredths(),
      {role.relationships.hundredths(), role.introduced.hundredths(), role.banked.hundredths(), slack.hundredths()});
  return PutBack{parts[0], parts[1], parts[2], parts[3]};
}

}  // namespace seven
