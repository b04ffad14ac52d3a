#include "base/format.h"

#include <cstdlib>

namespace seven {
namespace {

std::string grouped(std::int64_t whole) {
  std::string digits = std::to_string(whole);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string sign_of(std::int64_t value, Sign sign) {
  if (value < 0) return "−";
  return sign == Sign::always && value > 0 ? "+" : "";
}

// The decimals of `rest` out of `unit` (a power of ten), with at least `least` digits and no zeros after those.
std::string decimals(std::int64_t rest, std::int64_t unit, std::size_t least) {
  std::string digits = std::to_string(unit + rest).substr(1);
  while (digits.size() > least && digits.back() == '0') digits.pop_back();
  return digits.empty() ? "" : "." + digits;
}

}  // namespace

std::string format_money(Pounds amount, Sign sign) {
  const std::int64_t units = amount.ten_thousandths();
  const std::int64_t mills = divide_rounded(std::llabs(units), 10);
  return sign_of(units, sign) + "£" + grouped(mills / 1000) + decimals(mills % 1000, 1000, 2);
}

std::string format_number(Minutes amount, Sign sign) {
  const std::int64_t size = std::llabs(amount.hundredths());
  return sign_of(amount.hundredths(), sign) + grouped(size / 100) + decimals(size % 100, 100, 0);
}

std::string format_minutes(const Translator& words, Minutes amount, Sign sign) {
  const std::string number = format_number(amount, sign);
  return words("unit.minutes", {{"n", number}});
}

std::string format_share(Share share) {
  const int points = share.basis_points();
  return std::to_string(points / 100) + decimals(points % 100, 100, 0) + " %";
}

}  // namespace seven
