#include "planning/plan_beliefs.h"

#include <algorithm>
#include <cmath>

#include "planning/change_meaning.h"

namespace seven {
namespace {

// A guess may be half or twice the truth, as the templates say of their own guesses.
constexpr double kGuessLow = 0.5, kGuessHigh = 2;

double believed_minutes(const std::map<std::string, Minutes>& minutes, const std::string& role) {
  const auto found = minutes.find(role);
  return found == minutes.end() ? 0 : found->second.approximately();
}

double value_of(const Moment& moment, BeliefKind kind, const std::string& role) {
  const Share all = Share::of_percent(100);
  switch (kind) {
    case BeliefKind::times: return moment.times;
    case BeliefKind::minutes_then: return believed_minutes(moment.tomorrow, role);
    case BeliefKind::changed: return moment.changed.value_or(all).approximately();
    case BeliefKind::bounce: return moment.bounce.approximately();
    case BeliefKind::new_demand: return moment.new_demand.approximately();
    case BeliefKind::realised: return moment.realised.value_or(all).approximately();
    case BeliefKind::own_after: return moment.own_after.approximately();
    case BeliefKind::minutes_now: return believed_minutes(moment.today, role);
    default: break;
  }
  return 0;
}

double value_of(const Arrangement& arrangement, BeliefKind kind, const std::string& role) {
  switch (kind) {
    case BeliefKind::takes_minutes: return believed_minutes(arrangement.running, role);
    case BeliefKind::takes_once: return believed_minutes(arrangement.once, role);
    case BeliefKind::takes_money: return Pounds::of_pence(arrangement.running_pence).approximately();
    case BeliefKind::takes_money_once: return Pounds::of_pence(arrangement.once_pence).approximately();
    default: break;
  }
  return 0;
}

double value_of(const BankLine& line, BeliefKind, const std::string& role) {
  return believed_minutes(line.minutes, role);
}

double value_of(const TeamRole& role, BeliefKind kind, const std::string&) {
  return Pounds::of_ten_thousandths(kind == BeliefKind::price ? role.full : role.cash).approximately();
}

class Believing {
 public:
  Believing(const BeliefSources& sources, std::vector<PlanBelief>& to) : sources_(sources), to_(to) {}

  void take(const Moment& moment, BeliefKind kind, const std::string& role = {}) {
    PlanBelief belief = make(kind, moment.id, role, value_of(moment, kind, role));
    const bool put_in = moment.change == MomentChange::lengthen || moment.change == MomentChange::introduce ||
                        moment.change == MomentChange::complement;
    belief.choice = kind == BeliefKind::minutes_then && put_in;
    keep(std::move(belief), moment, role);
  }

  void take(const TeamRole& role, BeliefKind kind) {
    keep(make(kind, {}, role.id, value_of(role, kind, {})), role, {});
  }

  // Of an arrangement or a line of what is saved; what takes nothing is no number to believe.
  template <class Noun>
  void take_thing(const Noun& noun, BeliefKind kind, const std::string& role = {}) {
    const double value = value_of(noun, kind, role);
    if (value <= 0) return;
    PlanBelief belief = make(kind, noun.id, role, value);
    belief.thing = std::move(belief.moment);
    belief.moment.clear();
    keep(std::move(belief), noun, role);
  }

  void take_gain(Share gain) {
    PlanBelief belief = make(BeliefKind::gain, {}, {}, gain.approximately());
    if (sources_.gain != nullptr && sources_.gain->value) {
      belief.belief.low = sources_.gain->low.approximately();
      belief.belief.high = sources_.gain->high.approximately();
      belief.first = sources_.gain->value->approximately();
      if (belief.first == belief.belief.value) {
        belief.how = sources_.gain->how;
        belief.confidence = sources_.gain->confidence;
        belief.source = sources_.gain->id;
      }
      around(belief);
    } else {
      sourced(belief, nullptr);
    }
    to_.push_back(std::move(belief));
  }

 private:
  static PlanBelief make(BeliefKind kind, const std::string& moment, const std::string& role, double value) {
    PlanBelief belief;
    belief.kind = kind;
    belief.moment = moment;
    belief.role = role;
    belief.belief.value = value;
    belief.belief.id = std::string(belief_kind_words[static_cast<std::size_t>(kind)]) + "/" + moment + "/" + role;
    return belief;
  }

  // A number that is still the template's has the source of its record there.
  template <class Noun>
  void keep(PlanBelief belief, const Noun& noun, const std::string& role) {
    const PlanTemplate* start = sources_.start;
    const Noun* first = start == nullptr ? nullptr : start->first<Noun>(noun.id);
    if (first != nullptr) belief.first = value_of(*first, belief.kind, role);
    const bool same = belief.first == belief.belief.value;
    sourced(belief,
            same && start != nullptr ? start->source_in(start->source_of, record_id_of<Noun>(noun.id)) : nullptr);
    to_.push_back(std::move(belief));
  }

  // The range, and what is known of it; without a source it is people's own guess.
  void sourced(PlanBelief& belief, const NumberSource* source) const {
    const double value = belief.belief.value;
    double low = kGuessLow, high = kGuessHigh;
    if (source != nullptr) {
      belief.how = source->how;
      belief.confidence = source->confidence;
      belief.source = source->id;
      low = source->low.approximately();
      high = source->high.approximately();
    }
    belief.belief.low = value * low;
    belief.belief.high = value * high;
    // Of nothing, half and twice are nothing; and what is wholly used may be used less.
    const Assumption* general = belief.kind == BeliefKind::new_demand ? sources_.new_demand
                                : belief.kind == BeliefKind::realised ? sources_.realised
                                                                      : nullptr;
    if (general != nullptr && (value == 0 || belief.source.empty())) {
      belief.belief.low = general->low.approximately();
      belief.belief.high = general->high.approximately();
    }
    around(belief);
  }

  static void around(PlanBelief& belief) {
    Belief& b = belief.belief;
    b.low = std::max(b.low, 0.0);
    if (is_share(belief.kind)) b.high = std::min(b.high, 1.0);
    b.low = std::min(b.low, b.value);
    b.high = std::max(b.high, b.value);
  }

  const BeliefSources& sources_;
  std::vector<PlanBelief>& to_;
};

bool has_minutes(const Moment& moment) { return !moment.today.empty() || !moment.tomorrow.empty(); }

}  // namespace

bool is_share(BeliefKind kind) {
  switch (kind) {
    case BeliefKind::gain:
    case BeliefKind::changed:
    case BeliefKind::bounce:
    case BeliefKind::new_demand:
    case BeliefKind::realised:
    case BeliefKind::own_after: return true;
    default: return false;
  }
}

std::vector<PlanBelief> plan_beliefs(const Store& store, Share gain, const BeliefSources& sources) {
  std::vector<PlanBelief> beliefs;
  Believing take(sources, beliefs);
  const auto moments = store.all<Moment>();
  if (std::any_of(moments.begin(), moments.end(), [](const Moment* m) { return m->own_after != m->own_before; }))
    take.take_gain(gain);
  for (const Moment* moment : moments) {
    const Moment& m = *moment;
    if (m.change == MomentChange::keep || !has_minutes(m)) continue;
    take.take(m, BeliefKind::times);
    for (const auto& [role, minutes] : m.today) {
      if (m.change != MomentChange::introduce && store.find<TeamRole>(role) != nullptr)
        take.take(m, BeliefKind::minutes_now, role);
    }
    for (const auto& [role, minutes] : m.tomorrow) {
      if (m.change != MomentChange::take_out && store.find<TeamRole>(role) != nullptr)
        take.take(m, BeliefKind::minutes_then, role);
    }
    if (m.change == MomentChange::introduce) continue;
    if (m.change != MomentChange::lengthen || m.changed) take.take(m, BeliefKind::changed);
    const bool frees = change_frees(m.change);
    if (frees || m.bounce > Share()) take.take(m, BeliefKind::bounce);
    if (frees || m.new_demand > Share()) take.take(m, BeliefKind::new_demand);
    if (frees) take.take(m, BeliefKind::realised);
    if (m.own_after != m.own_before) take.take(m, BeliefKind::own_after);
  }
  const auto of_roles = [&](const std::map<std::string, Minutes>& all, const auto& noun, BeliefKind kind) {
    for (const auto& entry : all) {
      if (store.find<TeamRole>(entry.first) != nullptr) take.take_thing(noun, kind, entry.first);
    }
  };
  for (const Arrangement* each : store.all<Arrangement>()) {
    of_roles(each->running, *each, BeliefKind::takes_minutes);
    of_roles(each->once, *each, BeliefKind::takes_once);
    take.take_thing(*each, BeliefKind::takes_money);
    take.take_thing(*each, BeliefKind::takes_money_once);
  }
  for (const BankLine* line : store.all<BankLine>()) of_roles(line->minutes, *line, BeliefKind::saved);
  for (const TeamRole* role : store.all<TeamRole>()) {
    take.take(*role, BeliefKind::price);
    if (role->cash > 0) take.take(*role, BeliefKind::price_cash);
  }
  return beliefs;
}

}  // namespace seven
