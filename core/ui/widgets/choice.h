// Choosing one of a few: segmented controls, cards, chips; and yes or no: checkboxes. The current choice wears a 2 px
// ink border and semibold words, never color alone.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ui/paint.h"

namespace seven::ui {

// Paints a choice's own sign (a mark, a disc) around a center.
using PaintSign = std::function<void(Ui&, Vec2 center)>;

struct Choice {
  std::string key;
  std::string label;
  std::string hint;  // small words beside or below, read as description
  const char* icon = nullptr;
  PaintSign sign;                    // instead of an icon
  const Meaning* meaning = nullptr;  // tints the chosen one
  bool strong = false;               // chosen: filled with the meaning, not tinted
  bool icon_only = false;            // segments: the words are only read
};

// A row of joined segments; wraps into stacked rows where the words do not fit. `chosen` is an index or -1. Returns the
// index pressed in this frame. `height` receives what it took.
std::optional<int> segmented(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                             const std::vector<Choice>& choices, int chosen, float* height = nullptr);
// Cards in `columns`; sign above or beside the words.
std::optional<int> choice_cards(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                                const std::vector<Choice>& choices, int chosen, int columns, bool sign_above,
                                float* height = nullptr);
// Pills in rows that wrap, for choices whose words differ much in length. Words too long for the room wrap inside.
std::optional<int> chip_choices(Ui& ui, std::string_view key, Vec2 at, float width, const std::string& label,
                                const std::vector<Choice>& choices, int chosen, float* height = nullptr);
// A pill that toggles; its width fits the words.
bool chip(Ui& ui, std::string_view key, Vec2 at, const std::string& label, Tri chosen, float* width,
          const PaintSign& sign = {}, bool disabled = false, const std::string& description = {});
float chip_width(const Ui& ui, const std::string& label, bool has_sign);
// A box with a tick, label at its right, whole row pressable. Returns true when pressed; the caller flips the value.
bool checkbox(Ui& ui, std::string_view key, const Rect& row, const std::string& label, bool checked,
              const std::string& description = {}, bool paint_label = true, bool disabled = false);

}  // namespace seven::ui
