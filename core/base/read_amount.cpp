#include "base/read_amount.h"

#include <algorithm>
#include <string>

#include "base/invariant.h"

namespace seven {
namespace {

constexpr std::size_t kMostDigits = 15;

bool is_amount_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view beginning) {
  if (text.substr(0, beginning.size()) != beginning) return false;
  text.remove_prefix(beginning.size());
  return true;
}

// Without ordinary spaces, and those that word processors put between thousands.
std::string without_spaces(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (take(text, " ") || take(text, "\t") || take(text, "\u00a0") || take(text, "\u2009") || take(text, "\u202f"))
      continue;
    out.push_back(text.front());
    text.remove_prefix(1);
  }
  return out;
}

// The digits before the point; false where a comma does not part thousands.
bool read_whole(std::string_view text, std::string& digits) {
  const bool grouped = text.find(',') != std::string_view::npos;
  std::size_t since = 0;
  for (const char c : text) {
    if (c == ',') {
      if (digits.empty() || (digits.size() != since && since != 3) || since > 3 || since == 0) return false;
      since = 0;
      continue;
    }
    if (!is_amount_digit(c)) return false;
    digits.push_back(c);
    ++since;
  }
  return !grouped || since == 3;
}

}  // namespace

std::optional<std::int64_t> read_amount(std::string_view text, int decimals) {
  INVARIANT(decimals >= 0 && decimals <= 4);
  const std::string plain = without_spaces(text);
  std::string_view rest = plain;
  const bool minus = take(rest, "-") || take(rest, "\u2212");
  take(rest, "£");
  const std::size_t point = rest.find('.');
  std::string digits;
  if (!read_whole(rest.substr(0, point), digits)) return std::nullopt;
  std::string behind(point == std::string_view::npos ? std::string_view() : rest.substr(point + 1));
  if (digits.empty() && behind.empty()) return std::nullopt;
  if (!std::all_of(behind.begin(), behind.end(), is_amount_digit)) return std::nullopt;
  while (behind.size() > static_cast<std::size_t>(decimals) && behind.back() == '0') behind.pop_back();
  if (behind.size() > static_cast<std::size_t>(decimals)) return std::nullopt;
  behind.resize(static_cast<std::size_t>(decimals), '0');
  digits += behind;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > kMostDigits) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return minus ? -value : value;
}

}  // namespace seven
