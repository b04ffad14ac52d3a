#include "base/random.h"

#include "base/invariant.h"

namespace seven {
namespace {

std::uint64_t splitmix64(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15u;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

std::uint64_t rotated_left(std::uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

}  // namespace

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) word = splitmix64(seed);
}

std::uint64_t Random::next() {
  const std::uint64_t result = rotated_left(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = rotated_left(state_[3], 45);
  return result;
}

std::int64_t Random::between(std::int64_t lowest, std::int64_t highest) {
  INVARIANT(lowest <= highest);
  const std::uint64_t span = static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest) + 1;
  if (span == 0) return static_cast<std::int64_t>(next());
  const std::uint64_t unfair = (0 - span) % span;  // 2^64 mod span: that many lowest draws would favour some results
  std::uint64_t draw = next();
  while (draw < unfair) draw = next();
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(lowest) + draw % span);
}

bool Random::chance(Share share) { return between(0, Share::whole - 1) < share.basis_points(); }

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

}  // namespace seven
