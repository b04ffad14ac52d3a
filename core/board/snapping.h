// Where a thing that is moved comes to lie in line with its neighbours, and the lines that show it.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace seven {

// A line along which edges or middles meet, over everything that meets there.
struct Guide {
  bool upright = false;  // x is `at`, from `from` to `to` in y; else y is `at`, from `from` to `to` in x
  float at = 0, from = 0, to = 0;

  bool operator==(const Guide&) const = default;
};

struct Snap {
  Vec2 by;                    // what to add to the place; nothing along an axis on which nothing is near
  std::vector<Guide> guides;  // an upright one at most, then a level one at most
};

// `moved` against `others`, each of its edges and its middle against theirs; the nearest within `reach` wins, of equals
// the first. World units.
Snap snap(const Rect& moved, const std::vector<Rect>& others, float reach);

}  // namespace seven
