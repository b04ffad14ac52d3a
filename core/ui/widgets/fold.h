// Things that fold a part of the page out and in again: a row of words with a chevron, a button that says what it
// opens.
#pragma once

#include "ui/paint.h"

namespace seven::ui {

// A row across `at` and `width`: an icon on a square, the words, a chevron. Returns whether it was pressed; the caller
// shows what is below. `height` receives what the row took, at least 44.
bool fold_row(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label, const char* glyph,
              bool open, float* height);

// As wide as its words, up to `width`, then the words wrap. `inviting`: dashed, for something that is still missing.
struct FoldButton {
  const char* icon = nullptr;
  std::string description;
  bool inviting = false;
  bool open = false;
};
bool fold_button(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label, const FoldButton& look,
                 float* height);

}  // namespace seven::ui
