// Editing text that the program paints itself, for platforms without real text fields (the desktop). The caret stands
// still: a blinking one would draw frames while nothing happens.
#pragma once

#include <optional>
#include <string>

#include "ui/fonts.h"
#include "ui/widgets/text_editing.h"

namespace seven::ui {

class Ui;
struct FieldOptions;

// The field that is being edited: at most one, the one with the focus.
class TextEditor {
 public:
  NodeId field() const { return editing_.field(); }
  const Rect& caret_rect() const { return caret_; }
  // What was cut or copied since the last call; empty: nothing.
  std::string take_copied();

 private:
  friend std::optional<std::string> edit_text(Ui&, NodeId, const Rect&, const std::string&, const TextStyle&,
                                              const FieldOptions&);
  TextEditing editing_;
  Rect caret_;          // logical pixels
  float scrolled_ = 0;  // how far a field of one line is moved to the left
  std::string copied_;
};

// Paints `text` (or the placeholder) in `area` and, while `id` has the focus, the selection and a caret; takes what the
// router has for it. Returns the whole new text when it changed.
std::optional<std::string> edit_text(Ui& ui, NodeId id, const Rect& area, const std::string& text,
                                     const TextStyle& style, const FieldOptions& options);

}  // namespace seven::ui
