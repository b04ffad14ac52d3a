#include "document/thinning.h"

#include <utility>

#include "base/order.h"

namespace seven {
namespace {

constexpr std::int64_t kHour = 60 * 60 * 1000;

// The length of the stretch of which one stays; 0 where none does.
std::int64_t stretch_at(std::int64_t age_ms) {
  if (age_ms < kHour) return rolling_ms;
  if (age_ms < day_ms) return kHour;
  return age_ms < 30 * day_ms ? day_ms : 0;
}

}  // namespace

std::vector<RestorePoint> to_thin_out(std::vector<RestorePoint> points, std::int64_t now_ms) {
  put_in_order(points, [](const RestorePoint& a, const RestorePoint& b) { return a.at_ms > b.at_ms; });
  std::vector<RestorePoint> going;
  // Stretches lie fixed in time and do not move with the clock, so that what stayed once is not let go for a neighbour.
  std::pair<std::int64_t, std::int64_t> last{0, 0};
  std::size_t kept = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    RestorePoint& point = points[i];
    if (point.by_hand) continue;
    const std::int64_t age = now_ms > point.at_ms ? now_ms - point.at_ms : point.at_ms - now_ms;
    const std::int64_t length = stretch_at(age);
    const std::pair<std::int64_t, std::int64_t> stretch{length, length == 0 ? 0 : point.at_ms / length};
    if (i == 0 || (length > 0 && stretch != last && kept < max_rolling_points)) {
      last = stretch;
      ++kept;
    } else {
      going.push_back(std::move(point));
    }
  }
  return going;
}

}  // namespace seven
