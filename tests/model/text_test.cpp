// Ids, and what people type.
#include <doctest/doctest.h>

#include "base/utf8.h"
#include "model/text.h"

using namespace seven;

TEST_CASE("an id is 1 to 64 plain characters and begins with a letter, a digit or an underscore") {
  CHECK(is_id("raj"));
  CHECK(is_id("RJ0"));
  CHECK(is_id("debrief.who-pays_2"));
  CHECK(is_id(std::string(64, 'a')));
  CHECK_FALSE(is_id(std::string(65, 'a')));
  for (const char* bad : {"", ".", "..", "-a", "a/b", "a b", "tŷ", "a:b", "a\n"}) CHECK_FALSE(is_id(bad));
}

TEST_CASE("a clean text has one kind of line end and no control characters") {
  CHECK(clean_text("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te");
  CHECK(clean_text(std::string("a\0b\x1B\x7F\xC2\x85z", 8)) == "abz");
  CHECK(clean_text("a\xFFz") == "a\xEF\xBF\xBDz");
}

TEST_CASE("a text is cut between characters at its limit") {
  CHECK(clean_text("ŷŷŷ", 2) == "ŷŷ");
  CHECK(code_points(clean_text(std::string(5000, 'x'))) == max_text_length);
  CHECK(clean_text("ab\r\n", 2) == "ab");
}

TEST_CASE("cleaning a clean text changes nothing") {
  for (const char* text : {"", "a\nb", "tŷ\t\xF0\x9F\xA4\x9D", "\xEF\xBF\xBD"}) CHECK(clean_text(text) == text);
  CHECK(clean_text(clean_text("x\xC3\r\r\n\x01y", 4), 4) == clean_text("x\xC3\r\r\n\x01y", 4));
}
