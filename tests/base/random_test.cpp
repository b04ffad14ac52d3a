#include <doctest/doctest.h>

#include <array>

#include "base/random.h"

using namespace seven;

TEST_CASE("a seed gives the numbers of the published generator, on every platform") {
  Random zero(0);
  CHECK(zero.next() == 0x99ec5f36cb75f2b4u);
  CHECK(zero.next() == 0xbf6e1f784956452au);
  CHECK(zero.next() == 0x1a5f849d4933e6e0u);
  Random seven(7);
  CHECK(seven.next() == 0xb358faf74ef9765au);
  CHECK(seven.next() == 0x475c3d964f482cd2u);
}

TEST_CASE("whole numbers stay between their ends and each turns up about equally often") {
  Random random(1);
  std::array<int, 7> seen{};
  for (int i = 0; i < 70'000; ++i) ++seen[static_cast<std::size_t>(random.between(-3, 3) + 3)];
  for (int count : seen) {
    CHECK(count > 9'500);
    CHECK(count < 10'500);
  }
  CHECK(random.between(5, 5) == 5);
  random.between(INT64_MIN, INT64_MAX);
}

TEST_CASE("a chance of nothing never happens, of all always, of a tenth about one time in ten") {
  Random random(2);
  int tenths = 0;
  for (int i = 0; i < 10'000; ++i) {
    CHECK_FALSE(random.chance(Share()));
    CHECK(random.chance(Share::of_percent(100)));
    tenths += random.chance(Share::of_percent(10)) ? 1 : 0;
    const double unit = random.unit();
    CHECK((unit >= 0 && unit < 1));
  }
  CHECK(tenths > 900);
  CHECK(tenths < 1'100);
}
