// Cards in rows, those of a row as high as the tallest of them: the shelf, and the starts of a plan.
#pragma once

#include "base/call.h"
#include "ui/ui.h"

namespace seven::ui {

struct CardGrid {
  float least = 256;  // logical pixels that a card is wide at least, while there are more columns than one
  int most = 4;       // columns
  float gap = 20;

  int columns(float width) const;
};

// `card` draws one of `count` at a place, whose height is that of its row, and returns where it would end by itself.
// `list`: a row of one column is as high as its card and nothing is remembered. Returns the y below.
using GridCard = Call<float(std::size_t which, const Rect& place)>;
float card_grid(Ui& ui, Vec2 at, float width, const CardGrid& grid, bool list, std::size_t count, const GridCard& card);

}  // namespace seven::ui
