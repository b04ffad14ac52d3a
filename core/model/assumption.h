// A number of the domain with its unit, range and where it comes from. No such number stands bare in code: people can
// see each one and how far to trust it (domain.md B1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace seven {

// How a value is known; the words people see are translations of "how.<name>".
enum class HowKnown { story, looked_up, worked_out, guess };
// How well it is supported; "confidence.<name>". None: never measured, or not that kind of value.
enum class Confidence { none, low, medium, high };

const char* how_known_key(HowKnown how);            // "how.looked_up"
const char* confidence_key(Confidence confidence);  // "confidence.medium"

// A plain number with four decimals; its unit stands beside it.
struct Quantity {
  std::int64_t ten_thousandths = 0;

  auto operator<=>(const Quantity&) const = default;
  double approximately() const { return static_cast<double>(ten_thousandths) / 10'000; }
};

struct Assumption {
  std::string id;                 // label and note are the translations "assumption.<id>.label" and ".note"
  std::optional<Quantity> value;  // nothing where every offer has its own, as with coverage
  Quantity low;
  Quantity high;
  std::string unit;
  std::string source;
  HowKnown how = HowKnown::guess;
  Confidence confidence = Confidence::none;

  bool operator==(const Assumption&) const = default;
};

// Reads one file of assets/assumptions/: a JSON list. Total. Errors as of `read_scenario`, places as "[3].low".
Result<std::vector<Assumption>> read_assumptions(std::string_view json_text);

const Assumption* find_assumption(const std::vector<Assumption>& assumptions, std::string_view id);

}  // namespace seven
