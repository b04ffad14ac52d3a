#include "ui/portrait_shapes.h"

#include <doctest/doctest.h>

#include <cmath>

#include "support/headless_platform.h"

using namespace seven;
using namespace seven::ui;

namespace {

std::vector<PortraitShape> read(std::string_view line) {
  auto shapes = read_portrait(line);
  REQUIRE(shapes.ok());
  return shapes.take();
}

}  // namespace

TEST_CASE("every shipped portrait is read, lies on its grid and begins with its background") {
  int portraits = 0;
  for (const auto& shipped : test::shipped_assets()) {
    const auto& path = shipped.first;
    const auto& svg = shipped.second;
    if (path.rfind("portraits/", 0) != 0) continue;
    ++portraits;
    INFO(path);
    const auto shapes = read_portrait(svg);
    REQUIRE(shapes.ok());
    CHECK(shapes.value().size() > 5);
    CHECK(shapes.value().front().background);
    for (const PortraitShape& shape : shapes.value()) {
      CHECK((shape.filled || shape.stroked));
      for (const Vec2 p : shape.points) CHECK((p.x > -20 && p.x < 180 && p.y > -20 && p.y < 200));
    }
  }
  CHECK(portraits >= 4);
}

TEST_CASE("a circle is a ring of points around its center") {
  const auto shapes = read("<circle cx=\"80\" cy=\"70\" r=\"20\" fill=\"#102030\"/>");
  REQUIRE(shapes.size() == 1);
  CHECK(shapes[0].closed);
  CHECK(shapes[0].filled);
  CHECK(shapes[0].fill == 0xff302010u);
  CHECK_FALSE(shapes[0].stroked);
  for (const Vec2 p : shapes[0].points) CHECK(std::hypot(p.x - 80, p.y - 70) == doctest::Approx(20));
}

TEST_CASE("a rectangle with round corners stays inside its box") {
  const auto shapes = read("<rect x=\"10\" y=\"20\" width=\"60\" height=\"30\" rx=\"5\" fill=\"#ffffff\"/>");
  for (const Vec2 p : shapes[0].points) CHECK((p.x >= 9.99f && p.x <= 70.01f && p.y >= 19.99f && p.y <= 50.01f));
}

TEST_CASE("a path of lines, curves and arcs ends where it says") {
  const auto shapes =
      read("<path d=\"M10 10L20 10C20 20 30 20 30 10A10 10 0 0 1 50 10\" stroke=\"#000000\" stroke-width=\"3\"/>");
  const auto& points = shapes[0].points;
  CHECK_FALSE(shapes[0].closed);
  CHECK(shapes[0].stroke_width == 3);
  CHECK((points.front() == Vec2{10, 10}));
  CHECK(points.back().x == doctest::Approx(50));
  CHECK(points.back().y == doctest::Approx(10));
  // Half a circle of radius 10, swept with the clock: over the top, where y grows downwards.
  float highest = 100;
  for (const Vec2 p : points) highest = std::min(highest, p.y);
  CHECK(highest == doctest::Approx(0).epsilon(0.01));
}

TEST_CASE("what is not understood is refused with its line") {
  CHECK(read_portrait("<circle cx=\"1\" cy=\"1\" r=\"1\" fill=\"#000000\"/>\n<text>no</text>").error() ==
        Error{ErrorCode::wrong_type, "2"});
  CHECK_FALSE(read_portrait("<path d=\"Q1 2 3 4\" fill=\"#000000\"/>").ok());
  CHECK_FALSE(read_portrait("<path d=\"M1\" fill=\"#000000\"/>").ok());
  CHECK_FALSE(read_portrait("<path fill=\"#000000\"/>").ok());
  CHECK(read_portrait("").value().empty());
}
