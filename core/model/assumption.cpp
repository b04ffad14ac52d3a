#include "model/assumption.h"

#include "model/json_place.h"

namespace seven {
namespace {

constexpr std::size_t max_assumption_bytes = 1'000'000;
constexpr int max_assumptions = 500;
constexpr std::int64_t per_unit = 10'000;
constexpr std::int64_t farthest = 1'000'000'000 * per_unit;

Quantity read_quantity(const JsonPlace& in) { return {in.scaled(per_unit, -farthest, farthest)}; }

}  // namespace

const char* how_known_key(HowKnown how) {
  switch (how) {
    case HowKnown::story: return "how.story";
    case HowKnown::looked_up: return "how.looked_up";
    case HowKnown::worked_out: return "how.worked_out";
    case HowKnown::guess: return "how.guess";
  }
  return "how.guess";
}

const char* confidence_key(Confidence confidence) {
  switch (confidence) {
    case Confidence::none: return "confidence.none";
    case Confidence::low: return "confidence.low";
    case Confidence::medium: return "confidence.medium";
    case Confidence::high: return "confidence.high";
  }
  return "confidence.none";
}

Result<std::vector<Assumption>> read_assumptions(std::string_view json_text) {
  const auto parsed = parse_limited(json_text, max_assumption_bytes);
  if (!parsed) return parsed.error();
  if (!parsed.value().value.is_array()) return Error{ErrorCode::not_our_file, ""};
  std::optional<Error> wrong;
  const JsonPlace in(parsed.value().value, "", wrong);

  std::vector<Assumption> all;
  const std::size_t size = in.list(max_assumptions);
  for (std::size_t i = 0; i < size && !wrong; ++i) {
    const JsonPlace at = in.at(i);
    if (!at.require_object()) break;
    Assumption assumption;
    assumption.id = at["id"].id();
    if (at.has("default")) assumption.value = read_quantity(at["default"]);
    assumption.low = read_quantity(at["low"]);
    assumption.high = read_quantity(at["high"]);
    assumption.unit = at["unit"].optional_text();
    assumption.source = at["source"].optional_text();
    assumption.how = static_cast<HowKnown>(at["how"].one_of({"story", "looked_up", "worked_out", "guess"}));
    assumption.confidence = static_cast<Confidence>(at["confidence"].one_of({"none", "low", "medium", "high"}));
    if (assumption.source.empty()) at["source"].fail(ErrorCode::missing);
    if (assumption.high < assumption.low) at["high"].fail(ErrorCode::out_of_range);
    const bool inside =
        !assumption.value || (*assumption.value >= assumption.low && *assumption.value <= assumption.high);
    if (!inside) at["default"].fail(ErrorCode::out_of_range);
    if (find_assumption(all, assumption.id) != nullptr) at["id"].fail(ErrorCode::out_of_range);
    all.push_back(std::move(assumption));
  }
  if (wrong) return *wrong;
  return all;
}

const Assumption* find_assumption(const std::vector<Assumption>& assumptions, std::string_view id) {
  for (const Assumption& assumption : assumptions) {
    if (assumption.id == id) return &assumption;
  }
  return nullptr;
}

}  // namespace seven
