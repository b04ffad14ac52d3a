#include "planning/plan_detectors.h"

#include <algorithm>
#include <map>

#include "base/word_count.h"
#include "planning/change_meaning.h"
#include "planning/plan_detectors_people.h"
#include "planning/plan_limits.h"
#include "planning/plan_placement.h"

namespace seven {
namespace {

class PlanLookingOver {
 public:
  PlanLookingOver(const Store& store, const PlanInput& input, const PlanAccount& account, const PlanLinks& links)
      : store_(store), input_(input), account_(account), links_(links), moments_(store.all<Moment>()) {
    for (const PlanLine& line : account.lines) {
      if (line.kind == PlanLineKind::out) released_[line.what][line.role] += line.minutes;
    }
  }

  std::vector<PlanFinding> run() {
    lanes();
    each(PlanFindingKind::machine_alone,
         [&](const Moment& m) { return m.machine && m.old_way != OldWay::alongside && matters(m); });
    each(PlanFindingKind::cheaper_person, [&](const Moment& m) { return goes_to_cheaper(m); });
    each(PlanFindingKind::no_way_out, [&](const Moment& m) { return lacks_way_out(m); });
    each(PlanFindingKind::no_host, [&](const Moment& m) {
      const bool group = m.channel == Channel::together || m.channel == Channel::peers;
      return group && stays(m) && m.change != MomentChange::keep && !has_paid_person(m);
    });
    each(PlanFindingKind::free_helpers, [&](const Moment& m) { return unsupported(m); });
    put_back_shares();
    each(PlanFindingKind::nowhere, [&](const Moment& m) { return releases(m) && carried(m).empty(); });
    each(PlanFindingKind::more_out_twice, [&](const Moment& m) { return carries_too_much(m); });
    ring_fenced();
    each(PlanFindingKind::closed_not_met, [&](const Moment& m) {
      return releases(m) && (m.for_people == MomentEffect::worse || m.for_people == MomentEffect::unsaid);
    });
    each(PlanFindingKind::stranger, [&](const Moment& m) {
      return m.change == MomentChange::lengthen && is_relationship(m) && m.own_after <= m.own_before && m.with.empty();
    });
    everyone_named();
    each(PlanFindingKind::machine_for_whom, [&](const Moment& m) { return machine_for_nobody(m); });
    scraps();
    without_price();
    if (!released_.empty() && store_.all<Arrangement>().empty())
      found_.push_back({PlanFindingKind::no_start_cost, {}, {}, {}});
    not_cash();
    each(PlanFindingKind::no_reasons,
         [&](const Moment& m) { return m.change != MomentChange::keep && m.reason.empty(); });
    find_too_few(store_, input_, links_, found_);
    find_on_paper(store_, found_);
    find_equal(store_, input_, links_, found_);
    find_always(store_, found_);
    // Narrower than the warning at the moment, which asks wherever somebody is named (A40).
    each(PlanFindingKind::no_cover,
         [&](const Moment& m) { return stays(m) && m.own_after > m.own_before && is_blank(m.cover); });
    without_more();
    return std::move(found_);
  }

 private:
  template <class Test>
  void each(PlanFindingKind kind, const Test& test) {
    PlanFinding finding{kind, {}, {}, {}};
    for (const Moment* moment : moments_) {
      if (test(*moment)) finding.moments.push_back(moment->id);
    }
    if (!finding.moments.empty()) found_.push_back(std::move(finding));
  }

  static bool stays(const Moment& m) { return m.change != MomentChange::take_out; }

  bool releases(const Moment& m) const { return released_.count(m.id) > 0; }

  // People, or the three marks of a need, say that the relationship changes the result.
  bool matters(const Moment& m) const { return matters_there(m, links_) == Matters::matters; }

  // What it frees goes nowhere, or there is a machine and it frees nothing at all (A85).
  bool machine_for_nobody(const Moment& m) const {
    const bool changed = m.change != MomentChange::keep && stays(m);
    return m.machine && (changed || releases(m)) && carried(m).empty();
  }

  std::map<std::string, Minutes> carried(const Moment& m) const {
    std::map<std::string, Minutes> all;
    for (const Offset* offset : links_.offsets_from(m.id)) {
      for (const auto& [role, minutes] : offset->minutes) all[role] += minutes;
    }
    return all;
  }

  bool carries_too_much(const Moment& m) const {
    const auto found = released_.find(m.id);
    for (const auto& [role, minutes] : carried(m)) {
      Minutes free;
      if (found != released_.end() && found->second.count(role) > 0) free = found->second.at(role);
      // To the minute.
      if (minutes > free + Minutes::of_whole(1)) return true;
    }
    return false;
  }

  void lanes() {
    PlanFinding finding{PlanFindingKind::no_human_route, {}, {}, {}};
    for (const Lane* lane : store_.all<Lane>()) {
      std::vector<std::string> machines;
      bool human = false;
      for (const Moment* moment : moments_) {
        if (moment->lane != lane->id || !stays(*moment)) continue;
        if (moment->machine && moment->old_way != OldWay::alongside && moment->way_out.empty())
          machines.push_back(moment->id);
        else
          human = true;
      }
      if (human || machines.empty()) continue;
      finding.lanes.push_back(lane->id);
      finding.moments.insert(finding.moments.end(), machines.begin(), machines.end());
    }
    if (!finding.lanes.empty()) found_.push_back(std::move(finding));
  }

  const PlanRole* role(const std::string& id) const {
    const auto at =
        std::find_if(input_.roles.begin(), input_.roles.end(), [&](const PlanRole& each) { return each.id == id; });
    return at == input_.roles.end() ? nullptr : &*at;
  }

  bool goes_to_cheaper(const Moment& m) const {
    if (m.change != MomentChange::replace || !matters(m)) return false;
    if (m.for_people == MomentEffect::as_good || m.for_people == MomentEffect::better) return false;
    for (const auto& [dear_id, before] : m.today) {
      const PlanRole* dear = role(dear_id);
      const auto then = m.tomorrow.find(dear_id);
      if (dear == nullptr || (then != m.tomorrow.end() && then->second >= before)) continue;
      for (const auto& [id, minutes] : m.tomorrow) {
        const PlanRole* other = role(id);
        const auto today = m.today.find(id);
        const bool more = minutes > (today == m.today.end() ? Minutes() : today->second);
        if (other != nullptr && id != dear_id && more && other->full < dear->full) return true;
      }
    }
    return false;
  }

  static bool lacks_way_out(const Moment& m) {
    const bool quick = m.machine || m.change == MomentChange::replace || m.change == MomentChange::take_out;
    return quick && m.way_out.empty() && m.old_way != OldWay::alongside;
  }

  bool has_paid_person(const Moment& m) const {
    return std::any_of(m.tomorrow.begin(), m.tomorrow.end(), [&](const auto& entry) {
      const PlanRole* who = role(entry.first);
      return who != nullptr && entry.second > Minutes() && who->full > PricePerMinute();
    });
  }

  // Minutes of a role that costs nothing, and nothing that it waits for takes the time or the money of anybody.
  bool unsupported(const Moment& m) const {
    if (!stays(m)) return false;
    const auto& minutes = m.change == MomentChange::keep ? m.today : m.tomorrow;
    const bool free = std::any_of(minutes.begin(), minutes.end(), [&](const auto& entry) {
      const PlanRole* who = role(entry.first);
      return who != nullptr && entry.second > Minutes() && who->full == PricePerMinute();
    });
    return free && !has_support(m);
  }

  bool has_support(const Moment& m) const {
    for (const Dependence* dependence : links_.dependences(m.id)) {
      const auto* support = store_.find<Arrangement>(dependence->arrangement);
      if (support == nullptr) continue;
      if (support->running_pence > 0) return true;
      for (const auto& [id, time] : support->running) {
        const PlanRole* who = role(id);
        if (who != nullptr && time > Minutes() && who->full > PricePerMinute()) return true;
      }
    }
    return false;
  }

  // Nobody's time costs nothing (A65): roles that give minutes, today or then, and have no price.
  void without_price() {
    PlanFinding finding{PlanFindingKind::no_price, {}, {}, {}};
    for (const PlanRole& each : input_.roles) {
      if (each.full > PricePerMinute()) continue;
      const auto gives = [&](const std::map<std::string, Minutes>& minutes) {
        const auto at = minutes.find(each.id);
        return at != minutes.end() && at->second > Minutes();
      };
      const bool any = std::any_of(moments_.begin(), moments_.end(), [&](const Moment* m) {
        const bool then = stays(*m) && m->change != MomentChange::keep && gives(m->tomorrow);
        return (gives(m->today) || then) && !has_support(*m);
      });
      if (any) finding.roles.push_back(each.id);
    }
    if (!finding.roles.empty()) found_.push_back(std::move(finding));
  }

  void put_back_shares() {
    PlanFinding finding{PlanFindingKind::cuts, {}, {}, {}};
    for (const PlanRoleBalance& sums : account_.roles) {
      if (sums.out > Minutes() && sums.relationships * 2 < sums.out) finding.roles.push_back(sums.role);
    }
    if (!finding.roles.empty()) found_.push_back(std::move(finding));
  }

  void ring_fenced() {
    PlanFinding finding{PlanFindingKind::ring_fenced, {}, {}, {}};
    for (std::size_t r = 0; r < input_.roles.size(); ++r) {
      if (account_.roles[r].refused == Minutes()) continue;
      finding.roles.push_back(input_.roles[r].id);
      for (const PlanMoment& moment : input_.moments) {
        const bool named =
            std::find(finding.moments.begin(), finding.moments.end(), moment.id) != finding.moments.end();
        if (!named && moment.tomorrow[r] < moment.today[r]) finding.moments.push_back(moment.id);
      }
    }
    if (!finding.roles.empty()) found_.push_back(std::move(finding));
  }

  void everyone_named() {
    PlanFinding finding{PlanFindingKind::all_named, {}, {}, {}};
    std::size_t groups = 0, named = 0;
    for (const Lane* lane : store_.all<Lane>()) {
      bool any = false, own = false;
      for (const Moment* moment : moments_) {
        if (moment->lane != lane->id || !stays(*moment)) continue;
        any = true;
        if (moment->own_after <= moment->own_before) continue;
        own = true;
        finding.moments.push_back(moment->id);
      }
      groups += any ? 1 : 0;
      named += own ? 1 : 0;
    }
    if (groups >= 2 && named == groups) found_.push_back(std::move(finding));
  }

  // Less than one appointment each time, in a timetable that stays as it is.
  void scraps() {
    if (store_.value_or(Plan{}).recut) return;
    PlanFinding finding{PlanFindingKind::scraps, {}, {}, {}};
    for (const RoleSlots& slots : role_slots(store_, input_, account_)) {
      finding.roles.push_back(slots.role);
      for (const PlanLine& line : account_.lines) {
        const Moment* moment = store_.find<Moment>(line.what);
        if (line.kind == PlanLineKind::out && line.role == slots.role && moment != nullptr &&
            leaves_crumbs(*moment, slots.role))
          finding.moments.push_back(line.what);
      }
    }
    if (!finding.roles.empty()) found_.push_back(std::move(finding));
  }

  void without_more() {
    PlanFinding finding{PlanFindingKind::gets_nothing, {}, {}, {}};
    for (const MatterGets& each : where_it_matters(store_, input_, links_)) {
      if (each.nothing) finding.moments.push_back(each.moment);
    }
    if (!finding.moments.empty()) found_.push_back(std::move(finding));
  }

  void not_cash() {
    PlanFinding finding{PlanFindingKind::not_cash, {}, {}, {}};
    for (const PlanBank& bank : input_.bank) {
      const bool named = std::find(finding.roles.begin(), finding.roles.end(), bank.role) != finding.roles.end();
      if (!named && !bank.cashable && bank.minutes > Minutes()) finding.roles.push_back(bank.role);
    }
    if (!finding.roles.empty()) found_.push_back(std::move(finding));
  }

  const Store& store_;
  const PlanInput& input_;
  const PlanAccount& account_;
  const PlanLinks& links_;
  std::vector<const Moment*> moments_;
  std::map<std::string, std::map<std::string, Minutes>> released_;  // moment -> role
  std::vector<PlanFinding> found_;
};

}  // namespace

std::vector<PlanFinding> plan_findings(const Store& store, const PlanInput& input, const PlanAccount& account,
                                       const PlanLinks& links) {
  return PlanLookingOver(store, input, account, links).run();
}

}  // namespace seven
