// Which person's minutes landed on whom: the pairs of ledger lines that make an offset visible (domain.md A60).
#pragma once

#include <string>
#include <vector>

#include "ledger/account.h"

namespace seven {

// Stands for no person: as `to`, minutes still to be placed; as `from`, minutes beyond what others gave up (a new role,
// or an overspent one).
inline constexpr const char* nobody = "free";

struct MinuteMove {
  std::string role;
  std::string from;
  std::string to;
  Minutes minutes;  // above 0

  bool operator==(const MinuteMove&) const = default;
};

// Per role in the input's order: what the first giver gave goes to the first receiver until one of them is done, and
// so on in people's order. For every person and role, minutes in less minutes out is tomorrow less today.
std::vector<MinuteMove> minute_moves(const AccountInput& input);

}  // namespace seven
