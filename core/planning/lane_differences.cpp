#include "planning/lane_differences.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/word_count.h"
#include "planning/board_items.h"
#include "planning/change_meaning.h"

namespace seven {
namespace {

// What one lane's people would meet at one stage.
struct Meeting {
  std::map<std::string, Minutes> minutes;  // role -> all moments together, each once
  std::set<Channel> channels;
  bool relationship = false, machine = false, changes = false;

  bool alike(const Meeting& other) const {
    return minutes == other.minutes && channels == other.channels && relationship == other.relationship &&
           machine == other.machine;
  }
};

// By lane and stage, those of the store's moments.
using Meetings = std::map<std::pair<std::string_view, std::string_view>, Meeting>;

Meetings meetings_of(const Store& store) {
  Meetings all;
  for (const Moment* moment : store.all<Moment>()) {
    Meeting& meeting = all[{moment->lane, moment->stage}];
    meeting.changes = meeting.changes || moment->change != MomentChange::keep;
    if (moment->change == MomentChange::take_out) continue;
    for (const auto& [role, minutes] : planned_minutes(*moment)) {
      if (minutes > Minutes()) meeting.minutes[role] += minutes;
    }
    if (moment->channel != Channel::unsaid) meeting.channels.insert(moment->channel);
    meeting.relationship = meeting.relationship || is_relationship(*moment);
    meeting.machine = meeting.machine || moment->machine;
  }
  return all;
}

Minutes all_roles(const std::vector<Minutes>& minutes) {
  Minutes all;
  for (const Minutes each : minutes) all += each;
  return all;
}

}  // namespace

std::map<std::string, Minutes> planned_minutes(const Moment& moment) {
  switch (moment.change) {
    case MomentChange::keep: return moment.today;
    case MomentChange::take_out: return {};
    case MomentChange::complement: {
      std::map<std::string, Minutes> both = moment.today;
      for (const auto& [role, minutes] : moment.tomorrow) both[role] += minutes;
      return both;
    }
    case MomentChange::shorten:
    case MomentChange::lengthen:
    case MomentChange::replace:
    case MomentChange::introduce: break;
  }
  return moment.tomorrow;
}

std::vector<LaneDifference> lane_differences(const Store& store) {
  const std::vector<const Lane*> lanes = lanes_in_order(store);
  const std::vector<const Stage*> stages = stages_in_order(store);
  const Meetings meetings = meetings_of(store);
  const Meeting none{};
  const auto meeting_of = [&](std::size_t lane, std::size_t stage) -> const Meeting& {
    const auto found = meetings.find({lanes[lane]->id, stages[stage]->id});
    return found == meetings.end() ? none : found->second;
  };
  std::vector<LaneDifference> all;
  for (std::size_t one = 0; one < lanes.size(); ++one) {
    for (std::size_t other = one + 1; other < lanes.size(); ++other) {
      LaneDifference difference{lanes[one]->id, lanes[other]->id, {}};
      for (std::size_t at = 0; at < stages.size(); ++at) {
        const Meeting &a = meeting_of(one, at), &b = meeting_of(other, at);
        if ((a.changes || b.changes) && !a.alike(b)) difference.stages.push_back(stages[at]->id);
      }
      if (!difference.stages.empty()) all.push_back(std::move(difference));
    }
  }
  return all;
}

std::vector<LaneLess> lanes_with_less(const Store& store, const PlanInput& input) {
  std::vector<LaneLess> all;
  const std::vector<const Lane*> lanes = lanes_in_order(store);
  std::map<std::string_view, std::size_t> places;
  for (const Lane* lane : lanes) {
    places.emplace(lane->id, all.size());
    LaneLess less;
    less.lane = lane->id;
    less.counted = lane->people > 0;
    for (const PlanRole& role : input.roles) less.roles.push_back({role.id, {}, {}});
    all.push_back(std::move(less));
  }
  for (const PlanMoment& use : input.moments) {
    const Moment* moment = store.find<Moment>(use.id);
    const auto place = moment == nullptr ? places.end() : places.find(moment->lane);
    if (place == places.end()) continue;
    LaneLess& less = all[place->second];
    const Minutes before = all_roles(use.today), after = all_roles(use.tomorrow);
    // Of all of them together, at first.
    less.today += before;
    less.tomorrow += after;
    for (std::size_t r = 0; r < less.roles.size(); ++r) {
      less.roles[r].today += use.today[r];
      less.roles[r].tomorrow += use.tomorrow[r];
    }
    if (moment->for_people == MomentEffect::worse || (is_relationship(*moment) && after < before))
      less.losing.push_back(moment->id);
  }
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    all[i].today = all[i].counted ? scaled(all[i].today, 1, lanes[i]->people) : Minutes();
    all[i].tomorrow = all[i].counted ? scaled(all[i].tomorrow, 1, lanes[i]->people) : Minutes();
    std::erase_if(all[i].roles, [&](const LaneRoleTime& role) {
      return !all[i].counted || (role.today == Minutes() && role.tomorrow == Minutes());
    });
    for (LaneRoleTime& role : all[i].roles) {
      role.today = scaled(role.today, 1, lanes[i]->people);
      role.tomorrow = scaled(role.tomorrow, 1, lanes[i]->people);
    }
  }
  for (const LaneDifference& difference : lane_differences(store)) {
    LaneLess &one = all[places.at(difference.first)], &other = all[places.at(difference.second)];
    if (!one.counted || !other.counted || one.tomorrow == other.tomorrow) continue;
    const bool first_less = one.tomorrow < other.tomorrow;
    (first_less ? one : other).than.push_back(first_less ? other.lane : one.lane);
  }
  all.erase(
      std::remove_if(all.begin(), all.end(), [](const LaneLess& less) { return less.than.empty() && !less.loses(); }),
      all.end());
  std::stable_sort(all.begin(), all.end(), [](const LaneLess& a, const LaneLess& b) {
    if (a.losing.size() != b.losing.size()) return a.losing.size() > b.losing.size();
    return a.tomorrow - a.today < b.tomorrow - b.today;
  });
  return all;
}

bool has_reason(const Store& store, const LaneDifference& difference) {
  const DifferenceReason reason = store.value_or(DifferenceReason::between(difference.first, difference.second));
  return reason.kind != ReasonKind::unset && !is_blank(reason.text);
}

}  // namespace seven
