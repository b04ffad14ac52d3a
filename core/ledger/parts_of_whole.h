// Parts as shares of their whole that sum to all of it.
#pragma once

#include <array>
#include <cstdint>

#include "base/units.h"

namespace seven {

// `parts` sum to `whole` > 0; one may be below 0. Each share is rounded down and the units that remain go to the
// largest remainders, first named first: 10,000 basis points together.
std::array<Share, 4> parts_of_whole(std::int64_t whole, const std::array<std::int64_t, 4>& parts);

}  // namespace seven
