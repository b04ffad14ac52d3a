// The account that is kept up to date is the account that is reckoned anew.
#include "planning/live_plan.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "support/random_seeds.h"

using namespace seven;

namespace {

const Share kGain = Share::of_basis_points(1810);

}  // namespace

TEST_CASE(
    "after any changes the kept account equals the one reckoned anew, and going back gives the first, 1,000 times") {
  test::for_seeds(20261207, 1000, [](std::uint32_t seed) {
    Random random(seed);
    const auto any = [&](int low, int high) { return static_cast<int>(random.between(low, high)); };
    Store store;
    LivePlan live(store, kGain);
    std::vector<RecordsDiff> done;
    for (int acts = 0; acts < 20; ++acts) {
      DiffBuilder builder(store);
      for (int n = any(1, 3); n > 0; --n) {
        const std::string key = "m" + std::to_string(any(0, 12));
        switch (any(0, 7)) {
          case 0: builder.put(TeamRole{any(0, 1) == 0 ? "gp" : "rec", "", any(0, 90'000), any(0, 50'000)}); break;
          case 1: builder.put(Arrangement{key, "", {{"gp", Minutes::of_hundredths(any(0, 9'999))}}}); break;
          case 2:
            builder.put(BankLine{key, {{"rec", Minutes::of_hundredths(any(0, 9'999))}}, any(0, 1) == 1, false});
            break;
          case 3: builder.remove<Moment>(key); break;
          case 4: builder.remove<TeamRole>("rec"); break;
          default: {
            Moment moment = store.value_or(Moment{key});
            if (any(0, 2) == 0) {
              moment.place.x = any(-900, 900);
            } else {
              moment.times = any(0, 5000);
              moment.change = static_cast<MomentChange>(any(0, 6));
              moment.today["gp"] = Minutes::of_hundredths(any(0, 1500));
              moment.tomorrow["rec"] = Minutes::of_hundredths(any(0, 1500));
              moment.matters = static_cast<Matters>(any(0, 3));
            }
            builder.put(moment);
          }
        }
      }
      RecordsDiff diff = builder.diff();
      diff.prune();
      const std::uint64_t before = store.revision();
      store.apply(diff);
      live.follow(store, kGain, store.changed_since(before).value());
      done.push_back(std::move(diff));
      const PlanInput anew = plan_input(store, kGain);
      REQUIRE(live.input().roles == anew.roles);
      REQUIRE(live.input().moments == anew.moments);
      REQUIRE(live.account() == balance(anew));
    }
    for (; !done.empty(); done.pop_back()) {
      const RecordsDiff back = done.back().reversed();
      const std::uint64_t before = store.revision();
      store.apply(back);
      live.follow(store, kGain, store.changed_since(before).value());
    }
    REQUIRE(live.account() == PlanAccount{});
  });
}
