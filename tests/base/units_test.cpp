#include <doctest/doctest.h>

#include <limits>

#include "base/units.h"

using namespace seven;

TEST_CASE("a number from a file becomes an exact amount, or none if it has more digits than we keep") {
  CHECK(Minutes::exactly(0.5) == Minutes::of_hundredths(50));
  CHECK(Minutes::exactly(7) == Minutes::of_whole(7));
  CHECK(Minutes::exactly(0.29) == Minutes::of_hundredths(29));
  CHECK(Minutes::exactly(0.295) == std::nullopt);
  CHECK(Pounds::exactly(4.55) == Pounds::of_pence(455));
  CHECK(Pounds::exactly(98.285) == Pounds::of_ten_thousandths(982'850));
  CHECK(Pounds::exactly(0.00001) == std::nullopt);
  CHECK(Share::exactly(0.05) == Share::of_percent(5));
  CHECK(Share::exactly(0.00005) == std::nullopt);
  for (std::int64_t n = -100'000; n <= 100'000; n += 7) {
    CHECK(scaled_exactly(static_cast<double>(n) / 10'000, 10'000) == n);
  }
}

TEST_CASE("numbers that are not finite or too large become no amount") {
  CHECK(scaled_exactly(std::numeric_limits<double>::infinity(), 100) == std::nullopt);
  CHECK(scaled_exactly(std::numeric_limits<double>::quiet_NaN(), 100) == std::nullopt);
  CHECK(scaled_exactly(1e300, 100) == std::nullopt);
  CHECK(Share::exactly(1e9) == std::nullopt);
}

TEST_CASE("today's total of the story is 98.70 to the last unit") {
  const auto gp = PricePerMinute::of(Pounds::of_pence(455));
  const auto reception = PricePerMinute::of(Pounds::of_pence(35));
  CHECK(price_of(gp, Minutes::of_whole(21)) + price_of(reception, Minutes::of_whole(9)) == Pounds::of_pence(9'870));
}

TEST_CASE("rounding goes to the nearest, halves away from zero, so that minus mirrors plus") {
  CHECK(divide_rounded(5, 10) == 1);
  CHECK(divide_rounded(4, 10) == 0);
  CHECK(divide_rounded(-5, 10) == -1);
  CHECK(divide_rounded(-4, 10) == 0);
  CHECK(divide_rounded(7, 7) == 1);
  CHECK(divide_rounded(1, 3) == 0);
  CHECK(divide_rounded(2, 3) == 1);
  CHECK(share_of(Minutes::of_whole(7), Share::of_percent(30)) == Minutes::of_hundredths(210));
  CHECK(share_of(Pounds::of_pence(9'870), Share::of_percent(5)) == Pounds::of_ten_thousandths(49'350));
}

TEST_CASE("scaling rounds once, to the nearest hundredth, and mirrors for what is below nothing") {
  CHECK(scaled(Minutes::of_hundredths(100), 1, 3) == Minutes::of_hundredths(33));
  CHECK(scaled(Minutes::of_hundredths(-100), 2, 3) == Minutes::of_hundredths(-67));
  CHECK(scaled(Minutes::of_hundredths(1), 1, 2) == Minutes::of_hundredths(1));
  CHECK(scaled(Minutes::of_hundredths(1'000'000'000'000'000), 200'000'000, 100'000'000) ==
        Minutes::of_hundredths(2'000'000'000'000'000));
}
