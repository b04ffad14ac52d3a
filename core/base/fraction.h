// An exact fraction for means and comparisons of coverage, where decimals would make ties fall apart.
#pragma once

#include <compare>
#include <cstdint>

namespace seven {

// Always in lowest terms with a denominator above 0. Meant for small numbers: sums over a few people's needs.
class Fraction {
 public:
  Fraction() = default;
  // denominator != 0.
  Fraction(std::int64_t numerator, std::int64_t denominator);

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }
  // For pictures and words only.
  double approximately() const { return static_cast<double>(numerator_) / static_cast<double>(denominator_); }

  bool operator==(const Fraction&) const = default;
  std::strong_ordering operator<=>(const Fraction& other) const;
  Fraction operator+(const Fraction& other) const;
  Fraction operator-(const Fraction& other) const;
  Fraction operator*(const Fraction& other) const;
  // other != 0.
  Fraction operator/(const Fraction& other) const;

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

}  // namespace seven
