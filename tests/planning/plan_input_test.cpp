// The model practice as records gives the account of the worked example (domain.md B5, C4).
#include "planning/plan_input.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace seven;

namespace {

const Share kPlanGain = Share::of_basis_points(1810);

template <class... Records>
Store store_of(Records... records) {
  Store store;
  DiffBuilder builder(store);
  (builder.put(records), ...);
  store.apply(builder.diff());
  return store;
}

Moment moment(const char* id, MomentChange change, int times, int gp_tomorrow) {
  Moment moment;
  moment.id = id;
  moment.title = id;
  moment.change = change;
  moment.times = times;
  moment.today["gp"] = Minutes::of_whole(7);
  moment.tomorrow["gp"] = Minutes::of_whole(gp_tomorrow);
  return moment;
}

TeamRole gp() { return {"gp", "GP", 45'500, 25'000, Movable::movable, Payer::team, false, true}; }

Store model_practice() {
  Moment raj = moment("raj", MomentChange::replace, 5400, 1);
  raj.bounce = Share::of_percent(20);
  Moment roger = moment("roger", MomentChange::take_out, 5200, 0);
  roger.changed = Share::of_percent(40);
  Moment sandra = moment("sandra", MomentChange::lengthen, 5000, 12);
  sandra.own_before = Share::of_percent(20);
  sandra.own_after = Share::of_percent(80);
  sandra.matters = Matters::matters;
  return store_of(gp(), raj, roger, sandra, moment("others", MomentChange::keep, 13'800, 0),
                  Arrangement{"supervision", "Supervision", {{"gp", Minutes::of_whole(3120)}}},
                  BankLine{"bank", {{"gp", Minutes::of_whole(10'290)}}, false, false});
}

}  // namespace

TEST_CASE("C4 the model practice as records: 205,800 today, 39,400 out, 19,308.2 to relationships, 6,681.8 left") {
  const PlanAccount account = balance(plan_input(model_practice(), kPlanGain));
  REQUIRE(account.roles.size() == 1);
  const PlanRoleBalance& sums = account.roles[0];
  CHECK(sums.today == Minutes::of_whole(205'800));
  CHECK(sums.out == Minutes::of_whole(39'400));
  CHECK(std::abs(sums.relationships.approximately() - 19'308.2) <= 0.051);
  CHECK(sums.introduced == Minutes::of_whole(3120));
  CHECK(sums.banked == Minutes::of_whole(10'290));
  CHECK(std::abs(sums.slack().approximately() - 6'681.8) <= 0.051);
}

TEST_CASE("what is introduced uses nothing today, what complements adds to today, what is kept stays") {
  const auto used = [](MomentChange change) {
    const PlanMoment use = use_of(moment("m", change, 100, 3), {{"gp", {}, {}}}, kPlanGain);
    return std::pair(use.today[0], use.tomorrow[0]);
  };
  const auto whole = [](int today, int tomorrow) {
    return std::pair(Minutes::of_whole(today), Minutes::of_whole(tomorrow));
  };
  CHECK(used(MomentChange::keep) == whole(700, 700));
  CHECK(used(MomentChange::introduce) == whole(0, 300));
  CHECK(used(MomentChange::complement) == whole(700, 1000));
  CHECK(used(MomentChange::shorten) == whole(700, 300));
  CHECK(used(MomentChange::take_out) == whole(700, 0));
}

TEST_CASE("what is needed once is spread over its years; cash and minutes alike") {
  Arrangement arrangement{"a", "Case summaries", {{"gp", Minutes::of_whole(60)}}, {{"gp", Minutes::of_whole(300)}}};
  arrangement.running_pence = 1000;
  arrangement.once_pence = 100'00;
  arrangement.life_years = 3;
  const PlanIntroduction use = use_of(arrangement, {{"gp", {}, {}}});
  CHECK(use.minutes[0] == Minutes::of_whole(160));
  CHECK(use.cash == Pounds::of_ten_thousandths(433'333));
}

TEST_CASE("a moment waits for what it depends on until that is done") {
  Arrangement done{"ready", "Ready"};
  done.done = true;
  const Store store = store_of(done, Arrangement{"open", "Open"}, Dependence{"m", "open"}, Dependence{"m", "ready"},
                               Dependence{"m", "unknown"}, Dependence{"n", "open"});
  CHECK(waits_for(store, PlanLinks(store), "m") == std::vector<std::string>{"open", "unknown"});
  CHECK(waits_for(store, PlanLinks(store), "x").empty());
}
