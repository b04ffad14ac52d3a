#include "ui/screens/talk_part.h"

#include "ui/widgets/text.h"

namespace seven::ui {

TalkPart::TalkPart(Frame& f, const char* key, const Rect& place, const char* title, const char* lead)
    : region_(f.ui, key, Role::region, f.tr(title)), card_(f.ui, "card", place, f.ui.phone() ? 16.0f : 22.0f) {
  const Palette& c = f.ui.colors();
  const float x = left(), w = width();
  top_ = card_.top() + heading(f.ui, {x, card_.top()}, w, f.tr(title), f.ui.type().h3, c.ink, 2) + 4;
  if (lead != nullptr) top_ += text(f.ui, {x, top_}, w, f.tr(lead), f.ui.type().small, c.ink2);
}

}  // namespace seven::ui
