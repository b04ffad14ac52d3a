// Buttons beside each other as far as there is room, then below; words that are wider than the column wrap.
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets/button.h"

namespace seven::ui {

class ButtonRow {
 public:
  // In a column that begins at `at`; every button is `height` high, and higher where its words wrap.
  ButtonRow(Ui& ui, Vec2 at, float width, float height)
      : ui_(ui), x_(at.x), y_(at.y), left_(at.x), width_(width), height_(height), row_(height) {}

  // True when pressed in this frame.
  bool add(std::string_view key, const std::string& label, const ButtonLook& look);
  float bottom() const { return y_ + row_; }

 private:
  Ui& ui_;
  float x_, y_, left_, width_, height_;
  float row_;  // height of the row at hand
};

}  // namespace seven::ui
