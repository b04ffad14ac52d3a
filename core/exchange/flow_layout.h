// Where everything in the picture of a flow lies: three columns and the ribbons between them, one scale for all. The
// same on screen and in what leaves the program; words are measured by a function that is passed in.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "base/geometry.h"
#include "exchange/report_flow.h"

namespace seven {

enum class FlowText { title, note, amount, role };

// The size of words that are wrapped at `width`; 0: on one line.
using FlowMeasure = std::function<Vec2(const std::string& words, FlowText which, float width)>;

inline constexpr float least_flow_width = 880;  // below it there is no room for three columns

struct FlowEndPlace {
  Rect bar;
  Vec2 sign;         // its center, of what time becomes
  Rect amount;       // one line, right-aligned
  Rect title, note;  // right-aligned at the left of the picture, else left-aligned
  Rect row() const;  // all of it
};

struct FlowRibbon {
  bool in = false;  // into a role; else out of it
  std::size_t end = 0, role = 0;
  float from_x = 0, from_top = 0, to_x = 0, to_top = 0, height = 0;
  FlowEndKind kind{};
  bool waits = false;  // for what is not in place: hatched
};

struct FlowLayout {
  std::vector<FlowEndPlace> from, into;
  std::vector<Rect> roles;
  std::vector<FlowRibbon> ribbons;
  float taken_right = 0, whose_middle = 0, becomes_left = 0;  // of the heads above the columns
  float bottom = 0;
};

// In `area`, whose height is filled; where words need more, rows move closer together, and only where that does not
// help is it exceeded. area.w >= least_flow_width.
FlowLayout flow_layout(const ReportFlow& flow, const Rect& area, const FlowMeasure& measure);

// Lines at 45 degrees inside a ribbon, so many pixels apart.
std::vector<std::pair<Vec2, Vec2>> hatching(const FlowRibbon& ribbon, float pitch);

// The height of a ribbon's upper edge at `t` of its way (0 to 1), and its x.
Vec2 point_on(const FlowRibbon& ribbon, float t);

}  // namespace seven
