// Tests of random cases: many seeds one after the other, the first of them said, so that a failure can be had again.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>

namespace seven::test {

// Calls `test(seed)` for `times` seeds from `first` on.
template <class Test>
void for_seeds(std::uint32_t first, std::uint32_t times, const Test& test) {
  MESSAGE(times << " random cases from seed " << first);
  for (std::uint32_t seed = first; seed < first + times; ++seed) {
    CAPTURE(seed);
    test(seed);
  }
}

}  // namespace seven::test
