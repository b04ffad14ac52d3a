// Which restore points stay as they grow older. The rules are those of thinning.h.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "document/samples.h"
#include "document/thinning.h"

using namespace seven;

namespace {

constexpr std::int64_t kNow = 1'760'000'000'000, kThinMinute = 60'000, kHour = 60 * kThinMinute;

RestorePoint rolling_at(std::int64_t ms) { return {ms}; }

std::vector<std::int64_t> staying(const std::vector<RestorePoint>& points, std::int64_t now) {
  std::set<std::pair<std::int64_t, bool>> going;
  for (const RestorePoint& point : to_thin_out(points, now)) going.insert({point.at_ms, point.by_hand});
  std::vector<std::int64_t> times;
  for (const RestorePoint& point : points) {
    if (going.count({point.at_ms, point.by_hand}) == 0) times.push_back(point.at_ms);
  }
  return times;
}

// A life of a document: points as work goes on, thinned after each, with pauses of minutes, hours and weeks.
std::vector<RestorePoint> random_points(samples::Dice& dice, std::size_t count) {
  std::vector<RestorePoint> points;
  std::int64_t at = kNow;
  for (std::size_t i = 0; i < count; ++i) {
    at -= (dice.below(4) == 0 ? dice.below(40) * kHour : dice.below(12) * kThinMinute) + dice.below(kThinMinute) + 1;
    points.push_back({at, dice.below(10) == 0});
  }
  return points;
}

}  // namespace

TEST_CASE("T3: one each 5 minutes of the last hour, each hour of the last day, each day of the last 30 days") {
  std::vector<RestorePoint> points;
  for (std::int64_t age = 0; age < 60 * 24 * 60; age += 1) points.push_back(rolling_at(kNow - age * kThinMinute));
  const std::vector<std::int64_t> times = staying(points, kNow);
  std::size_t hour = 0, day = 0, month = 0, older = 0;
  for (const std::int64_t at : times) {
    const std::int64_t age = kNow - at;
    ++(age < kHour ? hour : age < day_ms ? day : age < 30 * day_ms ? month : older);
  }
  CHECK(hour >= 12);
  CHECK(hour <= 13);
  CHECK(day >= 23);
  CHECK(day <= 24);
  CHECK(month >= 29);
  CHECK(month <= 30);
  CHECK(older == 0);
}

TEST_CASE("T2: the newest point stays, however old it is") {
  CHECK(staying({rolling_at(kNow - 400 * day_ms), rolling_at(kNow - 401 * day_ms)}, kNow) ==
        std::vector<std::int64_t>{kNow - 400 * day_ms});
}

TEST_CASE("of a stretch the last stays") {
  const std::int64_t hour = kNow / kHour * kHour - 5 * kHour;
  CHECK(staying({rolling_at(kNow), rolling_at(hour + 1), rolling_at(hour + 59 * kThinMinute), rolling_at(hour + 7)},
                kNow) == std::vector<std::int64_t>{kNow, hour + 59 * kThinMinute});
}

TEST_CASE("T1, T2, T4, T5 hold for any points at any time, a clock that was set back included") {
  for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    std::vector<RestorePoint> points = random_points(dice, dice.below(400));
    const std::int64_t now =
        kNow + (dice.flip() ? 0 : static_cast<std::int64_t>(dice.below(80)) * day_ms - 40 * day_ms);
    const std::vector<RestorePoint> going = to_thin_out(points, now);
    std::vector<RestorePoint> left;
    for (const RestorePoint& point : points) {
      if (std::find(going.begin(), going.end(), point) == going.end()) left.push_back(point);
    }
    CHECK(left.size() + going.size() == points.size());
    CHECK(std::none_of(going.begin(), going.end(), [](const RestorePoint& point) { return point.by_hand; }));
    if (!points.empty()) {
      const auto newest = std::max_element(points.begin(), points.end(),
                                           [](const auto& a, const auto& b) { return a.at_ms < b.at_ms; });
      CHECK(std::find(left.begin(), left.end(), *newest) != left.end());
    }
    CHECK(std::count_if(left.begin(), left.end(), [](const auto& each) { return !each.by_hand; }) <=
          static_cast<std::ptrdiff_t>(max_rolling_points));
    CHECK(to_thin_out(left, now).empty());
  }
}

TEST_CASE("thinned again and again as time goes on, there is always a moment of each hour and each day that had one") {
  std::vector<RestorePoint> points;
  std::int64_t now = kNow;
  std::set<std::int64_t> days;
  for (int i = 0; i < 6000; ++i) {
    now += rolling_ms;
    points.push_back(rolling_at(now));
    days.insert(now / day_ms);
    for (const RestorePoint& gone : to_thin_out(points, now)) std::erase(points, gone);
    CHECK(points.size() <= max_rolling_points);
  }
  std::set<std::int64_t> kept;
  for (const RestorePoint& point : points) kept.insert(point.at_ms / day_ms);
  for (const std::int64_t day : days) {
    if (now - day * day_ms < 29 * day_ms) CHECK(kept.count(day) == 1);
  }
}
