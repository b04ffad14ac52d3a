// Things to press: buttons in three weights, buttons that are only an icon, links in a line of text.
#pragma once

#include "ui/paint.h"

namespace seven::ui {

enum class ButtonKind { primary, secondary, quiet };

struct ButtonLook {
  ButtonKind kind = ButtonKind::secondary;
  const char* icon = nullptr;        // before the words
  const char* icon_after = nullptr;  // after them
  bool disabled = false;
  std::string description;  // read after the name: why it is disabled, what it undoes
  std::string quote;        // painted in regular weight after the words
  bool stretch = false;     // content in the middle of a given width
  Tri pressed = Tri::none;  // a toggle
};

// The size a button wants for its words.
Vec2 button_size(const Ui& ui, const std::string& label, const ButtonLook& look);
// `rect` is the whole button. True when pressed in this frame.
bool button(Ui& ui, std::string_view key, const Rect& rect, const std::string& label, const ButtonLook& look = {});
// As wide as its words, up to `width`; there they wrap and it grows. `height` receives what it took.
bool fitting_button(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                    const ButtonLook& look, float* height);
// A square of at least 44 px with a name that is only read.
bool icon_button(Ui& ui, std::string_view key, const Rect& rect, const std::string& label, const char* glyph,
                 bool disabled = false, std::string description = {});
// Underlined words, wrapped where a width is given; the target is at least 44 px high. `height` is that of the words.
bool link(Ui& ui, std::string_view key, const Vec2& at, const std::string& label, const TextStyle& style, Color color,
          float width = 0, float* height = nullptr);
// Height of a button for the room there is.
inline float button_height(const Ui& ui) { return ui.low() ? 44.0f : 48.0f; }

}  // namespace seven::ui
