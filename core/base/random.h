// Seeded chance that is the same on every platform and in every build: a run repeats from its seed.
#pragma once

#include <array>
#include <cstdint>

#include "base/units.h"

namespace seven {

// xoshiro256** by Blackman and Vigna (2018, public domain), started from the seed through splitmix64. The standard
// library's distributions differ between implementations, so what is needed of them is here.
class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();
  // Each whole number from `lowest` to `highest`, both included, with the same chance. lowest <= highest.
  std::int64_t between(std::int64_t lowest, std::int64_t highest);
  // True with the chance `share`.
  bool chance(Share share);
  // In [0, 1), 53 bits.
  double unit();

 private:
  std::array<std::uint64_t, 4> state_{};
};

}  // namespace seven
