#include "planning/plan_detectors_people.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "base/word_count.h"
#include "planning/lane_differences.h"

namespace seven {
namespace {

constexpr int kMoreThanChance = 2'000, kMostChance = 5'000;  // basis points

bool goes_on(const Moment& m) { return m.change != MomentChange::take_out; }

bool is_changed(const Moment& m) { return m.change != MomentChange::keep; }

// What arrangements take in a year that no other moment waits for.
Pounds own_arrangements(const PlanInput& input, const PlanLinks& links, const std::map<std::string, int>& waiting,
                        const std::string& moment) {
  Pounds cost;
  for (const Dependence* dependence : links.dependences(moment)) {
    const auto shared = waiting.find(dependence->arrangement);
    if (shared == waiting.end() || shared->second > 1) continue;
    for (const PlanIntroduction& each : input.introductions) {
      if (each.id != dependence->arrangement) continue;
      cost += each.cash;
      for (std::size_t r = 0; r < input.roles.size(); ++r) cost += price_of(input.roles[r].full, each.minutes[r]);
    }
  }
  return cost;
}

Pounds brought(const PlanInput& input, const PlanLinks& links, const std::string& moment) {
  Pounds worth;
  for (const Offset* offset : links.offsets_to(moment)) {
    for (const PlanRole& role : input.roles) {
      const auto at = offset->minutes.find(role.id);
      if (at != offset->minutes.end()) worth += price_of(role.full, at->second);
    }
  }
  return worth;
}

// The role of which there is most today, by what it is worth.
const PlanRole* role_worth_most(const PlanInput& input) {
  const PlanRole* found = nullptr;
  Pounds most;
  for (std::size_t r = 0; r < input.roles.size(); ++r) {
    Minutes all;
    for (const PlanMoment& moment : input.moments) all += moment.today[r];
    const Pounds worth = price_of(input.roles[r].full, all);
    if (worth > most) found = &input.roles[r], most = worth;
  }
  return found;
}

}  // namespace

void find_too_few(const Store& store, const PlanInput& input, const PlanLinks& links, std::vector<PlanFinding>& found) {
  PlanFinding finding{PlanFindingKind::too_few, {}, {}, {}};
  std::map<std::string, int> waiting;
  for (const Dependence* dependence : store.all<Dependence>()) ++waiting[dependence->arrangement];
  for (const PlanMoment& use : input.moments) {
    const Moment* m = store.find<Moment>(use.id);
    if (m == nullptr || m->come == 0 || !is_changed(*m) || !goes_on(*m)) continue;
    if (m->channel != Channel::together && m->channel != Channel::peers) continue;
    Pounds cost = own_arrangements(input, links, waiting, m->id);
    for (std::size_t r = 0; r < input.roles.size(); ++r)
      cost += price_of(input.roles[r].full, std::max(use.tomorrow[r] - use.today[r], Minutes()));
    const Pounds worth = brought(input, links, m->id);
    // Where no arrow comes to it, nobody has said that it pays for itself.
    if (worth <= Pounds() || worth >= cost) continue;
    const std::int64_t part = worth.ten_thousandths(), whole = cost.ten_thousandths() * m->come;
    finding.moments.push_back(m->id);
    finding.counts.push_back((whole + part - 1) / part);
  }
  if (!finding.moments.empty()) found.push_back(std::move(finding));
}

void find_on_paper(const Store& store, std::vector<PlanFinding>& found) {
  PlanFinding finding{PlanFindingKind::on_paper, {}, {}, {}};
  for (const Moment* m : store.all<Moment>()) {
    if (!is_changed(*m) || !goes_on(*m)) continue;
    if (m->matters != Matters::matters && m->matters != Matters::helps) continue;
    const bool named = !is_blank(m->with) || m->own_after > m->own_before;
    // Nothing at both: nobody has said how often.
    const bool said = m->own_before > Share() || m->own_after > Share();
    if (named && said &&
        m->own_after.basis_points() < std::min(m->own_before.basis_points(), kMostChance) + kMoreThanChance)
      finding.moments.push_back(m->id);
  }
  if (!finding.moments.empty()) found.push_back(std::move(finding));
}

void find_equal(const Store& store, const PlanInput& input, const PlanLinks& links, std::vector<PlanFinding>& found) {
  const PlanRole* main = role_worth_most(input);
  const auto moments = store.all<Moment>();
  if (main == nullptr || std::none_of(moments.begin(), moments.end(), [](const Moment* m) { return is_changed(*m); }))
    return;
  struct AtStage {
    std::map<std::string_view, LaneGets> by_lane;
    std::vector<std::string> lacking;
  };
  std::map<std::string_view, AtStage> stages;
  for (const Moment* m : moments) {
    if (m->lane.empty() || m->stage.empty() || !goes_on(*m)) continue;
    AtStage& at = stages[m->stage];
    const auto planned = planned_minutes(*m);
    const auto minutes = planned.find(main->id);
    LaneGets& gets = at.by_lane[m->lane];
    gets.minutes += minutes == planned.end() ? Minutes() : minutes->second;
    bool lacking = false;
    for (const MomentNeed* need : links.needs(m->id)) {
      if (need->want) continue;
      ++gets.needs;
      gets.met += need->unmet ? 0 : 1;
      lacking = lacking || need->unmet;
    }
    if (lacking) at.lacking.push_back(m->id);
  }
  PlanFinding finding{PlanFindingKind::equal_not_fair, {}, {}, {}};
  std::map<std::string_view, LaneGets> lanes;
  for (const auto& [stage, at] : stages) {
    const Minutes each = at.by_lane.begin()->second.minutes;
    const bool equal = std::all_of(at.by_lane.begin(), at.by_lane.end(),
                                   [&](const auto& one) { return one.second.minutes == each && each > Minutes(); });
    if (at.by_lane.size() < 2 || !equal || at.lacking.empty()) continue;
    finding.moments.insert(finding.moments.end(), at.lacking.begin(), at.lacking.end());
    for (const auto& [lane, gets] : at.by_lane) {
      LaneGets& all = lanes[lane];
      all.minutes += gets.minutes, all.needs += gets.needs, all.met += gets.met;
    }
  }
  if (finding.moments.empty()) return;
  finding.roles = {main->id};
  for (const auto& [lane, gets] : lanes) finding.lanes.emplace_back(lane), finding.gets.push_back(gets);
  found.push_back(std::move(finding));
}

void find_always(const Store& store, std::vector<PlanFinding>& found) {
  for (const Commitment* commitment : store.all<Commitment>()) {
    if (!is_blank(commitment->review)) return;
  }
  struct OfLane {
    std::vector<std::string> moments;
    bool opened = false;
  };
  std::map<std::string_view, OfLane> lanes;
  for (const Moment* m : store.all<Moment>()) {
    if (m->lane.empty() || !goes_on(*m)) continue;
    OfLane& lane = lanes[m->lane];
    const bool own = is_changed(*m) && m->own_after > m->own_before;
    if (own) lane.moments.push_back(m->id);
    lane.opened = lane.opened || (own && !is_blank(m->ends)) || store.find<Actual>(m->id) != nullptr;
  }
  PlanFinding finding{PlanFindingKind::always_the_same, {}, {}, {}};
  for (const auto& [id, lane] : lanes) {
    if (lane.opened || lane.moments.empty()) continue;
    finding.lanes.emplace_back(id);
    finding.moments.insert(finding.moments.end(), lane.moments.begin(), lane.moments.end());
  }
  if (!finding.lanes.empty()) found.push_back(std::move(finding));
}

}  // namespace seven
