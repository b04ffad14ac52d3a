#include "ui/widgets/button_row.h"

#include <algorithm>

namespace seven::ui {

bool ButtonRow::add(std::string_view key, const std::string& label, const ButtonLook& look) {
  const float wanted = std::min(width_, button_size(ui_, label, look).x);
  if (x_ > left_ && x_ + wanted > left_ + width_ + 0.5f) {
    x_ = left_;
    y_ += height_ + 8;
  }
  const bool pressed = button(ui_, key, {x_, y_, wanted, height_}, label, look);
  x_ += wanted + 8;
  return pressed;
}

}  // namespace seven::ui
