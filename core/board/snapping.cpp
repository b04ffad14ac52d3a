#include "board/snapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace seven {
namespace {

// One axis of a rectangle, and the other one.
struct Span {
  float low, high, across_low, across_high;

  std::array<float, 3> lines() const { return {low, (low + high) * 0.5f, high}; }
};

Span span_of(const Rect& rect, bool upright) {
  return upright ? Span{rect.x, rect.right(), rect.y, rect.bottom()}
                 : Span{rect.y, rect.bottom(), rect.x, rect.right()};
}

constexpr float kSame = 0.01f;  // world units within which two lines are one

std::optional<float> nearest(const Span& moved, const std::vector<Span>& others, float reach) {
  std::optional<float> best;
  for (const Span& other : others) {
    for (const float mine : moved.lines()) {
      for (const float theirs : other.lines()) {
        const float by = theirs - mine;
        if (std::fabs(by) <= reach && (!best || std::fabs(by) < std::fabs(*best) - kSame)) best = by;
      }
    }
  }
  return best;
}

// The first line of `moved`, where it lies now, that meets others; over all that meet there.
std::optional<Guide> guide(const Span& moved, const std::vector<Span>& others, bool upright) {
  for (const float mine : moved.lines()) {
    std::optional<Guide> found;
    for (const Span& other : others) {
      for (const float theirs : other.lines()) {
        if (std::fabs(theirs - mine) > kSame) continue;
        if (!found) found = Guide{upright, theirs, moved.across_low, moved.across_high};
        found->from = std::min(found->from, other.across_low);
        found->to = std::max(found->to, other.across_high);
      }
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace

Snap snap(const Rect& moved, const std::vector<Rect>& others, float reach) {
  Snap result;
  std::vector<Span> spans[2];
  for (const bool upright : {true, false}) {
    for (const Rect& other : others) spans[upright].push_back(span_of(other, upright));
    if (const auto by = nearest(span_of(moved, upright), spans[upright], reach))
      (upright ? result.by.x : result.by.y) = *by;
  }
  const Rect there = moved.moved(result.by.x, result.by.y);
  for (const bool upright : {true, false}) {
    if (const auto line = guide(span_of(there, upright), spans[upright], upright)) result.guides.push_back(*line);
  }
  return result;
}

}  // namespace seven
