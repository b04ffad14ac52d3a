// Where the time of a plan goes: out of which moments it comes, through whose hands, and what it becomes. Every amount
// is exact, and for each role what flows in is what flows out, in minutes and in pounds.
#pragma once

#include <string>
#include <vector>

#include "ledger/plan_account.h"

namespace seven {

// Time that moments free; that is bought; that the plan has not got: it does not balance.
enum class FlowFrom { released, bought, missing };
enum class FlowInto { relationships, introduced, banked, slack };

struct FlowSource {
  FlowFrom from{};
  std::string moment;  // of what is released
  std::size_t role = 0;
  Minutes minutes;  // above 0, as all that follow
  Pounds value;

  bool operator==(const FlowSource&) const = default;
};

struct FlowPart {
  std::size_t role = 0;
  Minutes minutes;
  Pounds value;

  bool operator==(const FlowPart&) const = default;
};

struct FlowDestination {
  FlowInto into{};
  std::string what;          // a moment's or an arrangement's id; empty for what is banked or left
  bool arrangement = false;  // `what` is one
  std::vector<FlowPart> parts;

  Minutes minutes() const;
  Pounds value() const;
  bool operator==(const FlowDestination&) const = default;
};

struct FlowRole {
  std::string id;
  Minutes today, tomorrow;  // all that the moments use
  Minutes minutes;          // that flows through
  Pounds value;             // the same, each role at what its minute is worth

  bool operator==(const FlowRole&) const = default;
};

struct PlanFlow {
  std::vector<FlowRole> roles;        // those through which something flows: first those whose time is freed
  std::vector<FlowSource> sources;    // by role, the largest first; what is bought or missing behind them
  std::vector<FlowDestination> into;  // relationships, introduced, banked, slack; by role, the largest first
  Pounds cash;                        // that arrangements take besides, a year

  Minutes minutes() const;
  Pounds value() const;
  bool operator==(const PlanFlow&) const = default;
};

// `account` is the balance of `input`.
PlanFlow plan_flow(const PlanInput& input, const PlanAccount& account);

}  // namespace seven
