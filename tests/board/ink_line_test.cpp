// Lines of a pen: few points that say the same, and a smooth line through them.
#include "board/ink_line.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"

using namespace seven;

namespace {

float ink_distance(Vec2 a, Vec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

// How far a point is from the nearest of the steps between `points`.
float distance_from_line(Vec2 point, const std::vector<Vec2>& points) {
  float nearest = 1e9f;
  for (std::size_t i = 1; i < points.size(); ++i) {
    for (int part = 0; part <= 200; ++part)
      nearest = std::min(
          nearest, ink_distance(point, points[i - 1] + (points[i] - points[i - 1]) * (static_cast<float>(part) / 200)));
  }
  return nearest;
}

// A hand that goes here and there.
std::vector<Vec2> wandering(std::uint64_t seed, int points) {
  Random random(seed);
  std::vector<Vec2> way{{0, 0}};
  float angle = 0;
  for (int i = 1; i < points; ++i) {
    angle += static_cast<float>(random.unit() - 0.5) * 1.2f;
    way.push_back(way.back() + Vec2{std::cos(angle) * 3, std::sin(angle) * 3});
  }
  return way;
}

}  // namespace

TEST_CASE("a straight way becomes two points, whatever the number it was drawn with") {
  std::vector<Vec2> way;
  for (int i = 0; i <= 100; ++i) way.push_back({static_cast<float>(i), static_cast<float>(2 * i)});
  CHECK(simplified(way, 1) == std::vector<Vec2>{{0, 0}, {100, 200}});
}

TEST_CASE("what is left of a way is part of it and nowhere further from it than was allowed") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const std::vector<Vec2> way = wandering(seed, 200), few = simplified(way, 1);
    CAPTURE(seed);
    CHECK(few.size() < way.size() / 2);
    CHECK(few.front() == way.front());
    CHECK(few.back() == way.back());
    std::size_t at = 0;
    for (const Vec2 point : way) {
      if (at < few.size() && few[at] == point) ++at;
      CHECK(distance_from_line(point, few) < 1.1f);
    }
    CHECK(at == few.size());
    CHECK(simplified(few, 1).size() <= few.size());
  }
}

TEST_CASE("a way becomes as few points as are asked for, and dots and nothing stay what they are") {
  CHECK(simplified(wandering(3, 4000), 1, 50).size() <= 50);
  CHECK(simplified(wandering(3, 4000), 1, 0).size() == 2);
  CHECK(simplified({{5, 5}}, 1, 10) == std::vector<Vec2>{{5, 5}});
  CHECK(simplified({}, 1).empty());
  CHECK(simplified({{1, 1}, {1, 1}, {1, 1}}, 1) == std::vector<Vec2>{{1, 1}, {1, 1}});
}

TEST_CASE("a smooth line goes through every point, keeps its corners and swings out nowhere") {
  const std::vector<Vec2> points = simplified(wandering(7, 300), 1);
  const std::vector<CurvePart> parts = smooth_line(points);
  REQUIRE(parts.size() == points.size() - 1);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    CHECK(parts[i].to == points[i + 1]);
    const float length = ink_distance(points[i], points[i + 1]);
    CHECK(ink_distance(parts[i].control_a, points[i]) <= length / 3 + 0.01f);
    CHECK(ink_distance(parts[i].control_b, points[i + 1]) <= length / 3 + 0.01f);
  }
  const std::vector<CurvePart> corner = smooth_line({{0, 0}, {10, 0}, {0, 1}});
  CHECK(corner[0].control_b == Vec2{10, 0});
  CHECK(corner[1].control_a == Vec2{10, 0});
  const std::vector<CurvePart> bow = smooth_line({{0, 0}, {10, 0}, {20, 10}});
  CHECK(bow[0].control_b.y < 0);  // it turns before the point, not at it
  CHECK(smooth_line({{1, 1}}).empty());
}
