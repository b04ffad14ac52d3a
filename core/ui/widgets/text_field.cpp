#include "ui/widgets/text_field.h"

#include <cmath>

#include "model/merge_text.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_editor.h"

namespace seven::ui {
namespace {

constexpr float kWarningGap = 4;

Vec2 padding_of(FieldLook look) {
  if (look == FieldLook::note) return {12, 8};
  return look == FieldLook::lines ? Vec2{2, 4} : Vec2{14, 10};
}

float line_height(const Ui& ui, FieldLook look) { return look == FieldLook::box ? ui.type().body.line : 28.0f; }

void paint_frame(Ui& ui, const Rect& rect, const FieldOptions& options, float line_h) {
  const Palette& c = ui.colors();
  const Vec2 pad = padding_of(options.look);
  switch (options.look) {
    case FieldLook::box:
      fill(ui, rect, 12, c.sheet);
      stroke(ui, rect, 12, options.invalid ? c.overspent.fill : c.line_strong, options.invalid ? 2.0f : c.border);
      break;
    case FieldLook::note:
      shadow(ui, rect, 4, ui.shadows().card);
      fill(ui, rect, 4, c.note);
      if (c.high_contrast) stroke(ui, rect, 4, c.ink, 2);
      for (float y = rect.y + pad.y + line_h; y < rect.bottom() - 2; y += line_h)
        fill(ui, {rect.x, std::round(y) - 1, rect.w, 1}, 0, c.note_line);
      break;
    case FieldLook::lines:
      for (float y = rect.y + pad.y + line_h; y <= rect.bottom() + 1; y += line_h)
        fill(ui, {rect.x, std::round(y) - 1, rect.w, 1}, 0, c.line_strong);
      break;
  }
}

void paint_warning(Ui& ui, const Rect& field, const std::string& words) {
  if (!words.empty())
    text(ui, {field.x, field.bottom() + kWarningGap}, field.w, words, ui.type().small, ui.colors().ink2);
}

}  // namespace

float field_height(const Ui& ui, float width, const std::string& text, int rows, FieldLook look) {
  const Vec2 pad = padding_of(look);
  const float line_h = line_height(ui, look);
  TextStyle style = ui.type().body;
  style.line = line_h;
  // The browser may wrap a word earlier than we do: measure a little narrower.
  const float words = measure_text(ui, text, style, width - 2 * pad.x - 10).y;
  return std::max(words, line_h * static_cast<float>(rows)) + 2 * pad.y;
}

float warning_height(const Ui& ui, float width, const std::string& warning) {
  return kWarningGap + measure_text(ui, warning, ui.type().small, width).y;
}

std::optional<std::string> text_field(Ui& ui, std::string_view key, const Rect& rect, const std::string& label,
                                      const std::string& text, const FieldOptions& options) {
  const float line_h = line_height(ui, options.look);
  const Palette& c = ui.colors();
  TextStyle style = ui.type().body;
  style.line = line_h;
  Node node;
  node.id = ui.id(key);
  node.role = options.multiline ? Role::text_area : Role::text_box;
  node.label = label;
  node.value = text;
  node.placeholder = options.placeholder;
  node.description = options.description.empty() ? options.warning : options.description;
  node.invalid = options.invalid;
  node.max_length = options.max_length;
  node.spell = options.spell;
  node.bounds = rect;
  node.font_size = style.size;
  node.line_height = line_h;
  node.padding = padding_of(options.look);
  if (!options.multiline) node.padding.y = (rect.h - line_h) * 0.5f;
  node.text_color = css_rgb(c.ink);
  const Vec2 pad = node.padding;
  const NodeId id = node.id;
  const bool covered = ui.around().real_text_fields && ui.covered(rect) && ui.router().focused() != id;
  node.covered = covered;
  const Interaction state = ui.interact(std::move(node));
  paint_frame(ui, rect, options, line_h);
  if (ui.router().focused() == id) paint_warning(ui, rect, options.warning);
  if (state.focused) ui.focus_ring(rect, options.look == FieldLook::box ? 12.0f : 4.0f);

  if (const auto typed = ui.input().texts.find(id); typed != ui.input().texts.end()) {
    // What came into the text from elsewhere since the field showed it is not overwritten.
    const Node* shown = ui.last_tree().find(id);
    std::string words =
        shown != nullptr && shown->value != text ? merge_text(shown->value, typed->second, text) : typed->second;
    if (words != text) return words;
    return std::nullopt;
  }
  if (covered) {
    const Rect area = rect.inset(pad.x, pad.y);
    ui.push_clip(rect);
    paint_text(ui, area.min(), options.multiline ? area.w : 0, text.empty() ? options.placeholder : text, style,
               text.empty() ? c.ink3 : c.ink);
    ui.pop_clip();
  }
  if (ui.around().real_text_fields) return std::nullopt;
  return edit_text(ui, id, rect.inset(pad.x, pad.y), text, style, options);
}

}  // namespace seven::ui
