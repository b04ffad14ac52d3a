// Which restore points stay as they grow older: minutes of the last hour, hours of the last day, days of the last
// month.
//
// Rules, quoted by the tests:
//  T1  a point made by hand is never let go
//  T2  the newest point stays
//  T3  one each 5 minutes of the last hour, each hour of the last day, each day of the last 30 days: the last of it
//  T4  never more than `max_rolling_points` that the program made itself
//  T5  what stays, stays: thinning again at the same time lets nothing go
#pragma once

#include <cstdint>
#include <vector>

#include "document/restore_points.h"

namespace seven {

inline constexpr std::int64_t rolling_ms = 5 * 60 * 1000;  // between two that the program makes itself
inline constexpr std::size_t max_rolling_points = 72;

// Those to let go, of points in any order. Times that lie ahead of `now_ms` (a clock was set back) count as far away as
// times that lie as far behind.
std::vector<RestorePoint> to_thin_out(std::vector<RestorePoint> points, std::int64_t now_ms);

}  // namespace seven
