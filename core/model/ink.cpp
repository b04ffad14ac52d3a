#include "model/ink.h"

namespace seven {

std::size_t points_of(const Ink& ink) {
  std::size_t points = 0;
  for (const InkStroke& stroke : ink) points += stroke.size() / 2;
  return points;
}

bool is_ink(const Ink& ink) {
  for (const InkStroke& stroke : ink) {
    if (stroke.empty() || stroke.size() % 2 != 0) return false;
    for (const int value : stroke)
      if (value < 0 || value > most_ink_reach) return false;
  }
  return ink.size() <= most_ink_strokes && points_of(ink) <= most_ink_points;
}

}  // namespace seven
