// Snapping, aligning and spreading evenly.
#include "board/arranging.h"

#include <doctest/doctest.h>

#include "board/snapping.h"

using namespace seven;

TEST_CASE("a card that is moved snaps to the nearest edge or middle within reach, each axis by itself") {
  const std::vector<Rect> others{{0, 0, 200, 120}, {0, 400, 200, 120}};
  const Snap left = snap({5, 200, 200, 120}, others, 8);
  CHECK(left.by == Vec2{-5, 0});
  REQUIRE(left.guides.size() == 1);
  CHECK(left.guides[0] == Guide{true, 0, 0, 520});
  const Snap both = snap({303, 403, 100, 120}, others, 8);
  CHECK(both.by == Vec2{0, -3});
  const Snap middle = snap({50, 197, 100, 100}, {{0, 0, 200, 120}}, 4);
  CHECK(middle.by == Vec2{0, 0});
  CHECK(middle.guides == std::vector<Guide>{{true, 100, 0, 297}});
  CHECK(snap({20, 200, 200, 100}, others, 8).guides.empty());
  CHECK(snap({20, 200, 200, 100}, {}, 8).by == Vec2{});
}

TEST_CASE("things in line share an edge or the middle, and move along one axis only") {
  const std::vector<Rect> places{{10, 0, 100, 50}, {50, 80, 60, 50}, {30, 200, 200, 50}};
  for (const Rect& place : aligned(places, Alignment::left)) CHECK(place.x == 10);
  for (const Rect& place : aligned(places, Alignment::right)) CHECK(place.right() == 230);
  for (const Rect& place : aligned(places, Alignment::center)) CHECK(place.center().x == 120);
  for (const Rect& place : aligned(places, Alignment::top)) CHECK(place.y == 0);
  for (const Rect& place : aligned(places, Alignment::bottom)) CHECK(place.bottom() == 250);
  for (const Rect& place : aligned(places, Alignment::middle)) CHECK(place.center().y == 125);
  CHECK(aligned(places, Alignment::left)[1] == Rect{10, 80, 60, 50});
  CHECK(aligned({}, Alignment::left).empty());
}

TEST_CASE("things spread evenly have equal gaps, whatever their order and size; the ends stay") {
  const std::vector<Rect> spread = distributed({{400, 0, 100, 10}, {0, 5, 50, 10}, {60, 9, 150, 10}}, Axis::level);
  CHECK(spread[1] == Rect{0, 5, 50, 10});
  CHECK(spread[2] == Rect{150, 9, 150, 10});
  CHECK(spread[0] == Rect{400, 0, 100, 10});
  const std::vector<Rect> down = distributed({{0, 0, 10, 10}, {0, 11, 10, 10}, {0, 100, 10, 10}}, Axis::upright);
  CHECK(down[1].y == 50);
  const std::vector<Rect> two{{0, 0, 10, 10}, {90, 0, 10, 10}};
  CHECK(distributed(two, Axis::level) == two);
}
