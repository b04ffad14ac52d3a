// What a pen drew on a paper: strokes, each a line through its points. Whole world units from the paper's upper left
// corner. One paper holds so little of it that a file with many stays small.
#pragma once

#include <cstddef>
#include <vector>

namespace seven {

using InkStroke = std::vector<int>;  // x, y, x, y …; one point is a dot
using Ink = std::vector<InkStroke>;  // in the order they were drawn

inline constexpr int most_ink_reach = 20'000;                                  // of a coordinate, from 0
inline constexpr std::size_t most_ink_strokes = 200, most_ink_points = 2'000;  // of a paper

std::size_t points_of(const Ink& ink);
// Whether it is within those limits, no stroke is empty and none ends in the middle of a point.
bool is_ink(const Ink& ink);

}  // namespace seven
