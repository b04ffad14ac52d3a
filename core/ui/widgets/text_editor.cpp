#include "ui/widgets/text_editor.h"

#include <cmath>

#include "ui/paint.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr float kCaret = 2;

TextShape shape_of(const Ui& ui, const std::string& text, const TextStyle& style, float width) {
  std::vector<TextLine> lines;
  break_text(ui, text, style, width, [&](std::size_t begin, std::size_t end) { lines.push_back({begin, end}); });
  return {text, std::move(lines), [&ui, style](std::string_view part) { return exact_width(ui, part, style); }};
}

// What is selected stands out in the colors of the page turned around, in every theme.
void paint_selection(Ui& ui, const TextShape& shape, const TextEditing& editing, Vec2 at, float width,
                     const std::string& text, const TextStyle& style) {
  for (std::size_t i = shape.line_of(editing.first()); i <= shape.line_of(editing.last()); ++i) {
    const TextLine& line = shape.lines()[i];
    const std::size_t from = std::max(line.begin, editing.first());
    const bool on = editing.last() > line.end;  // goes on in the next line
    const std::size_t to = std::min(line.end, editing.last());
    if (from > to) continue;
    const float left = from == line.begin ? 0 : shape.x_of(from);
    const float right = exact_width(ui, std::string_view(text).substr(line.begin, to - line.begin), style);
    const Rect block{at.x + left, at.y + static_cast<float>(i) * style.line + 1, right - left + (on ? 5.0f : 0.0f),
                     style.line - 2};
    fill(ui, block, 2, ui.colors().ink);
    ui.push_clip(block);
    paint_text(ui, at, width, text, style, ui.colors().sheet);
    ui.pop_clip();
  }
}

}  // namespace

std::string TextEditor::take_copied() {
  std::string copied;
  copied.swap(copied_);
  return copied;
}

std::optional<std::string> edit_text(Ui& ui, NodeId id, const Rect& area, const std::string& text,
                                     const TextStyle& style, const FieldOptions& options) {
  TextEditor& editor = ui.text_editor();
  TextEditing& editing = editor.editing_;
  const bool focused = ui.router().focused() == id;
  if (!focused && editor.field() == id) editing.leave();
  const float width = options.multiline ? area.w : 0;
  const Rect window = options.multiline ? area.grown(kCaret) : area.inset(-kCaret, -4);
  if (!focused) {
    ui.push_clip(window);
    paint_text(ui, area.min(), width, text.empty() ? options.placeholder : text, style,
               text.empty() ? ui.colors().ink3 : ui.colors().ink);
    ui.pop_clip();
    return std::nullopt;
  }

  if (editor.field() != id) editor.scrolled_ = 0;
  const bool arrived = editor.field() != id;
  const std::size_t caret_before = editing.caret();
  editing.attend(id, text, options.multiline);
  std::string now = text;
  const auto most = static_cast<std::size_t>(std::max(0, options.max_length));
  const auto shaped = [&](const std::string& words) { return shape_of(ui, words, style, width); };
  for (const Typing& typing : ui.input().typing) {
    if (typing.node != id) continue;
    const auto pointed = [&] {
      const float row = std::floor((typing.position.y - area.y) / style.line);
      return shaped(now).offset_at(static_cast<int>(row), typing.position.x - area.x + editor.scrolled_);
    };
    switch (typing.kind) {
      case Typing::Kind::words: editing.type(now, typing.words, options.multiline, most); break;
      case Typing::Kind::key: editing.key(now, typing.key, options.multiline, most, shaped, editor.copied_); break;
      case Typing::Kind::place: editing.place(pointed()); break;
      case Typing::Kind::extend: editing.extend(pointed()); break;
      case Typing::Kind::pick_word: editing.select_word(now, pointed()); break;
      case Typing::Kind::pick_all: editing.select_all(now); break;
    }
  }

  const TextShape shape = shaped(now);
  const float x = shape.x_of(editing.caret());
  if (options.multiline) {
    editor.scrolled_ = 0;
  } else {
    const float room = area.w - kCaret;
    editor.scrolled_ = std::clamp(editor.scrolled_, std::max(0.0f, x - room), x);
    editor.scrolled_ = std::min(editor.scrolled_, std::max(0.0f, exact_width(ui, now, style) - room));
  }
  const Vec2 at{area.x - editor.scrolled_, area.y};
  editor.caret_ = {std::round(at.x + x), at.y + static_cast<float>(shape.line_of(editing.caret())) * style.line + 2,
                   kCaret, style.line - 4};
  if (arrived || caret_before != editing.caret() || now != text) ui.reveal(editor.caret_);
  ui.push_clip(window);
  paint_text(ui, at, width, now.empty() ? options.placeholder : now, style,
             now.empty() ? ui.colors().ink3 : ui.colors().ink);
  if (editing.selecting())
    paint_selection(ui, shape, editing, at, width, now, style);
  else
    fill(ui, editor.caret_, 0, ui.colors().ink);
  ui.pop_clip();
  if (now == text) return std::nullopt;
  return now;
}

}  // namespace seven::ui
