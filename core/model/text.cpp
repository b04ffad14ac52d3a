#include "model/text.h"

#include <algorithm>

#include "base/utf8.h"

namespace seven {
namespace {

bool is_control(char32_t value) {
  return (value < 0x20 && value != '\n' && value != '\t') || (value >= 0x7F && value < 0xA0);
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

}  // namespace

bool is_id(std::string_view text, std::size_t longest) {
  return !text.empty() && text.size() <= longest && is_word(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_word(c) || c == '.' || c == '-'; });
}

std::string clean_text(std::string_view text, std::size_t limit) {
  std::string clean;
  clean.reserve(std::min(text.size(), limit * 4));
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size() && length < limit;) {
    std::size_t plain = at;  // most of them
    while (plain < text.size() && plain - at < limit - length && text[plain] >= ' ' && text[plain] <= '~') ++plain;
    if (plain > at) {
      clean.append(text.substr(at, plain - at));
      length += plain - at;
      at = plain;
      continue;
    }
    const DecodedCharacter decoded = decode_utf8(text, at);
    if (decoded.length == 0) {
      clean += "\xEF\xBF\xBD";
      ++length;
      ++at;
      continue;
    }
    if (decoded.value == '\r') {
      const bool pair = at + 1 < text.size() && text[at + 1] == '\n';
      if (!pair) {
        clean += '\n';
        ++length;
      }
    } else if (!is_control(decoded.value)) {
      clean.append(text.substr(at, decoded.length));
      ++length;
    }
    at += decoded.length;
  }
  return clean;
}

}  // namespace seven
