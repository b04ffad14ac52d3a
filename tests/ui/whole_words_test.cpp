// Where a line of words is cut (ui/paint.h).
#include <doctest/doctest.h>

#include "ui/paint.h"

using seven::ui::whole_words;

TEST_CASE("a cut line ends with a word, or with so much of one that it can be told") {
  CHECK(whole_words("dechrau o Canolfan iec", "dechrau o Canolfan iechyd") == "dechrau o Canolfan");
  CHECK(whole_words("GP, Practice pharmaci", "GP, Practice pharmacist") == "GP, Practice pharmaci");
  CHECK(whole_words("Meddyg teulu, Ff", "Meddyg teulu, Fferyllydd") == "Meddyg teulu");
  CHECK(whole_words("one two", "one two") == "one two");
}

TEST_CASE("a cut line never shows a part of a number, which would be another number") {
  CHECK(whole_words("Link worker \xc2\xb7 2,4", "Link worker \xc2\xb7 2,400/yr") == "Link worker");
  CHECK(whole_words("Link worker \xc2\xb7 2,400", "Link worker \xc2\xb7 2,400,000") == "Link worker");
  CHECK(whole_words("GP \xc2\xb7 12,345/y", "GP \xc2\xb7 12,345/yr") == "GP \xc2\xb7 12,345/y");
}

TEST_CASE("what would lose half of a line stays as it is") {
  CHECK(whole_words("GP Llanfairpwllgwyn", "GP Llanfairpwllgwyngyllgogerychwyrn") == "GP Llanfairpwllgwyn");
  CHECK(whole_words("Ll", "Llanfair") == "Ll");
  CHECK(whole_words("", "Llanfair").empty());
}
