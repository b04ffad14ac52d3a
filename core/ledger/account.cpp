#include "ledger/account.h"

#include <algorithm>

#include "base/invariant.h"
#include "ledger/parts_of_whole.h"

namespace seven {
std::optional<Minutes> role_limit(const Role& role, Minutes today, Strictness strictness) {
  switch (strictness) {
    case Strictness::strict: return role.cap ? std::min(*role.cap, today) : today;
    case Strictness::fair_exchange: return role.cap;
    case Strictness::value_only: return std::nullopt;
  }
  return role.cap;
}

Account balance(const AccountInput& input) {
  Account account;
  for (std::size_t r = 0; r < input.roles.size(); ++r) {
    RoleBalance sums;
    sums.role = input.roles[r].id;
    for (const AccountPerson& person : input.people) {
      INVARIANT(person.today.size() == input.roles.size() && person.tomorrow.size() == input.roles.size());
      sums.today += person.today[r];
      sums.tomorrow += person.tomorrow[r];
    }
    sums.new_role = sums.today == Minutes();
    sums.limit = role_limit(input.roles[r], sums.today, input.strictness);
    const Minutes room = sums.limit.value_or(sums.today) - sums.tomorrow;
    sums.left = std::max(room, Minutes());
    if (sums.limit) sums.over = std::max(-room, Minutes());
    account.roles.push_back(std::move(sums));
  }

  for (const AccountPerson& person : input.people) {
    for (std::size_t r = 0; r < input.roles.size(); ++r) {
      const Role& role = input.roles[r];
      RoleBalance& sums = account.roles[r];
      const Pounds value_today = price_of(role.price, person.today[r]);
      const Pounds value_tomorrow = price_of(role.price, person.tomorrow[r]);
      account.today += value_today;
      account.tomorrow += value_tomorrow;
      const Minutes change = person.tomorrow[r] - person.today[r];
      if (change == Minutes()) continue;
      // The difference of two rounded values rather than a rounded difference, so that the lines sum to the totals.
      LedgerLine line{LineKind::put_in, person.id, role.id, change, value_tomorrow - value_today};
      if (change < Minutes()) {
        line.kind = LineKind::taken_out;
        sums.taken_out -= change;
        account.taken_out -= line.pounds;
      } else if (sums.new_role) {
        line.kind = LineKind::introduced;
        sums.introduced += change;
        account.introduced += line.pounds;
      } else {
        sums.put_in += change;
        account.put_in += line.pounds;
      }
      account.lines.push_back(std::move(line));
    }
  }

  account.saved = share_of(account.today, input.bank);
  if (account.saved != Pounds()) account.lines.push_back({LineKind::saved, "", "", Minutes(), account.saved});

  INVARIANT(account.residual() == Pounds());
  for (const RoleBalance& role : account.roles) {
    INVARIANT(role.today - role.taken_out + role.put_in + role.introduced == role.tomorrow);
  }
  return account;
}

bool Account::fits() const { return overspent() == Pounds() && roles_over().empty(); }

std::vector<std::string> Account::roles_over() const {
  std::vector<std::string> over;
  for (const RoleBalance& role : roles) {
    if (role.over > Minutes()) over.push_back(role.role);
  }
  return over;
}

std::optional<ReleasedShares> released_shares(const Account& account) {
  const std::int64_t whole = account.taken_out.ten_thousandths();
  if (whole <= 0) return std::nullopt;
  const auto parts = parts_of_whole(whole, {account.put_in.ten_thousandths(), account.introduced.ten_thousandths(),
                                            account.saved.ten_thousandths(), account.left().ten_thousandths()});
  return ReleasedShares{parts[0], parts[1], parts[2], parts[3]};
}

}  // namespace seven
