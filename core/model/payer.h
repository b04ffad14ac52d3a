// Whose money pays for something; in order of how wide a boundary must be drawn to count it (domain.md C4).
#pragma once

#include <array>

namespace seven {

enum class Payer { team, organisation, other_body };
inline constexpr std::array<const char*, 3> payer_words{"team", "organisation", "other_body"};

}  // namespace seven
