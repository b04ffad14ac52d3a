#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace seven;

TEST_CASE("the place of bytes that are no UTF-8 is found") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("tŷ \xE2\x98\x95 \xF0\x9F\xA4\x9D \xF4\x8F\xBF\xBF"));
  CHECK(first_invalid_utf8("ab\xFF") == 2);
  for (const char* bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3", "\xE2\x98", "\xE2\x98x", "\xF0\x9F\xA4"}) {
    CHECK(first_invalid_utf8(bad) == 0);
  }
}

TEST_CASE("code points are counted, not bytes") { CHECK(code_points("tŷ \xF0\x9F\xA4\x9D") == 4); }

TEST_CASE("a character is written as it is read") {
  for (const char32_t value :
       {0x41u, 0x7Fu, 0x80u, 0x177u, 0x7FFu, 0x800u, 0x20ACu, 0xFFFDu, 0x10000u, 0x1F91Du, 0x10FFFFu}) {
    std::string bytes;
    append_utf8(bytes, value);
    CHECK(decode_utf8(bytes, 0).value == value);
    CHECK(decode_utf8(bytes, 0).length == bytes.size());
  }
}
