#include "base/fraction.h"

#include <numeric>

#include "base/invariant.h"

namespace seven {

Fraction::Fraction(std::int64_t numerator, std::int64_t denominator) {
  INVARIANT(denominator != 0);
  const std::int64_t sign = denominator < 0 ? -1 : 1;
  const std::int64_t common = std::gcd(numerator, denominator);
  numerator_ = sign * numerator / common;
  denominator_ = sign * denominator / common;
}

std::strong_ordering Fraction::operator<=>(const Fraction& other) const {
  return numerator_ * other.denominator_ <=> other.numerator_ * denominator_;
}

Fraction Fraction::operator+(const Fraction& other) const {
  const std::int64_t common = std::gcd(denominator_, other.denominator_);
  return Fraction(numerator_ * (other.denominator_ / common) + other.numerator_ * (denominator_ / common),
                  denominator_ / common * other.denominator_);
}

Fraction Fraction::operator-(const Fraction& other) const {
  return *this + Fraction(-other.numerator_, other.denominator_);
}

Fraction Fraction::operator*(const Fraction& other) const {
  return Fraction(numerator_ * other.numerator_, denominator_ * other.denominator_);
}

Fraction Fraction::operator/(const Fraction& other) const {
  return Fraction(numerator_ * other.denominator_, denominator_ * other.numerator_);
}

}  // namespace seven
