// What the program says about keeping: what stands in its way, where work lives, the weekly offer of a backup.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Below the bar, as long as something stands in the way of keeping; returns the y below it.
float keep_strip(Frame& f, float y);
// On Home, below earlier work: whether it is safe there, the way to the sheet, and once a week the offer of a backup.
float home_keeping(Frame& f, float x, float y, float width);

// What stands in the way of keeping, and what helps, in words.
struct KeepTrouble {
  std::string title, words;
};
KeepTrouble keep_trouble(const Frame& f);
// Opens the sheet.
void show_where(Frame& f);

// Where your work lives.
void draw_where_sheet(Frame& f);

}  // namespace seven::ui
