// The account of today against tomorrow, per role in minutes and altogether in money: what was taken out, put in,
// introduced and saved, and what is left or overspent (domain.md C3, C4).
//
// The identity that always holds, to the last unit:
//   in money   taken_out = put_in + introduced + saved + left          (left < 0 is overspent)
//   per role   tomorrow  = today - taken_out + put_in + introduced
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/units.h"
#include "model/role.h"

namespace seven {

// What "no more than today" means (domain.md C3). In every case the total value may not exceed today's less what is
// saved.
enum class Strictness {
  strict,         // no role may be used more than today, so no new role either
  fair_exchange,  // scarce roles are capped; the rest is bought with what is freed
  value_only,     // the total alone
};

// All that may be used of a role of which `today` is used now; nothing where it is not limited by itself.
std::optional<Minutes> role_limit(const Role& role, Minutes today, Strictness strictness);

// What one person uses of each role, in the order of `AccountInput::roles`.
struct AccountPerson {
  std::string id;
  std::vector<Minutes> today;
  std::vector<Minutes> tomorrow;
};

struct AccountInput {
  std::vector<Role> roles;
  std::vector<AccountPerson> people;
  Share bank;  // part of today's total value to be saved
  Strictness strictness = Strictness::fair_exchange;
};

enum class LineKind { taken_out, put_in, introduced, saved };

// One entry: what changes for one person and role. The line of what is saved has neither.
struct LedgerLine {
  LineKind kind{};
  std::string who;
  std::string role;
  Minutes minutes;  // tomorrow less today: below 0 where taken out
  Pounds pounds;    // the same in value; of `saved` the amount

  bool operator==(const LedgerLine&) const = default;
};

struct RoleBalance {
  std::string role;
  Minutes today;
  Minutes tomorrow;
  Minutes taken_out;  // the sums of the lines, none below 0
  Minutes put_in;
  Minutes introduced;
  bool new_role = false;         // nobody uses it today
  std::optional<Minutes> limit;  // all that may be used, under the chosen strictness
  Minutes left;                  // up to the limit, or to today's use where there is no limit; never below 0
  Minutes over;                  // beyond the limit; never below 0

  bool operator==(const RoleBalance&) const = default;
};

struct Account {
  Pounds today;
  Pounds tomorrow;
  Pounds taken_out;
  Pounds put_in;
  Pounds introduced;
  Pounds saved;
  std::vector<RoleBalance> roles;  // in the order of the input
  std::vector<LedgerLine> lines;   // people in the input's order, roles in theirs; `saved` last, if any

  // Still to be placed; below 0 by as much as is overspent.
  Pounds left() const { return today - tomorrow - saved; }
  Pounds left_to_place() const { return left() < Pounds() ? Pounds() : left(); }
  Pounds overspent() const { return left() < Pounds() ? -left() : Pounds(); }
  // What the identity lacks; always nothing.
  Pounds residual() const { return taken_out - put_in - introduced - saved - left(); }
  // Whether the total and every limit are kept.
  bool fits() const;
  // Ids of the roles beyond their limit.
  std::vector<std::string> roles_over() const;

  bool operator==(const Account&) const = default;
};

// Every person needs one amount per role.
Account balance(const AccountInput& input);

// The parts of what was taken out, in value. They sum to exactly 10,000 basis points: each is rounded down and the
// units that remain go to the largest remainders, first named first. Overspent makes `slack` negative.
struct ReleasedShares {
  Share put_back;
  Share introduced;
  Share banked;
  Share slack;

  bool operator==(const ReleasedShares&) const = default;
};

// Nothing where nothing was taken out.
std::optional<ReleasedShares> released_shares(const Account& account);

}  // namespace seven
