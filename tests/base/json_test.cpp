// Our JSON parser against the one of the library whose values it makes.
#include "base/json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "base/random.h"

using namespace seven;
using nlohmann::json;

namespace {

json theirs(std::string_view text) { return json::parse(text.begin(), text.end(), nullptr, false); }

// Same text, same value, same kind of number.
void compare(const std::string& text) {
  INFO(text);
  const json ours = parse_json(text), other = theirs(text);
  REQUIRE(ours.type() == other.type());
  CHECK(ours.dump() == other.dump());
}

const std::vector<std::string> texts = {
    R"({"a":[1,-2,3.5,{"b":null}],"c":true,"d":false,"e":"x"})",
    R"( [ ] )",
    "\n\t{ }\r",
    R"({"a":1,"a":2})",
    R"([[[[]]],{"":[{}]}])",
    R"("\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\ud83e\udd1d")",
    "\"t\xC5\xB7 \xF0\x9F\xA4\x9D\"",
    "\xEF\xBB\xBF[1]",
    "0",
    "-0",
    "-0.0",
    "10",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809",
    "4.55",
    "0.35",
    "1e3",
    "1E+3",
    "12.5e-3",
    "0.000001",
    "123456789.012345",
    "1e22",
    "1e-22",
    "98.7",
    "20.42",
    "0.1",
    "5.32",
    "9.70",
    "2.9",
    "1e-400",
    "0e999",
};

}  // namespace

TEST_CASE("what is JSON is read as the library reads it") {
  for (const std::string& text : texts) compare(text);
}

TEST_CASE("what is no JSON is refused as the library refuses it") {
  for (const char* text : {"",
                           " ",
                           "[",
                           "]",
                           "[1",
                           "[1,]",
                           "[,1]",
                           "[1 2]",
                           "{",
                           "{]",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{a:1}",
                           "{\"a\":1 \"b\":2}",
                           "tru",
                           "truex",
                           "nul",
                           "NaN",
                           "Infinity",
                           "+1",
                           "01",
                           "-",
                           "-a",
                           "1.",
                           ".5",
                           "1.e3",
                           "1e",
                           "1e+",
                           "0x10",
                           "1e400",
                           "-1e400",
                           "\"",
                           "\"a",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "\"\\u12g4\"",
                           "\"\\ud800\"",
                           "\"\\ud800\\u0041\"",
                           "\"\\udc00\"",
                           "\"\\ud83e\\udd1\"",
                           "\"a\nb\"",
                           "\"\x01\"",
                           "\"\xFF\"",
                           "\"\xC0\x80\"",
                           "\"\xED\xA0\x80\"",
                           "[1]x",
                           "[1][2]",
                           "1 2",
                           "/* */1",
                           "'a'",
                           "\xEF\xBB",
                           "\xEF\xBB\xBF"}) {
    INFO(text);
    CHECK(theirs(text).is_discarded());
    CHECK(parse_json(text).is_discarded());
  }
}

TEST_CASE("texts with random faults are read or refused as the library does") {
  Random random(7);
  const auto below = [&](std::size_t count) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(count) - 1));
  };
  static constexpr std::string_view pieces = "{}[]\",:\\0123456789.-+eEtrufalsn \n\xC5\xB7\xFF";
  for (int round = 0; round < 20'000; ++round) {
    std::string text = texts[below(texts.size())];
    for (std::size_t faults = 1 + below(3); faults > 0 && !text.empty(); --faults) {
      const std::size_t at = below(text.size());
      const char piece = pieces[below(pieces.size())];
      switch (below(3)) {
        case 0: text[at] = piece; break;
        case 1: text.erase(at, 1); break;
        default: text.insert(at, 1, piece);
      }
    }
    // Beyond 15 digits the last place may differ; then only whether it is JSON counts.
    std::size_t digits = 0, most = 0;
    for (const char c : text) most = std::max(most, digits = c >= '0' && c <= '9' ? digits + 1 : c == '.' ? digits : 0);
    INFO(text);
    const json ours = parse_json(text), other = theirs(text);
    REQUIRE(ours.type() == other.type());
    if (most <= 15 && text.find_first_of("eE") == std::string::npos) CHECK(ours.dump() == other.dump());
  }
}

TEST_CASE("nesting ends at a hundred") {
  CHECK(parse_json(std::string(100, '[') + std::string(100, ']')).is_array());
  CHECK(parse_json(std::string(101, '[') + std::string(101, ']')).is_discarded());
  CHECK(parse_json(std::string(1'000'000, '[')).is_discarded());
}

TEST_CASE("keys are told in the order of the text") {
  std::string told;
  parse_json(R"({"z":{"b":1,"a":[{"deep":0}]},"y":2})",
             [&](int depth, const std::string& key) { told += std::to_string(depth) + key + " "; });
  CHECK(told == "1z 2b 2a 4deep 1y ");
}
