// Arrows go around cards, at right angles, and the same way for the same places.
#include "board/arrow_route.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"
#include "support/random_seeds.h"

using namespace seven;

namespace {

constexpr float kClearance = 20;
const Rect kFrom{0, 0, 200, 120};

// Right angles, from an edge of the one to an edge of the other.
void check_sound(const std::vector<Vec2>& way, const Rect& from, const Rect& to) {
  REQUIRE(way.size() >= 2);
  for (std::size_t i = 1; i < way.size(); ++i) CHECK((way[i].x == way[i - 1].x) != (way[i].y == way[i - 1].y));
  const auto on_edge = [](Vec2 p, const Rect& card) {
    return ((p.x == card.x || p.x == card.right()) && p.y == card.center().y) ||
           ((p.y == card.y || p.y == card.bottom()) && p.x == card.center().x);
  };
  CHECK(on_edge(way.front(), from));
  CHECK(on_edge(way.back(), to));
}

bool meets(const std::vector<Vec2>& way, const Rect& card) {
  for (std::size_t i = 1; i < way.size(); ++i) {
    const Vec2 a = way[i - 1], b = way[i];
    if (std::min(a.x, b.x) < card.right() && std::max(a.x, b.x) > card.x && std::min(a.y, b.y) < card.bottom() &&
        std::max(a.y, b.y) > card.y)
      return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a neighbour in the same row is reached straight, one in another row with two bends") {
  CHECK(arrow_route(kFrom, {280, 0, 200, 120}, {}, kClearance) == std::vector<Vec2>{{200, 60}, {280, 60}});
  CHECK(arrow_route(kFrom, {0, 200, 200, 120}, {}, kClearance) == std::vector<Vec2>{{100, 120}, {100, 200}});
  const Rect below{560, 400, 200, 120};
  const auto way = arrow_route(kFrom, below, {}, kClearance);
  check_sound(way, kFrom, below);
  CHECK(way.size() == 4);
}

TEST_CASE("a card in the way is gone around") {
  const Rect to{600, 0, 200, 120}, between{300, -50, 200, 220};
  const auto way = arrow_route(kFrom, to, {kFrom, to, between}, kClearance);
  check_sound(way, kFrom, to);
  CHECK_FALSE(meets(way, between));
  CHECK_FALSE(meets(way, kFrom));
  CHECK_FALSE(meets(way, to));
}

TEST_CASE("where there is no way around, the arrow is there all the same") {
  const Rect to{600, 0, 200, 120};
  std::vector<Rect> wall;
  for (int i = 0; i < 4; ++i) wall.push_back({-500, -500 + 300.0f * static_cast<float>(i), 1800, 300});
  check_sound(arrow_route(kFrom, to, wall, kClearance), kFrom, to);
  check_sound(arrow_route(kFrom, kFrom.moved(10, 0), {}, kClearance), kFrom, kFrom.moved(10, 0));
}

TEST_CASE("the way does not depend on the order of what stands around, and meets none of it, 500 times") {
  test::for_seeds(20261204, 500, [](std::uint32_t seed) {
    Random random(seed);
    // Cards on a grid with gaps: there is always a way.
    std::vector<Rect> cards;
    for (int i = 0; i < 20; ++i) {
      if (random.between(0, 2) > 0)
        cards.push_back({static_cast<float>(i % 5) * 280, static_cast<float>(i / 5) * 200, 200, 120});
    }
    if (cards.size() < 2) return;
    const auto any = [&] {
      return cards[static_cast<std::size_t>(random.between(0, static_cast<int>(cards.size()) - 1))];
    };
    const Rect from = any(), to = any();
    if (from == to) return;
    const auto way = arrow_route(from, to, cards, kClearance);
    check_sound(way, from, to);
    for (const Rect& card : cards) REQUIRE_FALSE(meets(way, card));
    std::reverse(cards.begin(), cards.end());
    REQUIRE(arrow_route(from, to, cards, kClearance) == way);
  });
}

TEST_CASE("the amount stands half of the way along") {
  const RouteMiddle middle = middle_of({{0, 0}, {100, 0}, {100, 300}});
  CHECK(middle.point == Vec2{100, 100});
  CHECK_FALSE(middle.level);
  CHECK(middle_of({{0, 0}, {50, 0}}).point == Vec2{25, 0});
}
