// Finding things by place gives what looking at all of them gives.
#include "board/spatial_index.h"

#include <doctest/doctest.h>

#include <map>

#include "base/random.h"
#include "support/random_seeds.h"

using namespace seven;

TEST_CASE("things are found where they touch an area, and at a point where they contain it") {
  SpatialIndex index;
  index.put(0, {0, 0, 200, 120});
  index.put(1, {280, 0, 200, 120});
  index.put(2, {0, 200, 3000, 120});
  CHECK(index.touching({100, 50, 200, 10}) == std::vector<int>{0, 1});
  CHECK(index.touching({200, 120, 0, 0}) == std::vector<int>{0});
  CHECK(index.at({100, 100}) == std::vector<int>{0});
  CHECK(index.at({200, 100}).empty());
  CHECK(index.at({2900, 250}) == std::vector<int>{2});
  CHECK(index.touching({-1e6f, -1e6f, 2e6f, 2e6f}) == std::vector<int>{0, 1, 2});
  index.remove(1);
  index.remove(7);
  CHECK(index.place(1) == nullptr);
  CHECK(index.touching({100, 50, 200, 10}) == std::vector<int>{0});
  index.clear();
  CHECK(index.touching({-1e6f, -1e6f, 2e6f, 2e6f}).empty());
}

TEST_CASE("after any puts, moves and removals it finds what looking at all finds, 300 times") {
  test::for_seeds(20261203, 300, [](std::uint32_t seed) {
    Random random(seed);
    const auto any = [&](int low, int high) { return static_cast<float>(random.between(low, high)); };
    SpatialIndex index;
    std::map<int, Rect> all;
    for (int i = 0; i < 60; ++i) {
      const int item = static_cast<int>(random.between(0, 25));
      if (random.between(0, 3) == 0) {
        index.remove(item);
        all.erase(item);
      } else {
        all[item] = {any(-3000, 3000), any(-3000, 3000), any(0, 1500), any(0, 900)};
        index.put(item, all[item]);
      }
    }
    const Rect area{any(-4000, 4000), any(-4000, 4000), any(0, 3000), any(0, 3000)};
    std::vector<int> expected, at;
    for (const auto& [item, place] : all) {
      if (place.x <= area.right() && area.x <= place.right() && place.y <= area.bottom() && area.y <= place.bottom())
        expected.push_back(item);
      if (place.contains(area.min())) at.push_back(item);
    }
    REQUIRE(index.touching(area) == expected);
    REQUIRE(index.at(area.min()) == at);
  });
}
