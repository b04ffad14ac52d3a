// Two recipes for one service side by side (domain.md A48).
#include "planning/plan_compare.h"

#include <doctest/doctest.h>

#include <functional>

#include "support/shipped_starts.h"

namespace seven::test {
namespace {

Store changed_start(const std::function<void(const Store&, DiffBuilder&)>& change) {
  Store store = shipped_start("health_centre");
  DiffBuilder edit(store);
  change(store, edit);
  store.apply(edit.diff());
  return store;
}

const PlanRoleBalance& sums_of(const PlanRecipe& recipe, std::string_view role) {
  for (const PlanRecipe::Role& each : recipe.roles) {
    if (each.sums.role == role) return each.sums;
  }
  FAIL("no role " << role);
  return recipe.roles.front().sums;
}

}  // namespace

TEST_CASE(
    "A48 a recipe says for each role what goes out and in, its money, what is introduced and how it is for people") {
  const PlanRecipe recipe = plan_recipe(shipped_start("health_centre"), kTemplateGain);
  const PlanRoleBalance& gp = sums_of(recipe, "gp");
  CHECK(gp.out == Minutes::of_whole(39'400));
  CHECK(gp.relationships.approximately() == doctest::Approx(19'308).epsilon(0.0001));
  CHECK(gp.introduced == Minutes::of_whole(3'120));
  CHECK(gp.banked == Minutes::of_whole(10'290));
  CHECK(gp.slack().approximately() == doctest::Approx(6'682).epsilon(0.0001));
  CHECK(recipe.cash.slack() == Pounds::of_whole(-28'500));
  CHECK(recipe.introduced.size() == 5);
  CHECK(recipe.quality == plan_quality(shipped_start("health_centre")));
  CHECK(recipe.worst.how != WorstOff::How::nobody);
}

TEST_CASE("A48 a plan beside itself is alike in everything; one that was changed shows what differs, matched by id") {
  const Store before = shipped_start("health_centre");
  const PlanRecipe was = plan_recipe(before, kTemplateGain);
  const PlanComparison alike = compare_recipes(was, was);
  CHECK(alike.same());
  CHECK(alike.moments.empty());
  for (const auto& pair : alike.things) CHECK((pair.now && pair.other && *pair.now == *pair.other));

  const Store now = changed_start([](const Store& store, DiffBuilder& edit) {
    Moment longer = *store.find<Moment>("changing_seen");
    longer.tomorrow["gp"] = Minutes::of_whole(10);
    longer.for_people = MomentEffect::as_good;
    edit.put(longer);
    edit.remove<Arrangement>("supervision");
    Arrangement training;
    training.id = "a_new_one", training.text = "Training";
    edit.put(training);
  });
  const PlanComparison both = compare_recipes(plan_recipe(now, kTemplateGain), was);
  CHECK_FALSE(both.same());
  REQUIRE(both.moments.size() == 1);
  CHECK(both.now.moments[*both.moments[0].now].id == "changing_seen");
  CHECK(both.other.moments[*both.moments[0].other].for_people == MomentEffect::better);
  CHECK(sums_of(both.now, "gp").relationships < sums_of(both.other, "gp").relationships);
  CHECK(sums_of(both.now, "gp").introduced == Minutes());
  // First those of now, then what only the other has.
  REQUIRE(both.things.size() == 6);
  std::size_t only_now = 0;
  for (const auto& pair : both.things) only_now += pair.now && !pair.other;
  CHECK(only_now == 1);
  CHECK_FALSE(both.things.back().now);
  CHECK(both.other.introduced[*both.things.back().other].id == "supervision");
}

TEST_CASE("A48 minutes are compared by role, and a role that neither recipe touches is left out") {
  const PlanRecipe was = plan_recipe(shipped_start("health_centre"), kTemplateGain);
  // A new role in front of all others moves their places, and nothing else.
  const Store now = changed_start([](const Store&, DiffBuilder& edit) {
    TeamRole idle;
    idle.id = "a_first", idle.name = "Porter", idle.full = 3'000;
    edit.put(idle);
  });
  const PlanComparison both = compare_recipes(plan_recipe(now, kTemplateGain), was);
  CHECK(both.moments.empty());
  for (const auto& pair : both.roles) {
    REQUIRE((pair.now && pair.other));
    CHECK(both.now.roles[*pair.now].sums.role == both.other.roles[*pair.other].sums.role);
    CHECK(both.now.roles[*pair.now].sums.role != "a_first");
  }
}

TEST_CASE("A91 worst off is the group that would lose a moment; else the one whose time shrinks; else nobody") {
  const auto worst_of = [](const std::function<void(Moment&)>& change) {
    TeamRole role;
    role.id = "r", role.name = "Nurse", role.full = 10'000;
    TeamRole second;
    second.id = "q", second.full = 10'000;
    Stage stage;
    stage.id = "s", stage.name = "Seen";
    Lane known, others;
    known.id = "k", known.name = "Known", known.people = 10;
    others.id = "o", others.name = "Others", others.people = 10, others.order = 1;
    Moment moment, other;
    moment.id = "m", moment.title = "Looked at", moment.lane = "k", moment.stage = "s", moment.times = 100;
    moment.today["r"] = Minutes::of_whole(10);
    other = moment;
    other.id = "n", other.lane = "o";
    moment.change = MomentChange::shorten, moment.tomorrow["r"] = Minutes::of_whole(4);
    change(moment);
    return plan_recipe(store_of_records({role, second, stage, known, others, moment, other}), Share()).worst;
  };
  CHECK(worst_of([](Moment& m) { m.for_people = MomentEffect::worse; }) ==
        WorstOff{WorstOff::How::worse_there, "Known", "Looked at", {}, {}});
  CHECK(worst_of([](Moment& m) { m.matters = Matters::helps; }) ==
        WorstOff{WorstOff::How::relationship, "Known", "Looked at", {}, {}});
  CHECK(worst_of([](Moment&) {}) ==
        WorstOff{WorstOff::How::less_time, "Known", {}, Minutes::of_whole(100), Minutes::of_whole(40)});
  // Where a second role takes part there, only what changes is said, of each role by itself.
  const WorstOff two = worst_of([](Moment& m) { m.today["q"] = m.tomorrow["q"] = Minutes::of_whole(5); });
  CHECK(two.roles == std::vector<LaneRoleTime>{{"Nurse", Minutes::of_whole(100), Minutes::of_whole(40)}});
  CHECK(worst_of([](Moment& m) { m.change = MomentChange::keep; }).how == WorstOff::How::nobody);
}

}  // namespace seven::test
