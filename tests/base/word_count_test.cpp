// Words are counted as people count them.
#include "base/word_count.h"

#include <doctest/doctest.h>

using namespace seven;

TEST_CASE("words are what stands between spaces; a dash by itself is none") {
  CHECK(count_words("") == 0);
  CHECK(count_words(" \n\t ") == 0);
  CHECK(count_words("I asked for a doctor") == 5);
  CHECK(count_words("  two\nlines  here ") == 3);
  CHECK(count_words("and then \xE2\x80\x93 nothing - at all \xE2\x80\x94 came") == 6);
  CHECK(count_words("Mae’n bwrw’n drwm") == 3);
}

TEST_CASE("blank is nothing but spaces") {
  CHECK(is_blank(""));
  CHECK(is_blank(" \r\n\t"));
  CHECK_FALSE(is_blank(" . "));
}
