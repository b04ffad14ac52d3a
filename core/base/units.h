// Exact units. Time is counted in hundredths of a minute, money in ten-thousandths of a pound and shares in hundredths
// of a percent, all as integers, so that a ledger balances to the last unit (domain.md C1).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace seven {

// `value` times `per_unit` when that is a whole number, else nothing: 0.35 with 100 gives 35, 0.355 with 100 gives
// nothing. Exact for the number a person wrote, however the decimal is held in binary; nothing above 2^53 either.
std::optional<std::int64_t> scaled_exactly(double value, std::int64_t per_unit);

// numerator / denominator to the nearest whole number, halves away from zero, so that the rounding of a negative
// amount mirrors that of the positive one. denominator > 0.
std::int64_t divide_rounded(std::int64_t numerator, std::int64_t denominator);

// An amount of time of one role, or a change of it. For the role that is money (RoleUnit::pounds) one "minute" stands
// for one pound.
class Minutes {
 public:
  static constexpr std::int64_t per_minute = 100;

  constexpr Minutes() = default;
  static constexpr Minutes of_hundredths(std::int64_t hundredths) { return Minutes(hundredths); }
  static constexpr Minutes of_whole(std::int64_t minutes) { return Minutes(minutes * per_minute); }
  // Nothing where `minutes` has more than two digits after the point.
  static std::optional<Minutes> exactly(double minutes);

  constexpr std::int64_t hundredths() const { return hundredths_; }
  // For pictures and words only, never to calculate on.
  constexpr double approximately() const { return static_cast<double>(hundredths_) / per_minute; }

  constexpr auto operator<=>(const Minutes&) const = default;
  constexpr Minutes operator-() const { return Minutes(-hundredths_); }
  constexpr Minutes operator+(Minutes other) const { return Minutes(hundredths_ + other.hundredths_); }
  constexpr Minutes operator-(Minutes other) const { return Minutes(hundredths_ - other.hundredths_); }
  constexpr Minutes operator*(std::int64_t times) const { return Minutes(hundredths_ * times); }
  constexpr Minutes& operator+=(Minutes other) { return *this = *this + other; }
  constexpr Minutes& operator-=(Minutes other) { return *this = *this - other; }

 private:
  explicit constexpr Minutes(std::int64_t hundredths) : hundredths_(hundredths) {}
  std::int64_t hundredths_ = 0;
};

// An amount of money, or a change of it.
class Pounds {
 public:
  static constexpr std::int64_t per_pound = 10'000;

  constexpr Pounds() = default;
  static constexpr Pounds of_ten_thousandths(std::int64_t units) { return Pounds(units); }
  static constexpr Pounds of_whole(std::int64_t pounds) { return Pounds(pounds * per_pound); }
  static constexpr Pounds of_pence(std::int64_t pence) { return Pounds(pence * (per_pound / 100)); }
  // Nothing where `pounds` has more than four digits after the point.
  static std::optional<Pounds> exactly(double pounds);

  constexpr std::int64_t ten_thousandths() const { return units_; }
  // For pictures and words only, never to calculate on.
  constexpr double approximately() const { return static_cast<double>(units_) / per_pound; }

  constexpr auto operator<=>(const Pounds&) const = default;
  constexpr Pounds operator-() const { return Pounds(-units_); }
  constexpr Pounds operator+(Pounds other) const { return Pounds(units_ + other.units_); }
  constexpr Pounds operator-(Pounds other) const { return Pounds(units_ - other.units_); }
  constexpr Pounds& operator+=(Pounds other) { return *this = *this + other; }
  constexpr Pounds& operator-=(Pounds other) { return *this = *this - other; }

 private:
  explicit constexpr Pounds(std::int64_t units) : units_(units) {}
  std::int64_t units_ = 0;
};

// What one minute of a role is worth.
class PricePerMinute {
 public:
  constexpr PricePerMinute() = default;
  static constexpr PricePerMinute of(Pounds pounds) { return PricePerMinute(pounds); }

  constexpr Pounds per_minute() const { return per_minute_; }
  constexpr auto operator<=>(const PricePerMinute&) const = default;

 private:
  explicit constexpr PricePerMinute(Pounds pounds) : per_minute_(pounds) {}
  Pounds per_minute_;
};

// A part of a whole in basis points: 10,000 is all of it. Below 0 and above 10,000 are kept as they are.
class Share {
 public:
  static constexpr int whole = 10'000;

  constexpr Share() = default;
  static constexpr Share of_basis_points(int basis_points) { return Share(basis_points); }
  static constexpr Share of_percent(int percent) { return Share(percent * 100); }
  // Nothing where `fraction` (1 is all) has more than four digits after the point.
  static std::optional<Share> exactly(double fraction);

  constexpr int basis_points() const { return basis_points_; }
  // For pictures and words only: 1 is all.
  constexpr double approximately() const { return static_cast<double>(basis_points_) / whole; }
  constexpr auto operator<=>(const Share&) const = default;

 private:
  explicit constexpr Share(int basis_points) : basis_points_(basis_points) {}
  int basis_points_ = 0;
};

// Exact wherever the price is in whole pence; otherwise to the nearest ten-thousandth, see `divide_rounded`.
Pounds price_of(PricePerMinute price, Minutes minutes);

// `minutes` times numerator / denominator to the nearest hundredth of a minute, see `divide_rounded`; exact up to
// there. denominator > 0, and numerator times denominator below 2^63.
Minutes scaled(Minutes minutes, std::int64_t numerator, std::int64_t denominator);

// To the nearest hundredth of a minute or ten-thousandth of a pound, see `divide_rounded`.
Minutes share_of(Minutes minutes, Share share);
Pounds share_of(Pounds pounds, Share share);

}  // namespace seven
