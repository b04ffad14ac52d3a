#include "ui/widgets/button_row.h"

#include <algorithm>

namespace seven::ui {

bool ButtonRow::add(std::string_view key, const std::string& label, const ButtonLook& look) {
  const float wanted = button_size(ui_, label, look).x;
  if (x_ > left_ && x_ + wanted > left_ + width_ + 0.5f) {
    x_ = left_;
    y_ += row_ + 8;
    row_ = height_;
  }
  const Vec2 at{x_, y_};
  x_ += std::min(width_, wanted) + 8;
  if (wanted <= width_) return button(ui_, key, {at.x, at.y, wanted, height_}, label, look);
  float height = 0;
  const bool pressed = fitting_button(ui_, key, at, width_, label, look, &height);
  row_ = std::max(height_, height);
  return pressed;
}

}  // namespace seven::ui
