// Where a thing lies on the board, in whole world units: at a zoom of 100 % a unit is a pixel.
#pragma once

#include "model/fields.h"

namespace seven {

inline constexpr int most_board = 1'000'000, least_board_size = 40, most_board_size = 20'000;

struct BoardPlace {
  int x = 0, y = 0, w = 184, h = 136;

  bool operator==(const BoardPlace&) const = default;
  void describe(Fields& fields) {
    fields.integer("x", x, -most_board, most_board);
    fields.integer("y", y, -most_board, most_board);
    fields.integer("w", w, least_board_size, most_board_size);
    fields.integer("h", h, least_board_size, most_board_size);
  }
};

}  // namespace seven
