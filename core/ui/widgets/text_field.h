// Fields for people's own words. Where the platform has real text fields, the frame is painted here and the text lives
// in a real element laid over it; elsewhere the text editor paints it.
#pragma once

#include <optional>

#include "ui/paint.h"

namespace seven::ui {

enum class FieldLook { box, note, lines };  // a bordered field; sticky paper; ruled lines on a card

struct FieldOptions {
  FieldLook look = FieldLook::box;
  bool multiline = false;
  std::string placeholder;
  std::string description;
  bool invalid = false;
  int max_length = 4000;  // code points
  bool spell = true;
  std::string label_above;  // painted above the field; the field's name is read in any case
  // Painted below the field while it has the focus, and read with it where there is no description. The caller leaves
  // the room, always, so that nothing moves under a finger: see warning_height.
  std::string warning;
};

// The room that a field's warning takes below it.
float warning_height(const Ui& ui, float width, const std::string& warning);

// Height a multi-line field wants for its text: at least `rows` lines, growing with the words.
float field_height(const Ui& ui, float width, const std::string& text, int rows, FieldLook look);
// Returns the whole new text when it changed in this frame.
std::optional<std::string> text_field(Ui& ui, std::string_view key, const Rect& rect, const std::string& label,
                                      const std::string& text, const FieldOptions& options = {});

}  // namespace seven::ui
