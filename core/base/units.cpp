#include "base/units.h"

#include <cmath>
#include <limits>

#include "base/invariant.h"

namespace seven {

std::optional<std::int64_t> scaled_exactly(double value, std::int64_t per_unit) {
  constexpr double exact_up_to = 9'007'199'254'740'992.0;  // 2^53
  const double scaled = std::round(value * static_cast<double>(per_unit));
  if (!(std::fabs(scaled) <= exact_up_to)) return std::nullopt;
  // The quotient of two exact numbers is the very double that reading the decimal gives.
  if (scaled / static_cast<double>(per_unit) != value) return std::nullopt;
  return static_cast<std::int64_t>(scaled);
}

std::int64_t divide_rounded(std::int64_t numerator, std::int64_t denominator) {
  INVARIANT(denominator > 0);
  const std::int64_t quotient = numerator / denominator;
  const std::int64_t remainder = numerator % denominator;
  const std::int64_t size = remainder < 0 ? -remainder : remainder;
  if (size < denominator - size) return quotient;
  return numerator < 0 ? quotient - 1 : quotient + 1;
}

std::optional<Minutes> Minutes::exactly(double minutes) {
  const auto units = scaled_exactly(minutes, per_minute);
  return units ? std::optional(of_hundredths(*units)) : std::nullopt;
}

std::optional<Pounds> Pounds::exactly(double pounds) {
  const auto units = scaled_exactly(pounds, per_pound);
  return units ? std::optional(of_ten_thousandths(*units)) : std::nullopt;
}

std::optional<Share> Share::exactly(double fraction) {
  const auto units = scaled_exactly(fraction, whole);
  if (!units || *units > std::numeric_limits<int>::max() || *units < std::numeric_limits<int>::min()) {
    return std::nullopt;
  }
  return of_basis_points(static_cast<int>(*units));
}

Pounds price_of(PricePerMinute price, Minutes minutes) {
  return Pounds::of_ten_thousandths(
      divide_rounded(price.per_minute().ten_thousandths() * minutes.hundredths(), Minutes::per_minute));
}

Minutes scaled(Minutes minutes, std::int64_t numerator, std::int64_t denominator) {
  INVARIANT(denominator > 0);
  const std::int64_t whole = minutes.hundredths() / denominator, rest = minutes.hundredths() % denominator;
  return Minutes::of_hundredths(whole * numerator + divide_rounded(rest * numerator, denominator));
}

Minutes share_of(Minutes minutes, Share share) {
  return Minutes::of_hundredths(divide_rounded(minutes.hundredths() * share.basis_points(), Share::whole));
}

Pounds share_of(Pounds pounds, Share share) {
  return Pounds::of_ten_thousandths(divide_rounded(pounds.ten_thousandths() * share.basis_points(), Share::whole));
}

}  // namespace seven
