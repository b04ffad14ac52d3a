// What one would have to believe of a plan: every number that it leans on, how far to trust it, and how what is left
// moves with it (domain.md C10, A14, A99).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/believing.h"
#include "ledger/plan_account.h"
#include "planning/plan_template.h"

namespace seven {

enum class BeliefKind {
  gain,
  times,
  minutes_then,
  changed,
  bounce,
  new_demand,
  realised,
  own_after,
  price,
  minutes_now,    // today's
  takes_minutes,  // an arrangement, in a year
  takes_once,     // the same, to set it up
  takes_money,    // in pounds
  takes_money_once,
  saved,  // minutes given up for good
  price_cash,
};
inline constexpr std::array<const char*, 16> belief_kind_words{
    "gain",  "times",       "minutes_then",  "changed",    "bounce",      "new_demand",       "realised", "own_after",
    "price", "minutes_now", "takes_minutes", "takes_once", "takes_money", "takes_money_once", "saved",    "price_cash"};
// Shares are parts of 1, minutes of a moment each time, prices pounds a minute, times a year.
bool is_share(BeliefKind kind);

struct PlanBelief {
  Belief belief;  // its id: kind/moment/role, or kind/thing/role
  BeliefKind kind{};
  std::string moment, role;  // empty where it is about neither
  std::string thing{};       // an arrangement, or a line of what is saved; its number is changed in its own sheet
  bool choice = false;       // people decide it: minutes put in somewhere
  HowKnown how = HowKnown::guess;
  Confidence confidence = Confidence::low;
  std::optional<double> first;  // what the template has, where it has this number
  std::string source;           // id of a source of the template; of the gain, the assumption's; empty: your guess
};

// What the numbers of a plan began with and general assumptions, for ranges and confidence.
struct BeliefSources {
  const PlanTemplate* start = nullptr;     // that the plan was made from
  const Assumption* gain = nullptr;        // interval_gain
  const Assumption* new_demand = nullptr;  // for moments that nobody has given a source
  const Assumption* realised = nullptr;
};

// Of moments that change, in the order of their ids; the gain first where own people count, then arrangements, what is
// saved and prices. A number that
// is no longer the template's, or has no source, is your guess: it may be half or twice as much.
std::vector<PlanBelief> plan_beliefs(const Store& store, Share gain, const BeliefSources& sources);

// What is left of a role's minutes in a year, before any of it is bought; of no role: of the plan in value, in pounds.
class PlanLeft {
 public:
  // `store` must outlive it.
  PlanLeft(const Store& store, Share gain, std::string role);

  double now() const;
  // With another value of one belief; to the unit of its record.
  double with(const PlanBelief& belief, double value) const;
  bool in_value() const { return role_.empty(); }

 private:
  // What arrangements and the bank take of each role, and what arrangements cost.
  struct Fixed {
    std::vector<Minutes> minutes;
    Pounds cash;
  };
  double left_of(const std::vector<std::vector<Minutes>>& by_moment, const std::vector<PlanRole>& roles,
                 const Fixed& fixed) const;
  Fixed fixed_with(const PlanBelief& belief, double value) const;
  std::vector<Minutes> left_by_role(const Moment& moment, Share gain) const;

  const Store& store_;
  Share gain_;
  std::string role_;
  std::vector<PlanRole> roles_;
  std::vector<const Moment*> moments_;
  std::vector<std::vector<Minutes>> by_moment_;  // what each moment leaves of each role
  Fixed fixed_;
};

struct BeliefSwing {
  PlanBelief belief;
  double at_low = 0, at_high = 0;
  std::optional<double> breaks_even;  // where nothing is left; nothing where no value does that

  double width() const { return at_high > at_low ? at_high - at_low : at_low - at_high; }
  // What is left when it comes out badly.
  double worst() const { return at_low < at_high ? at_low : at_high; }
};
// What moves what is left the most comes first; what does not move it is left out.
std::vector<BeliefSwing> belief_swings(const std::vector<PlanBelief>& beliefs, const PlanLeft& left);

// How much of what is released rests on numbers of low confidence.
struct ReleasedOnGuesses {
  Minutes released, on_guesses;
  std::optional<Share> share() const;  // nothing where nothing is released
};

// Of all roles' minutes together, and of each role.
struct PlanLeaning : ReleasedOnGuesses {
  struct OfRole : ReleasedOnGuesses {
    std::string role;
  };
  std::vector<OfRole> roles;  // in the order of the account, those whose time is released
};
PlanLeaning leaning_on_guesses(const PlanAccount& account, const std::vector<PlanBelief>& beliefs);
inline constexpr Share leaning_warns =
    Share::of_percent(50);  // domain.md F: more than half of the plan rests on guesses

// The moment with that number changed, to the unit of its record and within its limits.
Moment with_belief(Moment moment, BeliefKind kind, const std::string& role, double value);
// The same of an arrangement.
Arrangement with_belief(Arrangement arrangement, BeliefKind kind, const std::string& role, double value);

}  // namespace seven
