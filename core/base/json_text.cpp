#include "base/json_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace seven {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  const auto is_plain = [](char c) { return c != '"' && c != '\\' && static_cast<std::uint8_t>(c) >= 0x20; };
  out += '"';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t from = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    out.append(text, from, at - from);
    if (at == text.size()) break;
    switch (const char c = text[at]) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
    }
  }
  out += '"';
}

void append_json_number(std::string& out, double value, int decimals) {
  if (std::isnan(value)) value = 0;
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const auto parts = static_cast<std::int64_t>(std::round(std::clamp(value, -1e12, 1e12) * scale));
  const auto per_unit = static_cast<std::int64_t>(scale);
  const std::int64_t size = parts < 0 ? -parts : parts;
  if (parts < 0) out += '-';
  out += std::to_string(size / per_unit);
  const std::int64_t rest = size % per_unit;
  if (rest == 0) return;
  std::string digits = std::to_string(per_unit + rest);  // "105" for .05: the first digit gives way to the point
  digits[0] = '.';
  digits.erase(digits.find_last_not_of('0') + 1);
  out += digits;
}

}  // namespace seven
