#include "base/json_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace seven {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<std::uint8_t>(c) < 0x20) {
          out += "\\u00";
          out += hex[c >> 4];
          out += hex[c & 15];
        } else {
          out += c;
        }
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
