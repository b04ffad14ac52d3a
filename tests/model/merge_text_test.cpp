// One text changed in two places at the same time.
#include "model/merge_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/random.h"
#include "base/utf8.h"

using namespace seven;

TEST_CASE("what only one side changed is as that side has it") {
  CHECK(merge_text("tea", "tea", "tea") == "tea");
  CHECK(merge_text("tea", "teas", "tea") == "teas");
  CHECK(merge_text("tea", "tea", "a tea") == "a tea");
  CHECK(merge_text("tea", "", "tea") == "");
  CHECK(merge_text("tea", "coffee", "coffee") == "coffee");
}

TEST_CASE("both changes stay, wherever they are in the text") {
  CHECK(merge_text("one three", "zero one three", "one two three") == "zero one two three");
  CHECK(merge_text("one three", "one two three", "one three four") == "one two three four");
  CHECK(merge_text("the old tea", "the tea", "the old tea is cold") == "the tea is cold");
  CHECK(merge_text("ŵ", "ŵy", "tŷ ŵ") == "tŷ ŵy");
}

TEST_CASE("words put in at the same place stand one after the other, theirs first") {
  CHECK(merge_text("", "ours", "theirs") == "theirsours");
  CHECK(merge_text("a", "ab", "ax") == "axb");
  // The next letter of ours comes where the last one went.
  CHECK(merge_text("ab", "abc", "axb") == "axbc");
}

TEST_CASE("where both changed the same words, both versions stay") {
  CHECK(merge_text("The cat sat", "The dog sat", "The cow stood") == "The cow dog stood");
  CHECK(merge_text("one two three", "one three", "one 2 three") == "one 2 three");
  CHECK(merge_text("one two three", "one three four", "one three") == "one three four");
}

TEST_CASE("no character is cut, and nothing that was put in is lost, 20,000 times") {
  const std::uint32_t seed = 20251203;
  MESSAGE("from seed " << seed);
  Random random(seed);
  const auto below = [&](std::int64_t limit) { return static_cast<std::size_t>(random.between(0, limit - 1)); };
  const std::vector<std::string> letters = {"a", "ŵ", "ŷ", "\xE2\x98\x95", "\xF0\x9F\x98\x80", " "};
  for (int i = 0; i < 20'000; ++i) {
    std::vector<std::string> base;
    for (std::size_t left = below(6); left > 0; --left) base.push_back(letters[below(6)]);
    // Letters of its own put in somewhere, something of the old ones taken away.
    const auto edited = [&](const std::string& own) {
      std::vector<std::string> text = base;
      const std::size_t at = below(static_cast<std::int64_t>(text.size()) + 1);
      const std::size_t gone = std::min(below(3), text.size() - at);
      const auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
      text.insert(text.erase(from, from + static_cast<std::ptrdiff_t>(gone)), own);
      return text;
    };
    const auto whole = [](const std::vector<std::string>& parts) {
      std::string text;
      for (const std::string& part : parts) text += part;
      return text;
    };
    const std::string ours = whole(edited("\xC5\xB5\xC5\xA9")), theirs = whole(edited("\xE2\x98\x83"));
    const std::string merged = merge_text(whole(base), ours, theirs);
    CAPTURE(whole(base));
    CAPTURE(ours);
    CAPTURE(theirs);
    CAPTURE(merged);
    REQUIRE_FALSE(first_invalid_utf8(merged).has_value());
    REQUIRE(merged.find("\xC5\xA9") != std::string::npos);
    REQUIRE(merged.find("\xE2\x98\x83") != std::string::npos);
  }
}

TEST_CASE("changes in several places of one text are told apart, so that what comes between them is not there twice") {
  CHECK(merge_text("b", "bb", "abc") == "abcb");
  CHECK(merge_text("one three five", "one three four five", "zero one three five six") ==
        "zero one three four five six");
  CHECK(merge_text("ŵ", "ŵŷ", "aŵb") == "aŵbŷ");
  const std::string long_one(3000, 'x'), long_other(3000, 'y');
  CHECK(merge_text("", long_one, long_other) == long_other + long_one);
  CHECK(merge_text(long_one, long_one + "!", "?" + long_one) == "?" + long_one + "!");
}

TEST_CASE("a caret stays with the words around it") {
  CHECK(follow_text("one three", "one two three", 3) == 3);
  CHECK(follow_text("one three", "one two three", 9) == 13);
  CHECK(follow_text("one three", "zero one three four", 4) == 9);
  CHECK(follow_text("tea", "tea!", 3) == 3);
  CHECK(follow_text("a tea", "a", 3) == 1);
  CHECK(follow_text("", "all new", 0) == 0);
}
