// How far a plan has come, from its records alone (domain.md C13), and what its fairness and its review are made of.
#include "planning/plan_progress.h"

#include <doctest/doctest.h>

#include <numeric>

#include "document/document_meta.h"
#include "planning/lane_differences.h"
#include "planning/plan_input.h"
#include "planning/plan_review.h"

using namespace seven;

namespace {

const Share kProgressGain = Share::of_basis_points(1810);

void put_all(Store& store, const std::vector<Record>& records) {
  DiffBuilder builder(store);
  for (const Record& record : records) builder.put(record);
  store.apply(builder.diff());
}

StepState state_of(const Store& store, PlanStep step) {
  const PlanInput input = plan_input(store, kProgressGain);
  return plan_progress(store, input, balance(input))[static_cast<std::size_t>(step)];
}

Moment seen(const char* id, const char* lane, MomentChange change, int today, int tomorrow) {
  Moment moment;
  moment.id = id;
  moment.title = id;
  moment.lane = lane;
  moment.stage = "seen";
  moment.change = change;
  moment.times = 1000;
  moment.today["gp"] = Minutes::of_whole(today);
  moment.tomorrow["gp"] = Minutes::of_whole(tomorrow);
  return moment;
}

Lane group_of_people(const char* id, int people, int order) {
  Lane lane;
  lane.id = id;
  lane.name = id;
  lane.people = people;
  lane.order = order;
  return lane;
}

// Two groups: one is to be seen more briefly, the other for longer by somebody they know.
Store two_groups() {
  Moment longer = seen("longer", "changing", MomentChange::lengthen, 7, 12);
  longer.matters = Matters::matters;
  Store store;
  put_all(store, {Plan{}, TeamRole{"gp", "GP", 45'500, 25'000}, Stage{"seen", "Seen", 0, 214},
                  group_of_people("known", 500, 0), group_of_people("changing", 100, 1),
                  seen("brief", "known", MomentChange::shorten, 7, 3), longer});
  return store;
}

}  // namespace

TEST_CASE("C13 a plan has ten steps, and the minutes of a way through are twenty") {
  CHECK(plan_step_words.size() == plan_step_minutes.size());
  CHECK(std::accumulate(plan_step_minutes.begin(), plan_step_minutes.end(), 0) == 20);
}

TEST_CASE("C13 an empty plan has begun nothing and done nothing") {
  Store store;
  put_all(store, {Plan{}});
  const PlanInput input = plan_input(store, kProgressGain);
  for (const StepState state : plan_progress(store, input, balance(input))) CHECK(state == StepState::not_begun);
}

TEST_CASE("A75 why now is done when all four boxes hold words, and begun with one voice") {
  Store store;
  put_all(store, {Plan{}, Voice{"v", VoiceKind::people, "Never the same person", ""}});
  CHECK(state_of(store, PlanStep::why_now) == StepState::begun);
  put_all(store, {Voice{"v", VoiceKind::do_then, "I see the same families", ""}});
  CHECK(state_of(store, PlanStep::why_now) == StepState::not_begun);
  Plan plan;
  plan.demand = plan.needs = plan.money = "words";
  plan.politics = "  ";
  put_all(store, {plan});
  CHECK(boxes_filled(plan) == 3);
  CHECK(state_of(store, PlanStep::why_now) == StepState::begun);
  plan.politics = "words";
  put_all(store, {plan});
  CHECK(state_of(store, PlanStep::why_now) == StepState::done);
}

TEST_CASE("A12 today is done when each moment says how often and whose minutes") {
  Store store = two_groups();
  CHECK(state_of(store, PlanStep::today) == StepState::done);
  Moment bare = seen("bare", "known", MomentChange::keep, 0, 0);
  put_all(store, {bare});
  CHECK(state_of(store, PlanStep::today) == StepState::begun);
  bare.change = MomentChange::introduce;  // not there today
  put_all(store, {bare});
  CHECK(state_of(store, PlanStep::today) == StepState::done);
}

TEST_CASE("A4 and A38 where a relationship matters there has to be a reason, or somebody it is with") {
  Store store = two_groups();
  CHECK(state_of(store, PlanStep::relationships) == StepState::begun);
  Moment brief = *store.find<Moment>("brief"), longer = *store.find<Moment>("longer");
  brief.matters = Matters::not_needed;
  put_all(store, {brief});
  CHECK(state_of(store, PlanStep::relationships) == StepState::begun);
  longer.reason = "She knows the child";
  put_all(store, {longer});
  CHECK(state_of(store, PlanStep::relationships) == StepState::done);
}

TEST_CASE("A42 and A45 what gets quick is done with a way out and with how it is for people") {
  Store store = two_groups();
  Moment brief = *store.find<Moment>("brief");
  CHECK(state_of(store, PlanStep::quick) == StepState::begun);
  brief.for_people = MomentEffect::as_good;
  put_all(store, {brief});
  CHECK(state_of(store, PlanStep::quick) == StepState::begun);
  brief.way_out = "Ask for longer";
  put_all(store, {brief});
  CHECK(state_of(store, PlanStep::quick) == StepState::done);
}

TEST_CASE(
    "A7 the recipe is done when each moment that frees time says where it goes; then the account balances or not") {
  Store store = two_groups();
  CHECK(state_of(store, PlanStep::recipe) == StepState::begun);
  put_all(store, {Offset{"o", "brief", "longer", {{"gp", Minutes::of_whole(4000)}}}});
  CHECK(state_of(store, PlanStep::recipe) == StepState::done);
  // 4,000 minutes out, 5,000 in: overspent.
  CHECK(state_of(store, PlanStep::account) == StepState::begun);
  put_all(store, {seen("brief", "known", MomentChange::shorten, 7, 1)});
  CHECK(state_of(store, PlanStep::account) == StepState::done);
}

TEST_CASE("A21 and A25 fairness is done with a reason for each difference, words to each loss and all five groups") {
  Store store = two_groups();
  CHECK(state_of(store, PlanStep::fairness) == StepState::not_begun);
  DifferenceReason reason = DifferenceReason::between("known", "changing");
  reason.kind = ReasonKind::need;
  put_all(store, {reason});
  CHECK(state_of(store, PlanStep::fairness) == StepState::begun);
  CHECK_FALSE(has_reason(store, lane_differences(store).front()));  // a kind without words is none
  reason.text = "They come as things change";
  put_all(store, {reason});
  CHECK(has_reason(store, lane_differences(store).front()));
  for (const char* group : checked_groups) put_all(store, {GroupCheck{group, GroupFares::no_worse, ""}});
  CHECK(state_of(store, PlanStep::fairness) == StepState::done);
  put_all(store, {GroupCheck{"digital", GroupFares::worse, ""}});
  CHECK(state_of(store, PlanStep::fairness) == StepState::begun);
  put_all(store, {GroupCheck{"digital", GroupFares::worse, "We ring them"}});
  CHECK(state_of(store, PlanStep::fairness) == StepState::done);
  // A loss asks for words of its own.
  Moment brief = *store.find<Moment>("brief");
  brief.for_people = MomentEffect::worse;
  put_all(store, {brief});
  CHECK(state_of(store, PlanStep::fairness) == StepState::begun);
  put_all(store, {FairnessNote{"known", "", "It is right because", ""}});
  CHECK(state_of(store, PlanStep::fairness) == StepState::done);
}

TEST_CASE(
    "A83 and A93 the first move is done with a moment, what is tried and a promise; the review with what happened") {
  Store store = two_groups();
  put_all(store, {Note{first_moment_topic, "gone"}});
  CHECK(first_move_of(store) == nullptr);
  CHECK(state_of(store, PlanStep::first_move) == StepState::not_begun);
  put_all(store, {Note{first_moment_topic, "brief"}, Note{first_try_topic, "One week of phone calls"}});
  CHECK(state_of(store, PlanStep::first_move) == StepState::begun);
  Commitment promise;
  promise.id = "c";
  promise.who = "The desk";
  promise.what = "Rings back";
  put_all(store, {promise});
  CHECK(state_of(store, PlanStep::first_move) == StepState::begun);
  promise.by = "May";
  put_all(store, {promise});
  CHECK(state_of(store, PlanStep::first_move) == StepState::done);

  put_all(store, {Actual{"brief", 900, {{"gp", Minutes::of_whole(4)}}}});
  CHECK(state_of(store, PlanStep::review) == StepState::begun);
  put_all(store, {Actual{"longer", 950, {{"gp", Minutes::of_whole(11)}}}, Note{check_first_topic, "How many ring"}});
  CHECK(state_of(store, PlanStep::review) == StepState::done);
  CHECK(state_of(store, PlanStep::believe) == StepState::done);
}

TEST_CASE("A22 groups differ where the plan makes them, by stage; what stays as it is today is no decision") {
  Store store = two_groups();
  const auto differences = lane_differences(store);
  REQUIRE(differences.size() == 1);
  CHECK(differences.front() == LaneDifference{"known", "changing", {"seen"}});
  put_all(store,
          {seen("brief", "known", MomentChange::keep, 7, 0), seen("longer", "changing", MomentChange::keep, 12, 0)});
  CHECK(lane_differences(store).empty());
}

TEST_CASE("A91 and C9 who loses comes first, and whoever gets less than another is named") {
  Store store = two_groups();
  const PlanInput input = plan_input(store, kProgressGain);
  auto less = lanes_with_less(store, input);
  REQUIRE(less.size() == 1);
  CHECK(less[0].lane == "known");
  CHECK(less[0].than == std::vector<std::string>{"changing"});
  CHECK_FALSE(less[0].loses());
  CHECK(less[0].today == Minutes::of_whole(14));    // 1,000 times 7 minutes for 500 people
  CHECK(less[0].tomorrow == Minutes::of_whole(6));  // 1,000 times 3
  // A relationship that matters gets less time: its group loses, and comes before the other.
  Moment longer = *store.find<Moment>("longer");
  longer.change = MomentChange::shorten;
  longer.tomorrow["gp"] = Minutes::of_whole(5);
  put_all(store, {longer});
  less = lanes_with_less(store, plan_input(store, kProgressGain));
  REQUIRE(less.size() == 2);
  CHECK(less[0].lane == "changing");
  CHECK(less[0].losing == std::vector<std::string>{"longer"});
}

TEST_CASE("A22 the ids of groups stand where an exercise has people: a plan has none, so that none can mean both") {
  Store store = two_groups();
  put_all(store, {FairnessNote{"known", "words", "", ""}, DifferenceReason::between("known", "changing")});
  CHECK(is_plan(store));
  CHECK(store.only<Exercise>() == nullptr);
  Exercise exercise;
  exercise.scenario = "health_centre";
  put_all(store, {exercise});
  CHECK_FALSE(is_plan(store));  // then the same records are about people, and no plan is shown
}

TEST_CASE("A3 and A17 a review has planned beside actual, and time with people of what has been tried") {
  Store store = two_groups();
  auto review = plan_review(store, plan_input(store, kProgressGain));
  REQUIRE(review.size() == 2);
  CHECK(review[0].moment == "brief");  // in the order of the map
  CHECK_FALSE(review[0].tried);
  CHECK(review[0].planned == Minutes::of_whole(3000));
  CHECK(review[1].with_people);
  CHECK(time_with_people(review) == TimeWithPeople{{}, {}, {}, 0, 1});
  const Actual planned = as_planned(review[1]);
  CHECK(planned == Actual{"longer", 1000, {{"gp", Minutes::of_whole(12)}}});

  put_all(store, {Actual{"longer", 900, {{"gp", Minutes::of_whole(10)}}}});
  review = plan_review(store, plan_input(store, kProgressGain));
  CHECK(review[1].actual == Minutes::of_whole(9000));
  REQUIRE(review[1].roles.size() == 1);
  CHECK(review[1].roles[0] == RoleReview{"gp", Minutes::of_whole(12), Minutes::of_whole(10)});
  const TimeWithPeople time = time_with_people(review);
  CHECK(time == TimeWithPeople{Minutes::of_whole(7000), Minutes::of_whole(12'000), Minutes::of_whole(9000), 1, 1});
}
