#include "board/viewport.h"

#include <algorithm>
#include <cmath>

namespace seven {
namespace {

float within_limits(float zoom) { return std::clamp(zoom, least_zoom, most_zoom); }

float far_apart(Vec2 a, Vec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

// How far one axis has to move so that `low` to `high` lies within 0 to `room`; its beginning where it is too long.
float shift_into(float low, float high, float room) {
  if (high - low > room || low < 0) return -low;
  return high > room ? room - high : 0;
}

}  // namespace

Rect Viewport::to_screen(const Rect& world) const {
  const Vec2 corner = to_screen(world.min());
  return {corner.x, corner.y, world.w * zoom, world.h * zoom};
}

Rect Viewport::to_world(const Rect& screen) const {
  const Vec2 corner = to_world(screen.min());
  return {corner.x, corner.y, screen.w / zoom, screen.h / zoom};
}

Viewport Viewport::panned(Vec2 by) const {
  Viewport next = *this;
  next.middle = middle - by * (1.0f / zoom);
  return next;
}

Viewport Viewport::zoomed(float factor, Vec2 about) const {
  const Vec2 held = to_world(about);
  Viewport next = *this;
  next.zoom = within_limits(zoom * factor);
  next.middle = held - (about - size * 0.5f) * (1.0f / next.zoom);
  return next;
}

Viewport Viewport::pinched(Vec2 from_a, Vec2 from_b, Vec2 to_a, Vec2 to_b) const {
  const Vec2 from = (from_a + from_b) * 0.5f, to = (to_a + to_b) * 0.5f;
  const float before = std::max(far_apart(from_a, from_b), 1.0f);
  return zoomed(far_apart(to_a, to_b) / before, from).panned(to - from);
}

Viewport Viewport::fitted(const Rect& world, float margin, float largest) const {
  Viewport next = *this;
  const float room_x = std::max(size.x - 2 * margin, 1.0f), room_y = std::max(size.y - 2 * margin, 1.0f);
  next.zoom = within_limits(
      std::min({largest, world.w > 0 ? room_x / world.w : largest, world.h > 0 ? room_y / world.h : largest}));
  next.middle = world.center();
  return next;
}

Viewport Viewport::showing(const Rect& world, float margin) const {
  const float room_x = size.x - 2 * margin, room_y = size.y - 2 * margin;
  if (world.w * zoom > room_x || world.h * zoom > room_y) return fitted(world, margin, zoom);
  const Rect now = to_screen(world).moved(-margin, -margin);
  return panned({shift_into(now.x, now.right(), room_x), shift_into(now.y, now.bottom(), room_y)});
}

Viewport between(const Viewport& from, const Viewport& to, float t) {
  if (t <= 0) return from;
  if (t >= 1) return to;
  Viewport now = to;
  const float ratio = to.zoom / from.zoom;
  now.zoom = from.zoom * std::pow(ratio, t);
  // Where the zoom stays, the middle moves evenly; else as far as the zoom has changed what is seen.
  const float part = std::fabs(ratio - 1) < 1e-3f ? t : (1 - std::pow(ratio, -t)) / (1 - 1 / ratio);
  now.middle = from.middle + (to.middle - from.middle) * part;
  return now;
}

}  // namespace seven
