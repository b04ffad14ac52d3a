#include "ledger/parts_of_whole.h"

#include <algorithm>

namespace seven {

std::array<Share, 4> parts_of_whole(std::int64_t whole, const std::array<std::int64_t, 4>& parts) {
  std::array<std::int64_t, 4> shares{}, remainders{};
  std::int64_t missing = Share::whole;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::int64_t scaled = parts[i] * Share::whole;
    shares[i] = scaled / whole - (scaled % whole < 0 ? 1 : 0);
    remainders[i] = scaled - shares[i] * whole;
    missing -= shares[i];
  }
  for (; missing > 0; --missing) {
    const auto largest = std::max_element(remainders.begin(), remainders.end());
    ++shares[static_cast<std::size_t>(largest - remainders.begin())];
    *largest = -1;
  }
  std::array<Share, 4> result;
  for (std::size_t i = 0; i < parts.size(); ++i) result[i] = Share::of_basis_points(static_cast<int>(shares[i]));
  return result;
}

}  // namespace seven
