// Editing text that the program paints itself, for platforms without real text fields (the desktop).
#pragma once

#include <optional>

#include "ui/widgets/text_field.h"

namespace seven::ui {

// Paints `text` (or the placeholder) in `area` and, while `id` has the focus, a caret; takes what Dear ImGui's input
// queue holds. Returns the whole new text when it changed.
std::optional<std::string> edit_text(Ui& ui, NodeId id, const Rect& area, const std::string& text,
                                     const TextStyle& style, const FieldOptions& options);

}  // namespace seven::ui
