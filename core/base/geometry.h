// Points and rectangles in logical pixels: CSS pixels divided by the person's text scale, y down.
#pragma once

#include <algorithm>
#include <vector>

namespace seven {

struct Vec2 {
  float x = 0, y = 0;

  bool operator==(const Vec2&) const = default;
  Vec2 operator+(Vec2 other) const { return {x + other.x, y + other.y}; }
  Vec2 operator-(Vec2 other) const { return {x - other.x, y - other.y}; }
  Vec2 operator*(float factor) const { return {x * factor, y * factor}; }
};

// Half open: contains its left and top edge, not its right and bottom edge.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  bool operator==(const Rect&) const = default;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Vec2 min() const { return {x, y}; }
  Vec2 max() const { return {x + w, y + h}; }
  Vec2 center() const { return {x + w * 0.5f, y + h * 0.5f}; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  Rect grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }
  Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  Rect intersect(const Rect& o) const {
    const float left = std::max(x, o.x), top = std::max(y, o.y);
    return {left, top, std::max(0.0f, std::min(right(), o.right()) - left),
            std::max(0.0f, std::min(bottom(), o.bottom()) - top)};
  }
};

// Around both.
inline Rect united(const Rect& a, const Rect& b) {
  const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// Around all of the points; nothing where there are none.
inline Rect bounds_of(const std::vector<Vec2>& points) {
  if (points.empty()) return {};
  Rect all{points.front().x, points.front().y, 0, 0};
  for (const Vec2 point : points) all = united(all, {point.x, point.y, 0, 0});
  return all;
}

}  // namespace seven
