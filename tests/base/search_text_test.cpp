// Looking for words as people type them.
#include <doctest/doctest.h>

#include "base/search_text.h"

using namespace seven;

TEST_CASE("capitals and accents make no difference, in Welsh and its neighbours") {
  CHECK(plain_letters("TŶ Ŵyn, Siân Ô’r Môn") == "ty wyn, sian o’r mon");
  CHECK(plain_letters("w\u0302yneb ẅ Ÿ ÷ × ß 日本") == "wyneb w y ÷ × ß 日本");
  CHECK(plain_letters("\xff\xc3") == "\xff\xc3");
}

TEST_CASE("every word that is typed stands somewhere in what is found") {
  CHECK(has_words("Three patients, group Tŷ", "ty THREE"));
  CHECK(has_words("Three patients", "pati"));
  CHECK(has_words("Three patients", "  "));
  CHECK_FALSE(has_words("Three patients", "three visitors"));
}
