#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/utf8.h"

namespace seven {
namespace {

using nlohmann::json;

constexpr int most_nesting = 100;

// digits times ten to the exponent. Both factors are exact for the numbers people write, so one rounding is left.
double decimal(std::uint64_t digits, int exponent) {
  double value = static_cast<double>(digits);
  const bool divide = exponent < 0;
  for (int left = divide ? -exponent : exponent; left > 0 && value != 0 && std::isfinite(value);) {
    const int step = std::min(left, 22);
    double power = 1;
    for (int i = 0; i < step; ++i) power *= 10;
    value = divide ? value / power : value * power;
    left -= step;
  }
  return value;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Each function reads what its name says from the place it stands at; false where it is not there.
class Parser {
 public:
  Parser(std::string_view text, const KeyListener& on_key) : text_(text), on_key_(on_key) {}

  bool whole(json& into) {
    take("\xEF\xBB\xBF");
    return value(into, 0) && at_ == text_.size();
  }
  std::size_t at() const { return at_; }

 private:
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void space() {
    while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t') ++at_;
  }
  bool take(std::string_view word) {
    if (text_.compare(at_, word.size(), word) != 0) return false;
    at_ += word.size();
    return true;
  }

  bool take(char sign) {
    if (next() != sign) return false;
    ++at_;
    return true;
  }

  // With the space before and after it.
  bool value(json& into, int depth) {
    space();
    const bool there = value_here(into, depth);
    space();
    return there;
  }

  bool value_here(json& into, int depth) {
    switch (next()) {
      case '{': return depth < most_nesting && object(into = json::object(), depth + 1);
      case '[': return depth < most_nesting && list(into = json::array(), depth + 1);
      case '"': return string(*(into = json::string_t()).get_ptr<std::string*>());
      case 't': return take("true") && (into = true, true);
      case 'f': return take("false") && (into = false, true);
      case 'n': return take("null");
      default: return number(into);
    }
  }

  bool object(json& into, int depth) {
    ++at_;
    space();
    if (take('}')) return true;
    do {
      std::string key;
      space();
      if (!string(key)) return false;
      if (on_key_) on_key_(depth, key);
      space();
      if (!take(':')) return false;
      json& member = into[std::move(key)];
      member = nullptr;
      if (!value(member, depth)) return false;
    } while (take(','));
    return take('}');
  }

  bool list(json& into, int depth) {
    ++at_;
    space();
    if (take(']')) return true;
    do {
      into.push_back(nullptr);
      if (!value(into.back(), depth)) return false;
    } while (take(','));
    return take(']');
  }

  bool string(std::string& into) {
    if (!take('"')) return false;
    while (at_ < text_.size()) {
      const std::size_t from = at_;
      while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
             static_cast<unsigned char>(text_[at_]) >= 0x20)
        ++at_;
      into.append(text_, from, at_ - from);
      if (take('"')) return true;
      if (!take('\\') || !escaped(into)) return false;
    }
    return false;
  }

  bool escaped(std::string& into) {
    static constexpr std::string_view names = "\"\\/bfnrtu", meanings = "\"\\/\b\f\n\r\t";
    const std::size_t which = names.find(next());
    if (at_ == text_.size() || which == std::string_view::npos) return false;
    ++at_;
    if (which < meanings.size()) {
      into += meanings[which];
      return true;
    }
    char32_t unit = 0, low = 0;
    if (!four_hex_digits(unit) || (unit >= 0xDC00 && unit <= 0xDFFF)) return false;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      if (!take("\\u") || !four_hex_digits(low) || low < 0xDC00 || low > 0xDFFF) return false;
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(into, unit);
    return true;
  }

  bool four_hex_digits(char32_t& unit) {
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = next(), letter = static_cast<char>(c | 0x20);
      if (!is_digit(c) && (letter < 'a' || letter > 'f')) return false;
      unit = unit * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : letter - 'a' + 10);
    }
    return true;
  }

  // Adds the digits here to `digits_`, or counts them in `dropped_` once there is no room for more.
  bool digits() {
    if (!is_digit(next())) return false;
    for (; is_digit(next()); ++at_) {
      const auto digit = static_cast<std::uint64_t>(next() - '0');
      if (dropped_ > 0 || digits_ > (std::numeric_limits<std::uint64_t>::max() - digit) / 10)
        ++dropped_;
      else
        digits_ = digits_ * 10 + digit;
    }
    return true;
  }

  bool number(json& into) {
    digits_ = 0;
    dropped_ = 0;
    const bool negative = take('-');
    if (next() == '0' ? !take("0") : !digits()) return false;
    const std::size_t point = at_;
    if (next() != '.' && (next() | 0x20) != 'e' && dropped_ == 0) {
      if (!negative) return into = digits_, true;
      if (digits_ <= std::uint64_t{1} << 63) return into = static_cast<std::int64_t>(~digits_ + 1), true;
    }
    int shift = dropped_;
    if (take('.')) {
      dropped_ = 0;
      if (!digits()) return false;
      shift -= static_cast<int>(at_ - point - 1) - dropped_;
    }
    int exponent = 0;
    if ((next() | 0x20) == 'e' && !exponent_here(exponent)) return false;
    const double size = decimal(digits_, shift + exponent);
    into = negative ? -size : size;
    return std::isfinite(size);
  }

  bool exponent_here(int& exponent) {
    ++at_;
    const bool negative = take('-');
    if (!negative) take('+');
    if (!is_digit(next())) return false;
    for (; is_digit(next()); ++at_) exponent = std::min(exponent * 10 + (next() - '0'), 100'000);
    if (negative) exponent = -exponent;
    return true;
  }

  std::string_view text_;
  const KeyListener& on_key_;
  std::size_t at_ = 0;
  std::uint64_t digits_ = 0;  // of the number being read,
  int dropped_ = 0;           // and how many more it has
};

}  // namespace

nlohmann::json parse_json(std::string_view text, const KeyListener& key, std::size_t* stopped_at) {
  json value;
  const auto invalid = first_invalid_utf8(text);
  Parser parser(text, key);
  if (!invalid && parser.whole(value)) return value;
  if (stopped_at != nullptr) *stopped_at = invalid ? *invalid : parser.at();
  return json(json::value_t::discarded);
}

}  // namespace seven
