#include "planning/plan_progress.h"

#include <algorithm>

#include "base/word_count.h"
#include "planning/change_meaning.h"
#include "planning/lane_differences.h"

namespace seven {
namespace {

StepState state(bool begun, bool done) {
  return done ? StepState::done : begun ? StepState::begun : StepState::not_begun;
}

template <class Noun, class Test>
bool every(const std::vector<const Noun*>& all, const Test& test) {
  return std::all_of(all.begin(), all.end(), [&](const Noun* each) { return test(*each); });
}
template <class Noun, class Test>
bool some(const std::vector<const Noun*>& all, const Test& test) {
  return std::any_of(all.begin(), all.end(), [&](const Noun* each) { return test(*each); });
}

bool says(const Store& store, const char* topic) { return !is_blank(store.value_or(Note{topic, ""}).text); }

bool takes_time(const std::map<std::string, Minutes>& minutes) {
  return std::any_of(minutes.begin(), minutes.end(), [](const auto& each) { return each.second > Minutes(); });
}

StepState why_now(const Store& store) {
  const int filled = boxes_filled(store.value_or(Plan{}));
  // What staff do once it runs belongs to the review.
  const bool voices = some(store.all<Voice>(), [](const Voice& voice) {
    return voice.kind != VoiceKind::do_then && voice.kind != VoiceKind::claim && !is_blank(voice.text);
  });
  return state(filled > 0 || voices, filled == 4);
}

// What is there today: how often, and whose minutes.
StepState today(const std::vector<const Moment*>& moments) {
  std::vector<const Moment*> there;
  for (const Moment* moment : moments) {
    if (moment->change != MomentChange::introduce) there.push_back(moment);
  }
  return state(!moments.empty(), !there.empty() && every(there, [](const Moment& moment) {
    return moment.times > 0 && takes_time(moment.today);
  }));
}

// Where a relationship matters, with a reason or with whom (domain.md A4, A38, A39).
StepState relationships(const std::vector<const Moment*>& moments) {
  const auto said = [](const Moment& moment) { return moment.matters != Matters::unsaid; };
  return state(some(moments, said), !moments.empty() && every(moments, [&](const Moment& moment) {
                 return said(moment) &&
                        (moment.matters != Matters::matters || !is_blank(moment.reason) || !is_blank(moment.with));
               }));
}

bool gets_quicker(const Moment& moment) { return moment.machine || change_frees(moment.change); }

// Quick jobs and machines with how good they are for people, and a way out (domain.md A42, A43, A45).
StepState quick(const Store& store, const std::vector<const Moment*>& moments) {
  std::vector<const Moment*> quicker;
  for (const Moment* moment : moments) {
    if (gets_quicker(*moment)) quicker.push_back(moment);
  }
  return state(!quicker.empty() || !store.all<Arrangement>().empty(),
               !quicker.empty() && every(quicker, [](const Moment& moment) {
                 return moment.for_people != MomentEffect::unsaid && !is_blank(moment.way_out);
               }));
}

// Each moment that frees time says where it goes (domain.md A7).
StepState recipe(const Store& store, const PlanInput& input) {
  const std::vector<const Offset*> offsets = store.all<Offset>();
  bool frees = false, placed = true;
  for (const PlanMoment& use : input.moments) {
    Minutes change;
    for (std::size_t r = 0; r < use.today.size(); ++r) change += use.tomorrow[r] - use.today[r];
    if (change >= Minutes()) continue;
    frees = true;
    placed = placed && some(offsets, [&](const Offset& offset) { return offset.from == use.id; });
  }
  return state(frees || !offsets.empty(), frees && placed);
}

StepState account_state(const PlanAccount& account) {
  const bool moved = std::any_of(account.roles.begin(), account.roles.end(), [](const PlanRoleBalance& role) {
    return role.out > Minutes() || role.relationships > Minutes() || role.introduced > Minutes();
  });
  return state(moved, moved && account.balances());
}

StepState fairness(const Store& store, const PlanInput& input) {
  const auto checks = store.all<GroupCheck>();
  const bool begun = !checks.empty() || !store.all<DifferenceReason>().empty() || !store.all<FairnessNote>().empty();
  bool done = !store.all<Moment>().empty();
  for (const LaneDifference& difference : lane_differences(store)) done = done && has_reason(store, difference);
  for (const LaneLess& less : lanes_with_less(store, input)) {
    const FairnessNote note = store.value_or(FairnessNote{less.lane, {}, {}, {}});
    done = done && (!less.loses() || !is_blank(note.loss));
  }
  for (const char* group : checked_groups) {
    const GroupCheck check = store.value_or(GroupCheck{group, GroupFares::unset, {}});
    done = done && check.fares != GroupFares::unset && (check.fares != GroupFares::worse || !is_blank(check.note));
  }
  return state(begun, done);
}

StepState first_move(const Store& store) {
  const auto commitments = store.all<Commitment>();
  const bool moved = first_move_of(store) != nullptr;
  const bool promised = some(commitments, [](const Commitment& each) {
    return !is_blank(each.who) && !is_blank(each.what) && !is_blank(each.by);
  });
  return state(moved || !commitments.empty() || !store.all<Obstacle>().empty() || says(store, first_try_topic),
               moved && says(store, first_try_topic) && promised);
}

StepState review(const Store& store, const std::vector<const Moment*>& moments) {
  std::vector<const Moment*> changed;
  for (const Moment* moment : moments) {
    if (moment->change != MomentChange::keep) changed.push_back(moment);
  }
  const auto tried = [&](const Moment& moment) { return store.find<Actual>(moment.id) != nullptr; };
  return state(some(changed, tried) || says(store, surprised_topic), !changed.empty() && every(changed, tried));
}

}  // namespace

PlanProgress plan_progress(const Store& store, const PlanInput& input, const PlanAccount& account) {
  const std::vector<const Moment*> moments = store.all<Moment>();
  return {why_now(store),         today(moments),
          relationships(moments), quick(store, moments),
          recipe(store, input),   account_state(account),
          fairness(store, input), state(!store.all<AssumptionChange>().empty(), says(store, check_first_topic)),
          first_move(store),      review(store, moments)};
}

int steps_done(const PlanProgress& progress) {
  return static_cast<int>(std::count(progress.begin(), progress.end(), StepState::done));
}

int boxes_filled(const Plan& plan) {
  int filled = 0;
  for (const std::string* box : {&plan.demand, &plan.needs, &plan.money, &plan.politics}) filled += !is_blank(*box);
  return filled;
}

const Moment* first_move_of(const Store& store) {
  const std::string id = store.value_or(Note{first_moment_topic, ""}).text;
  return id.empty() ? nullptr : store.find<Moment>(id);
}

}  // namespace seven
