// Numbers as people type them.
#include "base/read_amount.h"

#include <doctest/doctest.h>

using seven::read_amount;

TEST_CASE("a typed number may part its thousands, have a point, a sign and a pound sign") {
  CHECK(read_amount("39,400", 0) == 39'400);
  CHECK(read_amount(" 39 400 ", 0) == 39'400);
  CHECK(read_amount("1,234,567.5", 2) == 123'456'750);
  CHECK(read_amount("19308.2", 2) == 1'930'820);
  CHECK(read_amount("£12.50", 2) == 1250);
  CHECK(read_amount("-3", 0) == -3);
  CHECK(read_amount("\u22123", 0) == -3);
  CHECK(read_amount(".5", 2) == 50);
  CHECK(read_amount("12.", 2) == 1200);
  CHECK(read_amount("7.00", 0) == 7);
  CHECK(read_amount("0", 0) == 0);
  CHECK(read_amount("000012", 0) == 12);
}

TEST_CASE("what is no number, or not to so many decimals, is nothing") {
  for (const char* text : {"", " ", "-", ".", "twelve", "12 min", "1,2", "1,23", "12,34,567", ",123", "1,,234", "1.2.3",
                           "1e3", "1,234567", "9999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(read_amount(text, 2).has_value());
  }
  CHECK_FALSE(read_amount("1.5", 0).has_value());
  CHECK_FALSE(read_amount("1.005", 2).has_value());
}
