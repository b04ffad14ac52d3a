// What lies where on the board: rectangles by number, found by place without looking at all of them.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/geometry.h"

namespace seven {

// A grid of square cells; each rectangle stands in every cell it touches. Meant for cards of a few cells at most.
class SpatialIndex {
 public:
  // Adds it, or moves it from where it was. Numbers are small and dense: 0, 1, 2 …
  void put(int item, const Rect& place);
  void remove(int item);
  void clear();

  // Those that touch `area`, an edge in common included, in the order of their numbers.
  std::vector<int> touching(const Rect& area) const;
  // Those that contain the point, in the order of their numbers.
  std::vector<int> at(Vec2 point) const;
  // Null where there is none.
  const Rect* place(int item) const;

 private:
  struct Cells {
    int left, top, right, bottom;  // the last ones included
  };
  static Cells cells_of(const Rect& place);
  static std::uint64_t key(int x, int y);
  void take_out(int item, const Rect& place);

  std::unordered_map<std::uint64_t, std::vector<int>> cells_;
  std::vector<Rect> places_;
  std::vector<bool> present_;
};

}  // namespace seven
