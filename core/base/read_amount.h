// Numbers as people type them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace seven {

// "39,400", "39400", "1 200.5", "£12.50", "-3", ".5", "12.": in units of the last decimal, so that "1.5" with two
// decimals is 150. Commas only where they part thousands. Nothing for any other text, for more decimals than `decimals`
// and for what is beyond 15 digits. decimals: 0 to 4.
std::optional<std::int64_t> read_amount(std::string_view text, int decimals);

}  // namespace seven
