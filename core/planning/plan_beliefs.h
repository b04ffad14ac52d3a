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

enum class BeliefKind { gain, times, minutes_then, changed, bounce, new_demand, realised, own_after, price };
inline constexpr std::array<const char*, 9> belief_kind_words{
    "gain", "times", "minutes_then", "changed", "bounce", "new_demand", "realised", "own_after", "price"};
// Shares are parts of 1, minutes each time, prices pounds a minute, times a year.
bool is_share(BeliefKind kind);

struct PlanBelief {
  Belief belief;  // its id: kind/moment/role
  BeliefKind kind{};
  std::string moment, role;  // empty where it is about neither
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

// Of moments that change, in the order of their ids; the gain first where own people count, prices last. A number that
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
  double left_of(const std::vector<std::vector<Minutes>>& by_moment, const std::vector<PlanRole>& roles) const;
  std::vector<Minutes> left_by_role(const Moment& moment, Share gain) const;

  Share gain_;
  std::string role_;
  std::vector<PlanRole> roles_;
  std::vector<const Moment*> moments_;
  std::vector<std::vector<Minutes>> by_moment_;  // what each moment leaves of each role
  std::vector<Minutes> fixed_;                   // what arrangements and the bank take of each role
  Pounds cash_;                                  // what arrangements cost
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

// How much of what is released rests on numbers of low confidence: of all roles' minutes together.
struct PlanLeaning {
  Minutes released, on_guesses;
  std::optional<Share> share() const;  // nothing where nothing is released
};
PlanLeaning leaning_on_guesses(const PlanAccount& account, const std::vector<PlanBelief>& beliefs);
inline constexpr Share leaning_warns =
    Share::of_percent(50);  // domain.md F: more than half of the plan rests on guesses

// The moment with that number changed, to the unit of its record and within its limits.
Moment with_belief(Moment moment, BeliefKind kind, const std::string& role, double value);

}  // namespace seven
