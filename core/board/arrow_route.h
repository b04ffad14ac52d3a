// The way of an arrow from one card to another: right angles only, around what lies between.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace seven {

// Obstacles that are looked at; the nearest to the two cards come first.
inline constexpr std::size_t most_obstacles = 16;

// From the middle of a side of `from` to the middle of a side of `to`, at least two points, each step level or upright;
// it leaves and arrives at a right angle. `clearance` (world units) is kept from what stands in the way where there is
// room. Where there is no way around, it goes straight through. The same for the same places, whatever their order.
std::vector<Vec2> arrow_route(const Rect& from, const Rect& to, const std::vector<Rect>& obstacles, float clearance);

// The point half of the way along, and whether the step it lies on is level: where the amount stands.
struct RouteMiddle {
  Vec2 point;
  bool level = false;
};
RouteMiddle middle_of(const std::vector<Vec2>& route);

}  // namespace seven
