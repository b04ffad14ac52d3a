#include "base/json_text.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace seven;

namespace {

std::string number(double value, int decimals = 2) {
  std::string out;
  append_json_number(out, value, decimals);
  return out;
}

}  // namespace

TEST_CASE("a JSON string escapes what JSON asks for and nothing else") {
  std::string out;
  append_json_string(out, "a\"b\\c\nd\te\x01/ŷ");
  CHECK(out == "\"a\\\"b\\\\c\\nd\\te\\u0001/ŷ\"");
}

TEST_CASE("a number has the decimals it needs, up to those it may have") {
  CHECK(number(0) == "0");
  CHECK(number(-0.001) == "0");
  CHECK(number(12) == "12");
  CHECK(number(-12.5) == "-12.5");
  CHECK(number(0.05) == "0.05");
  CHECK(number(-0.25) == "-0.25");
  CHECK(number(1.999) == "2");
  CHECK(number(99.996) == "100");
  CHECK(number(1.0 / 3, 6) == "0.333333");
  CHECK(number(7, 0) == "7");
  CHECK(number(std::nan("")) == "0");
  CHECK(number(INFINITY) == "1000000000000");
}
