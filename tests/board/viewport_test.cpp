// What is in view: panning, zooming about a point, two fingers, fitting, flights.
#include "board/viewport.h"

#include <doctest/doctest.h>

#include "base/random.h"

using namespace seven;

namespace {

Viewport view(float zoom = 1) { return {{800, 600}, {100, 50}, zoom}; }

void check_near(Vec2 a, Vec2 b, float tolerance = 0.01f) {
  CAPTURE(a.x);
  CAPTURE(a.y);
  CAPTURE(b.x);
  CAPTURE(b.y);
  CHECK(std::abs(a.x - b.x) <= tolerance);
  CHECK(std::abs(a.y - b.y) <= tolerance);
}

}  // namespace

TEST_CASE("the middle of the view shows the middle point, and the way back leads back") {
  CHECK(view(2).to_screen(Vec2{100, 50}) == Vec2{400, 300});
  CHECK(view(2).to_world(Vec2{400, 300}) == Vec2{100, 50});
  CHECK(view(2).visible() == Rect{-100, -100, 400, 300});
  CHECK(view(0.5f).to_screen(Rect{100, 50, 200, 120}) == Rect{400, 300, 100, 60});
}

TEST_CASE("panning moves the content with the finger at every zoom") {
  for (const float zoom : {0.1f, 1.0f, 3.0f}) {
    const Vec2 before = view(zoom).to_screen(Vec2{7, 9});
    check_near(view(zoom).panned({30, -20}).to_screen(Vec2{7, 9}), before + Vec2{30, -20});
  }
}

TEST_CASE("zooming keeps what is under the pointer there, also at the limits") {
  const Vec2 pointer{123, 456};
  for (const float factor : {0.001f, 0.5f, 1.0f, 1.1f, 1000.0f}) {
    const Viewport next = view().zoomed(factor, pointer);
    check_near(next.to_world(pointer), view().to_world(pointer));
    CHECK(next.zoom >= least_zoom);
    CHECK(next.zoom <= most_zoom);
  }
}

TEST_CASE("two fingers move and zoom so that what was under them still is") {
  const Vec2 a{200, 200}, b{400, 300}, to_a{150, 250}, to_b{550, 450};
  const Viewport next = view().pinched(a, b, to_a, to_b);
  check_near(next.to_screen(view().to_world(a)), to_a, 0.1f);
  check_near(next.to_screen(view().to_world(b)), to_b, 0.1f);
}

TEST_CASE("fitting shows all of it, no larger than asked, and a single point in the middle") {
  const Rect world{0, 0, 28'000, 20'000};
  const Rect seen = view().fitted(world, 40).to_screen(world);
  CHECK(seen.x >= 39.9f);
  CHECK(seen.right() <= 760.1f);
  CHECK(seen.y >= 39.9f);
  CHECK(seen.bottom() <= 560.1f);
  CHECK(view().fitted({0, 0, 10, 10}, 40).zoom == 1.0f);
  CHECK(view().fitted({5, 6, 0, 0}, 40).middle == Vec2{5, 6});
}

TEST_CASE("showing moves by as little as possible") {
  CHECK(view().showing({100, 50, 20, 20}, 20) == view());
  const Viewport next = view().showing({600, 50, 200, 100}, 20);
  CHECK(next.zoom == 1.0f);
  CHECK(next.middle.y == 50);
  CHECK(next.to_screen(Rect{600, 50, 200, 100}).right() == doctest::Approx(780));
  CHECK(view(4).showing({0, 0, 700, 100}, 20).zoom < 4);
}

TEST_CASE("a flight begins and ends where it should and goes straight for what keeps its place, 500 times") {
  const std::uint32_t seed = 20261202;
  MESSAGE("500 random flights from seed " << seed);
  Random random(seed);
  const auto any = [&](int low, int high) { return static_cast<float>(random.between(low, high)); };
  for (int i = 0; i < 500; ++i) {
    const Viewport from{{800, 600}, {any(-900, 900), any(-900, 900)}, any(5, 400) / 100};
    const Viewport to{{800, 600}, {any(-900, 900), any(-900, 900)}, any(5, 400) / 100};
    CHECK(between(from, to, 0) == from);
    CHECK(between(from, to, 1) == to);
    const Viewport now = between(from, to, any(1, 99) / 100);
    CHECK(now.zoom >= std::min(from.zoom, to.zoom) * 0.999f);
    CHECK(now.zoom <= std::max(from.zoom, to.zoom) * 1.001f);
    // About a fixed point the flight is a zoom about that point.
    const Viewport zoomed = from.zoomed(to.zoom / from.zoom, {10, 20});
    check_near(between(from, zoomed, any(1, 99) / 100).to_world(Vec2{10, 20}), from.to_world(Vec2{10, 20}), 2.0f);
  }
}
