// What is kept of a plan between two changes is the same as what is made anew: the board's scene, and the model with
// what is worth a second look.
#include "ui/app/board_scene.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "support/random_seeds.h"
#include "ui/app/plan_model.h"

using namespace seven;

namespace {

const Share kGain = Share::of_basis_points(1810);

struct RandomPlan {
  Random random;
  Store store;

  explicit RandomPlan(std::uint32_t seed) : random(seed) {
    DiffBuilder edit(store);
    edit.put(Plan{});
    edit.put(TeamRole{"gp", "GP", 20'000, 20'000});
    for (int i = 0; i < 3; ++i) edit.put(Lane{"l" + std::to_string(i), "Lane", i});
    for (int i = 0; i < 25; ++i) edit.put(any_moment(i));
    for (int i = 0; i < 20; ++i)
      edit.put(
          Offset{"o" + std::to_string(i), key(any(0, 11)), key(any(12, 24)), {{"gp", Minutes::of_whole(any(1, 500))}}});
    store.apply(edit.diff());
  }
  int any(int low, int high) { return static_cast<int>(random.between(low, high)); }
  static std::string key(int i) { return "m" + std::to_string(i); }
  Moment any_moment(int i) {
    Moment moment{key(i)};
    moment.lane = "l" + std::to_string(any(0, 2));
    moment.place = {any(0, 1800), any(0, 900), 200, 120};
    moment.times = any(0, 5000);
    moment.change = static_cast<MomentChange>(any(0, 6));
    moment.today["gp"] = Minutes::of_hundredths(any(0, 1500));
    moment.tomorrow["gp"] = Minutes::of_hundredths(any(0, 1500));
    moment.matters = static_cast<Matters>(any(0, 3));
    return moment;
  }
  void change() {
    DiffBuilder edit(store);
    for (int n = any(1, 3); n > 0; --n) {
      const int i = any(0, 24);
      switch (any(0, 9)) {
        case 0: edit.remove<Moment>(key(i)); break;
        case 1: edit.put(Offset{"o" + std::to_string(any(0, 25)), key(i), key((i + any(1, 24)) % 25), {}}); break;
        case 2: edit.remove<Offset>("o" + std::to_string(any(0, 25))); break;
        case 3: edit.put(Lane{"l" + std::to_string(any(0, 3)), "Lane", any(0, 5)}); break;
        case 4:
          edit.put(MomentNeed{"n" + std::to_string(any(0, 3)), key(i), "", false, true, true, any(0, 1) == 1});
          break;
        case 5: edit.put(any_moment(i)); break;
        case 6: {
          PlanLook look;
          look.moment = key(i);
          edit.put(look);
          break;
        }
        default: {
          Moment moved = store.value_or(any_moment(i));
          moved.place.x = any(-400, 1800);
          moved.place.y = any(-400, 900);
          edit.put(moved);
        }
      }
    }
    RecordsDiff diff = edit.diff();
    diff.prune();
    store.apply(diff);
  }
};

void check_same(const ui::BoardScene& kept, const ui::BoardScene& anew) {
  REQUIRE(kept.items() == anew.items());
  REQUIRE(kept.moments() == anew.moments());
  REQUIRE(kept.extent() == anew.extent());
  REQUIRE(kept.fingerprint() == anew.fingerprint());
  REQUIRE(kept.pieces() == anew.pieces());
  for (int piece = 0; piece < anew.pieces(); ++piece) REQUIRE(kept.fingerprint_of(piece) == anew.fingerprint_of(piece));
  REQUIRE(kept.arrows().size() == anew.arrows().size());
  REQUIRE(kept.index().touching(kept.extent()) == anew.index().touching(anew.extent()));
  const Rect part{300, 200, 500, 300};
  REQUIRE(kept.arrows_in(part) == anew.arrows_in(part));
  for (int arrow = 0; arrow < static_cast<int>(anew.arrows().size()); ++arrow)
    REQUIRE(kept.route(arrow) == anew.route(arrow));
  for (int i = 0; i + 1 < static_cast<int>(anew.items().size()); ++i)
    REQUIRE(kept.reads_before(i, i + 1) == anew.reads_before(i, i + 1));
}

}  // namespace

TEST_CASE("after any changes the scene that was kept equals the one made anew, ways of arrows included, 40 times") {
  test::for_seeds(20261202, 40, [](std::uint32_t seed) {
    RandomPlan plan(seed);
    ui::BoardScene kept(plan.store);
    for (int acts = 0; acts < 15; ++acts) {
      plan.change();
      kept.follow(plan.store);
      check_same(kept, ui::BoardScene(plan.store));
    }
  });
}

TEST_CASE("after any changes the model that was kept finds what one made anew finds, 200 times") {
  test::for_seeds(20261203, 200, [](std::uint32_t seed) {
    RandomPlan plan(seed);
    ui::PlanModel kept(plan.store, kGain);
    for (int acts = 0; acts < 15; ++acts) {
      kept.findings(), kept.limits(), kept.slots(), kept.moments_in("l1", "");
      for (int changes = plan.any(1, 3); changes > 0; --changes) plan.change();
      kept.follow(kGain);
      const ui::PlanModel anew(plan.store, kGain);
      REQUIRE(kept.account() == anew.account());
      REQUIRE(kept.findings() == anew.findings());
      REQUIRE(kept.limits() == anew.limits());
      REQUIRE(kept.slots() == anew.slots());
      REQUIRE(kept.lanes() == anew.lanes());
      for (const std::string lane : {"l0", "l1", "l2", "l3"})
        REQUIRE(kept.moments_in(lane, "") == anew.moments_in(lane, ""));
      for (int i = 0; i < 25; ++i) {
        REQUIRE(kept.offsets_from(RandomPlan::key(i)) == anew.offsets_from(RandomPlan::key(i)));
        REQUIRE(kept.offsets_to(RandomPlan::key(i)) == anew.offsets_to(RandomPlan::key(i)));
      }
    }
  });
}
