// The entry of core_tests. Without exceptions doctest cannot leave a test half-way, so a failed REQUIRE is recorded and
// the test goes on: tests that would crash after it must check for themselves.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
