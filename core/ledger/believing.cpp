#include "ledger/believing.h"

#include "base/order.h"

namespace seven {

std::optional<double> break_even(const Belief& belief, double from, double to, const LeftOver& left) {
  const double at_from = left(belief, from), at_to = left(belief, to);
  if (at_from == 0) return from;
  if (at_to == 0) return to;
  if ((at_from < 0) == (at_to < 0)) return std::nullopt;
  double low = from, high = to;
  for (int i = 0; i < 40; ++i) {
    const double middle = (low + high) * 0.5;
    ((left(belief, middle) < 0) == (at_from < 0) ? low : high) = middle;
  }
  return (low + high) * 0.5;
}

std::vector<Swing> tornado(const std::vector<Belief>& beliefs, const LeftOver& left) {
  std::vector<Swing> swings;
  for (const Belief& belief : beliefs) swings.push_back({belief, left(belief, belief.low), left(belief, belief.high)});
  put_in_order(swings, [](const Swing& a, const Swing& b) { return a.width() > b.width(); });
  return swings;
}

}  // namespace seven
