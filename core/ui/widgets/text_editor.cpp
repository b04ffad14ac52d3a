#include "ui/widgets/text_editor.h"

#include <imgui.h>

namespace seven::ui {

std::optional<std::string> edit_text(Ui& ui, NodeId id, const Rect& area, const std::string& text,
                                     const TextStyle& style, const FieldOptions& options) {
  const bool empty = text.empty();
  paint_text(ui, area.min(), options.multiline ? area.w : 0, empty ? options.placeholder : text, style,
             empty ? ui.colors().ink3 : ui.colors().ink);
  (void)id;
  return std::nullopt;
}

}  // namespace seven::ui
