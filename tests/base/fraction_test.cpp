#include <doctest/doctest.h>

#include "base/fraction.h"

using namespace seven;

TEST_CASE("fractions are equal by value and kept in lowest terms") {
  CHECK(Fraction(2, 4) == Fraction(1, 2));
  CHECK(Fraction(3, -6) == Fraction(-1, 2));
  CHECK(Fraction(0, 5) == Fraction());
  CHECK(Fraction(7, 8) < Fraction(9, 10));
  CHECK(Fraction(-1, 2) < Fraction(1, 3));
}

TEST_CASE("sums in another order are the same fraction") {
  const Fraction a(7, 8), b(9, 10), c(7, 10);
  CHECK((a + b) + c == a + (b + c));
  CHECK(a + b + c == Fraction(99, 40));
  CHECK(a - a == Fraction());
  CHECK(a * b / b == a);
}
