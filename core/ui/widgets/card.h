// Sheets of paper: a card grows with its content; hairlines; the strip of people's own words.
#pragma once

#include "ui/paint.h"

namespace seven::ui {

// Paints its ground when it opens, at the height its content had in the last layout; content follows until close().
class Card {
 public:
  // `least`: the least height, for cards that stand side by side.
  Card(Ui& ui, std::string_view key, const Rect& place, float padding, bool raised = false, Color ground = 0,
       Color border = 0);
  // Where content starts and how wide it may be.
  float left() const { return rect_.x + padding_; }
  float top() const { return rect_.y + padding_; }
  float width() const { return rect_.w - 2 * padding_; }
  const Rect& rect() const { return rect_; }
  // Says where the content ended; returns where the card would end without its least height.
  float end(float content_bottom);

 private:
  Ui& ui_;
  NodeId id_;
  Rect rect_;
  float padding_, least_;
};

void hairline(Ui& ui, float x, float y, float width);
void rule(Ui& ui, float x, float y, float width);  // 2 px of ink
void double_rule(Ui& ui, float x, float y, float width);

}  // namespace seven::ui
