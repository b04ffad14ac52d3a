// How a part of step six begins: a region of its own, a card, a heading, and a line of what it is about.
#pragma once

#include "ui/app/workspace.h"
#include "ui/widgets/card.h"

namespace seven::ui {

class TalkPart {
 public:
  // `lead`: key of the line below the heading, or null.
  TalkPart(Frame& f, const char* key, const Rect& place, const char* title, const char* lead);

  float left() const { return card_.left(); }
  float width() const { return card_.width(); }
  // Where the content begins, below heading and lead.
  float top() const { return top_; }
  // Says where the content ended; returns where the card ends.
  float end(float bottom) { return card_.end(bottom); }

 private:
  Group region_;
  Card card_;
  float top_ = 0;
};

}  // namespace seven::ui
