#include "board/ink_line.h"

#include <cmath>
#include <utility>

namespace seven {
namespace {

float length_of(Vec2 way) { return std::hypot(way.x, way.y); }

float distance_to_step(Vec2 point, Vec2 from, Vec2 to) {
  const Vec2 step = to - from, way = point - from;
  const float squared = step.x * step.x + step.y * step.y;
  if (squared <= 0) return length_of(way);
  const float along = std::clamp((way.x * step.x + way.y * step.y) / squared, 0.0f, 1.0f);
  return length_of(way - step * along);
}

// Which way the line goes at a point, as a third of a step: nowhere in particular at corners.
Vec2 tangent_at(const std::vector<Vec2>& points, std::size_t i) {
  if (i == 0 || i + 1 == points.size()) return {};
  const Vec2 in = points[i] - points[i - 1], out = points[i + 1] - points[i];
  if (in.x * out.x + in.y * out.y <= 0) return {};
  return (in + out) * (1.0f / 6);
}

Vec2 no_longer_than(Vec2 way, float most) {
  const float length = length_of(way);
  return length > most ? way * (most / length) : way;
}

}  // namespace

std::vector<Vec2> simplified(const std::vector<Vec2>& way, float tolerance) {
  if (way.size() < 3) return way;
  std::vector<bool> stays(way.size(), false);
  stays.front() = stays.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, way.size() - 1}};
  while (!open.empty()) {
    const auto [from, to] = open.back();
    open.pop_back();
    float farthest = tolerance;
    std::size_t at = from;
    for (std::size_t i = from + 1; i < to; ++i) {
      const float distance = distance_to_step(way[i], way[from], way[to]);
      if (distance > farthest) farthest = distance, at = i;
    }
    if (at == from) continue;
    stays[at] = true;
    open.push_back({from, at});
    open.push_back({at, to});
  }
  std::vector<Vec2> few;
  for (std::size_t i = 0; i < way.size(); ++i)
    if (stays[i]) few.push_back(way[i]);
  return few;
}

std::vector<Vec2> simplified(const std::vector<Vec2>& way, float tolerance, std::size_t most) {
  std::vector<Vec2> few = simplified(way, tolerance);
  while (few.size() > std::max<std::size_t>(most, 2)) few = simplified(few, tolerance *= 2);
  return few;
}

std::vector<CurvePart> smooth_line(const std::vector<Vec2>& points) {
  std::vector<CurvePart> parts;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Vec2 from = points[i - 1], to = points[i];
    const float third = length_of(to - from) / 3;
    parts.push_back({from + no_longer_than(tangent_at(points, i - 1), third),
                     to - no_longer_than(tangent_at(points, i), third), to});
  }
  return parts;
}

}  // namespace seven
