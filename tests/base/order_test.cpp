// Sorting keeps equals as they stood, for lists of every length.
#include "base/order.h"

#include <doctest/doctest.h>

#include <string>

namespace seven {
namespace {

TEST_CASE("numbers are sorted, and equals keep their order, at every length") {
  for (int count = 0; count <= 40; ++count) {
    CAPTURE(count);
    // Seven kinds, mixed; the kind alone decides.
    const auto kind = [](int i) { return i * 5 % 7; };
    const std::vector<int> sorted =
        in_order(static_cast<std::size_t>(count), [&](int a, int b) { return kind(a) < kind(b); });
    REQUIRE(sorted.size() == static_cast<std::size_t>(count));
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      const int before = sorted[i - 1], after = sorted[i];
      CHECK((kind(before) < kind(after) || (kind(before) == kind(after) && before < after)));
    }
  }
}

TEST_CASE("a list of anything is put in order") {
  std::vector<std::string> words = {"pear", "fig", "apple", "kiwi", "plum"};
  put_in_order(words, [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  CHECK(words == std::vector<std::string>{"fig", "pear", "kiwi", "plum", "apple"});
}

}  // namespace
}  // namespace seven
