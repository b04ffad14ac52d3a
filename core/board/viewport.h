// Which part of the board is on screen: the world point in the middle of the view, and how large a world unit is there.
#pragma once

#include "base/geometry.h"

namespace seven {

inline constexpr float least_zoom = 0.02f, most_zoom = 4.0f;

struct Viewport {
  Vec2 size;          // of the view, in pixels of the screen
  Vec2 middle;        // the world point shown in its middle
  float zoom = 1.0f;  // pixels per world unit, least_zoom to most_zoom

  bool operator==(const Viewport&) const = default;

  Vec2 to_screen(Vec2 world) const { return (world - middle) * zoom + size * 0.5f; }
  Vec2 to_world(Vec2 screen) const { return (screen - size * 0.5f) * (1.0f / zoom) + middle; }
  Rect to_screen(const Rect& world) const;
  Rect to_world(const Rect& screen) const;
  // The part of the world that is in view.
  Rect visible() const { return to_world(Rect{0, 0, size.x, size.y}); }

  // The content moved by that many pixels.
  Viewport panned(Vec2 by) const;
  // The zoom times `factor` within its limits; the world point under `about`, a point of the screen, stays there.
  Viewport zoomed(float factor, Vec2 about) const;
  // Two fingers that were at `from` are at `to`: moved and zoomed so that what was under them still is.
  Viewport pinched(Vec2 from_a, Vec2 from_b, Vec2 to_a, Vec2 to_b) const;
  // All of `world` in view with `margin` pixels around it, as large as `largest` zoom at most; a world without a size
  // is put in the middle at that zoom.
  Viewport fitted(const Rect& world, float margin, float largest = 1.0f) const;
  // `world` in view: moved by as little as possible, and not zoomed unless it is too large.
  Viewport showing(const Rect& world, float margin) const;
};

// On the way from one view to another; t from 0 to 1. The zoom changes by the same factor in the same time, and the
// point of the world that keeps its place on screen stays put, so that a flight looks steady.
Viewport between(const Viewport& from, const Viewport& to, float t);

}  // namespace seven
