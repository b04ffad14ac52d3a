// What one would have to believe: the value of one assumption at which a plan just balances, and how far each one moves
// what is left (domain.md C10).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/call.h"

namespace seven {

// One number that the plan leans on, on its own scale, and how far it may be from the truth.
struct Belief {
  std::string id;
  double value = 0, low = 0, high = 0;  // low <= value <= high
};

// What is left over when one belief has another value; rising or falling over the whole range.
using LeftOver = Call<double(const Belief& belief, double value)>;

// Where nothing is left over, to a millionth of the range between `from` and `to`; nothing where the sign is the same
// at both ends.
std::optional<double> break_even(const Belief& belief, double from, double to, const LeftOver& left);

// What is left at the ends of a belief's own range.
struct Swing {
  Belief belief;
  double at_low = 0, at_high = 0;

  double width() const { return at_high > at_low ? at_high - at_low : at_low - at_high; }
  // The plan balances at one end and not at the other.
  bool decides() const { return (at_low < 0) != (at_high < 0); }
};

// The widest first, of equals the one named first.
std::vector<Swing> tornado(const std::vector<Belief>& beliefs, const LeftOver& left);

}  // namespace seven
