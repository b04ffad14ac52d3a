// Putting several things in order at once: in line, evenly spread. World units; the order of the list is kept.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace seven {

enum class Alignment { left, center, right, top, middle, bottom };
enum class Axis { level, upright };

// Each moved along one axis only, so that the named edges or middles lie on one line: the outermost edge there is, or
// the middle of them all.
std::vector<Rect> aligned(std::vector<Rect> places, Alignment how);

// The first and the last along the axis stay; those between get equal gaps (below nothing where they do not fit). Fewer
// than three stay as they are.
std::vector<Rect> distributed(std::vector<Rect> places, Axis along);

// The smallest rectangle around all of them; nothing where there is none.
Rect around(const std::vector<Rect>& places);

}  // namespace seven
