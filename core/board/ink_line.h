// Lines as a hand draws them: many points from a pen become few, and few points are drawn as a smooth line again.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.h"

namespace seven {

inline constexpr float ink_width = 2.2f;  // of a line, world units

// The fewest points of the way that it is nowhere further than `tolerance` from: Ramer 1972, Douglas and Peucker 1973.
// The first and the last point stay.
std::vector<Vec2> simplified(const std::vector<Vec2>& way, float tolerance);
// The same with a tolerance that is doubled until no more than `most` points are left, two at least.
std::vector<Vec2> simplified(const std::vector<Vec2>& way, float tolerance, std::size_t most);

// A cubic Bézier curve from where the one before it ends.
struct CurvePart {
  Vec2 control_a, control_b, to;
};
// Through all points, from the first (Catmull and Rom 1974), one part for each further point. Where the way turns back
// by a right angle or more the corner stays; nothing swings out further than its part is long.
std::vector<CurvePart> smooth_line(const std::vector<Vec2>& points);

}  // namespace seven
