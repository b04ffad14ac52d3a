// What one would have to believe of a plan, against the model practice (domain.md C10, A14, A99).
#include "planning/plan_beliefs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "planning/plan_input.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

const Share practice_gain = Share::of_basis_points(1810);

Minutes whole_minutes(std::int64_t minutes) { return Minutes::of_whole(minutes); }

Store store_with(const std::vector<Record>& records) {
  Store store;
  DiffBuilder builder(store);
  for (const Record& record : records) builder.put(record);
  store.apply(builder.diff());
  return store;
}

Moment practice_moment(const char* id, int times, MomentChange change, std::int64_t then) {
  Moment moment;
  moment.id = id;
  moment.times = times;
  moment.change = change;
  moment.today = {{"gp", whole_minutes(7)}};
  if (then > 0) moment.tomorrow = {{"gp", whole_minutes(then)}};
  return moment;
}

// The 15-minute plan of C10, GP minutes, without supervision and banking.
Store fifteen_minutes() {
  Moment raj = practice_moment("raj", 5400, MomentChange::replace, 1);
  raj.bounce = Share::of_percent(20);
  Moment roger = practice_moment("roger", 5200, MomentChange::take_out, 0);
  roger.changed = Share::of_percent(40);
  Moment sandra = practice_moment("sandra", 5000, MomentChange::lengthen, 15);
  sandra.own_before = Share::of_percent(20);
  sandra.own_after = Share::of_percent(80);
  sandra.matters = Matters::matters;
  TeamRole gp;
  gp.id = "gp";
  gp.full = 45'500;
  return store_with({gp, raj, roger, sandra});
}

const BeliefSwing* swing_of(const std::vector<BeliefSwing>& swings, std::string_view id) {
  const auto at = std::find_if(swings.begin(), swings.end(), [&](const auto& s) { return s.belief.belief.id == id; });
  return at == swings.end() ? nullptr : &*at;
}

void near_to(double value, double printed, double tolerance) {
  CAPTURE(value);
  CAPTURE(printed);
  CHECK(std::abs(value - printed) <= tolerance);
}

PlanBelief belief_of(const std::vector<PlanBelief>& all, std::string_view id) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& b) { return b.belief.id == id; });
  REQUIRE(at != all.end());
  return at == all.end() ? PlanBelief{} : *at;
}

}  // namespace

TEST_CASE("C10 the break-evens of the 15-minute plan, each of one number of its records") {
  const Store store = fifteen_minutes();
  const PlanLeft left(store, practice_gain, "gp");
  near_to(left.now(), 6'514.8, 0.051);
  const auto swings = belief_swings(plan_beliefs(store, practice_gain, {}), left);
  const auto even = [&](const char* id, double printed, double tolerance) {
    CAPTURE(id);
    const BeliefSwing* swing = swing_of(swings, id);
    REQUIRE(swing != nullptr);
    REQUIRE(swing->breaks_even.has_value());
    near_to(swing->breaks_even.value_or(0), printed, tolerance);
  };
  even("bounce/raj/", 0.372, 0.0005);
  even("minutes_then/raj/gp", 2.21, 0.01);
  even("changed/roger/", 0.221, 0.0005);
  even("minutes_then/sandra/gp", 16.4, 0.05);
  even("own_after/sandra/", 0.246, 0.0005);
  even("gain//", 0.0135, 0.0001);
  even("new_demand/raj/", 0.503, 0.0005);
}

TEST_CASE("C10 the tornado: GP minutes left over while one number changes") {
  const Store store = fifteen_minutes();
  const PlanLeft left(store, practice_gain, "gp");
  const auto beliefs = plan_beliefs(store, practice_gain, {});
  const auto at = [&](const char* id, double value, double printed) {
    CAPTURE(id);
    near_to(left.with(belief_of(beliefs, id), value), printed, 0.51);
  };
  at("minutes_then/raj/gp", 0.5, 9'215);
  at("minutes_then/raj/gp", 4, -9'685);
  at("changed/roger/", 0.14, -2'949);
  at("changed/roger/", 0.6, 13'795);
  at("bounce/raj/", 0.1, 10'295);
  at("bounce/raj/", 0.5, -4'825);
  at("minutes_then/sandra/gp", 10, 29'143);
  at("gain//", 0, -600);
  at("gain//", 0.192, 6'890);
  at("own_after/sandra/", 0.5, 3'135);
  at("own_after/sandra/", 0.95, 8'087);
  at("new_demand/raj/", 0.3, 2'627);
}

TEST_CASE("C10 what moves what is left the most comes first, and prices move no minutes") {
  const Store store = fifteen_minutes();
  const auto beliefs = plan_beliefs(store, practice_gain, {});
  const auto swings = belief_swings(beliefs, PlanLeft(store, practice_gain, "gp"));
  REQUIRE(swings.size() > 3);
  for (std::size_t i = 1; i < swings.size(); ++i) CHECK(swings[i - 1].width() >= swings[i].width());
  CHECK(swing_of(swings, "price//gp") == nullptr);
  CHECK(swing_of(belief_swings(beliefs, PlanLeft(store, practice_gain, "")), "price//gp") != nullptr);
  // The length of a slot that is put in is a choice, the time of a task a guess.
  CHECK(belief_of(beliefs, "minutes_then/sandra/gp").choice);
  CHECK_FALSE(belief_of(beliefs, "minutes_then/raj/gp").choice);
}

TEST_CASE("what is left as one number of the plan has it is what the account says") {
  const auto read = read_plan_template(source_text("assets/templates/health_centre.json"));
  REQUIRE(read.ok());
  const Store store = store_with(read.value().records);
  const PlanAccount account = balance(plan_input(store, practice_gain));
  near_to(PlanLeft(store, practice_gain, "").now(), account.value.slack().approximately(), 0.01);
  for (const PlanRoleBalance& role : account.roles) {
    const PlanLeft left(store, practice_gain, role.role);
    near_to(left.now(), (role.slack() - role.bought_in).approximately(), 0.001);
    for (const PlanBelief& belief : plan_beliefs(store, practice_gain, {}))
      near_to(left.with(belief, belief.belief.value), left.now(), 0.001);
  }
}

TEST_CASE("A14 a number of the start has its source; changed by people it is their guess") {
  const auto read = read_plan_template(source_text("assets/templates/health_centre.json"));
  REQUIRE(read.ok());
  const PlanTemplate& start = read.value();
  BeliefSources sources;
  sources.start = &start;
  Store store = store_with(start.records);
  const PlanBelief first = belief_of(plan_beliefs(store, practice_gain, sources), "bounce/known_seen/");
  CHECK(first.source == "practice");
  CHECK(first.belief.low == doctest::Approx(0.1));
  CHECK(first.belief.high == doctest::Approx(0.4));
  CHECK(belief_of(plan_beliefs(store, practice_gain, sources), "price//gp").confidence == Confidence::medium);

  Moment changed = *store.find<Moment>("known_seen");
  changed.bounce = Share::of_percent(30);
  DiffBuilder builder(store);
  builder.put(changed);
  store.apply(builder.diff());
  const PlanBelief own = belief_of(plan_beliefs(store, practice_gain, sources), "bounce/known_seen/");
  CHECK(own.source.empty());
  CHECK(own.how == HowKnown::guess);
  CHECK(own.confidence == Confidence::low);
  // Its other numbers are still the start's.
  CHECK(belief_of(plan_beliefs(store, practice_gain, sources), "times/known_seen/").source == "practice");
}

TEST_CASE("A14 today's minutes, arrangements, what is saved and prices in cash have value, source and effect as well") {
  const auto read = read_plan_template(source_text("assets/templates/health_centre.json"));
  REQUIRE(read.ok());
  BeliefSources sources;
  sources.start = &read.value();
  Store store = store_with(read.value().records);
  const auto beliefs = plan_beliefs(store, practice_gain, sources);
  const PlanLeft gp(store, practice_gain, "gp"), rec(store, practice_gain, "rec"), value(store, practice_gain, "");
  const auto check = [&](const char* id, double now, const char* source, const PlanLeft& left, double then,
                         double more) {
    CAPTURE(id);
    const PlanBelief belief = belief_of(beliefs, id);
    CHECK(belief.belief.value == doctest::Approx(now));
    CHECK(belief.source == source);
    CHECK_FALSE(belief.choice);
    near_to(left.with(belief, then) - left.now(), more, 0.01);
  };
  check("takes_minutes/supervision/gp", 3'120, "practice", gp, 0, 3'120);
  check("takes_once/desk_training/rec", 1'200, "guess", rec, 4'200, -1'000);  // over three years
  check("takes_money/room/", 6'000, "session", value, 0, 6'000);
  check("saved/saved/gp", 10'290, "five", gp, 290, 10'000);
  // 7 minutes, of which those who go the new way free what they do not need then.
  check("minutes_now/known_seen/gp", 7, "practice", gp, 7, 0);
  CHECK(gp.with(belief_of(beliefs, "minutes_now/known_seen/gp"), 8) > gp.now());
  check("price_cash//gp", 2.5, "gp_price", value, 5, 0);
  const auto swings = belief_swings(beliefs, value);
  CHECK(swing_of(swings, "takes_money/room/") != nullptr);
  CHECK(swing_of(swings, "price_cash//gp") == nullptr);  // no sum here counts it

  Arrangement room = *store.find<Arrangement>("room");
  room.running_pence += 100;
  DiffBuilder builder(store);
  builder.put(room);
  store.apply(builder.diff());
  const PlanBelief own = belief_of(plan_beliefs(store, practice_gain, sources), "takes_money/room/");
  CHECK(own.source.empty());
  CHECK(own.first == 6'000);
}

TEST_CASE("A99 how much of what is released rests on numbers of low confidence") {
  const Store store = fifteen_minutes();
  const PlanAccount account = balance(plan_input(store, practice_gain));
  auto beliefs = plan_beliefs(store, practice_gain, {});
  const PlanLeaning all = leaning_on_guesses(account, beliefs);
  CHECK(all.released == whole_minutes(39'400));
  CHECK(all.share() == Share::of_percent(100));
  for (PlanBelief& belief : beliefs) {
    if (belief.moment == "roger") belief.confidence = Confidence::medium;
  }
  const PlanLeaning some = leaning_on_guesses(account, beliefs);
  CHECK(some.on_guesses == whole_minutes(24'840));
  // The same by role: here only one's time is taken out.
  REQUIRE(some.roles.size() == 1);
  CHECK(some.roles.front().released == whole_minutes(39'400));
  CHECK(some.roles.front().share() == some.share());
  CHECK_FALSE(leaning_on_guesses(PlanAccount{}, beliefs).share().has_value());
}
