// Stills: what is drawn from afar is made piece by piece.
#include <doctest/doctest.h>

#include <vector>

#include "ui/stills.h"

namespace seven {
namespace {

// A piece for each number: so many rectangles, at x = 10 × its place. Says which were added again.
std::vector<int> fill(ui::Still& still, std::uint64_t state, const std::vector<int>& sizes) {
  std::vector<int> added;
  if (!still.begin(state)) return added;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (!still.piece(static_cast<std::uint64_t>(sizes[i]))) continue;
    added.push_back(static_cast<int>(i));
    for (int r = 0; r < sizes[i]; ++r)
      still.add({static_cast<float>(10 * i), static_cast<float>(10 * r), 4, 4}, 0xff332211);
  }
  still.end();
  return added;
}

void check_as_made_at_once(const ui::Still& still, const std::vector<int>& sizes) {
  ui::Still anew;
  fill(anew, 1, sizes);
  CHECK(still.corners() == anew.corners());
}

}  // namespace

TEST_CASE("stills: only the pieces of another state are added again") {
  ui::Still still;
  CHECK(fill(still, 1, {2, 3, 1}) == std::vector<int>{0, 1, 2});
  CHECK(fill(still, 1, {2, 3, 1}).empty());
  CHECK(fill(still, 2, {2, 3, 1}).empty());
  CHECK(still.changed_from() >= still.changed_to());
  check_as_made_at_once(still, {2, 3, 1});
}

TEST_CASE("stills: a piece that grows, shrinks or goes lets those behind it be added again") {
  ui::Still still;
  fill(still, 1, {2, 3, 1, 2});
  CHECK(fill(still, 2, {2, 4, 1, 2}) == std::vector<int>{1, 2, 3});
  check_as_made_at_once(still, {2, 4, 1, 2});
  CHECK(fill(still, 3, {2, 1, 1, 2}) == std::vector<int>{1, 2, 3});
  check_as_made_at_once(still, {2, 1, 1, 2});
  CHECK(fill(still, 4, {2, 1}).empty());
  check_as_made_at_once(still, {2, 1});
}

TEST_CASE("stills: corners that a longer piece has written over are not taken for those of the next") {
  ui::Still still;
  fill(still, 1, {1, 2, 3});
  CHECK(fill(still, 2, {3, 3}) == std::vector<int>{0, 1});
  check_as_made_at_once(still, {3, 3});
}

}  // namespace seven
