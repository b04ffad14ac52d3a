// How a plan is for people at the moments that it changes (domain.md A81).
#include "planning/plan_quality.h"

#include <doctest/doctest.h>

using namespace seven;

TEST_CASE("A81 moments that the plan changes are counted by how they are for people; what stays is not") {
  Store store;
  DiffBuilder builder(store);
  int number = 0;
  for (const auto& [change, effect] : {std::pair{MomentChange::lengthen, MomentEffect::better},
                                       {MomentChange::introduce, MomentEffect::better},
                                       {MomentChange::replace, MomentEffect::as_good},
                                       {MomentChange::take_out, MomentEffect::worse},
                                       {MomentChange::shorten, MomentEffect::unsaid},
                                       {MomentChange::keep, MomentEffect::worse}}) {
    Moment moment;
    moment.id = "m" + std::to_string(number++);
    moment.change = change;
    moment.for_people = effect;
    builder.put(moment);
  }
  store.apply(builder.diff());
  CHECK(plan_quality(store) == PlanQuality{2, 1, 1, 1});
  CHECK(plan_quality(store).all() == 5);
  CHECK(plan_quality(Store()).all() == 0);
}
