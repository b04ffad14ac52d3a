// A caret in a text: what keys, typed words and the pointer do to the text and to what is selected. No painting and no
// font of its own: it asks for the text's shape, so it is tested without either.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "ui/input/events.h"

namespace seven::ui {

// One painted line: bytes from `begin` up to `end` of the text; spaces at which a line was broken belong to none.
struct TextLine {
  std::size_t begin = 0, end = 0;
};

// How a text lies in its field: its lines, and how wide a part of a line is (logical pixels).
class TextShape {
 public:
  using Measure = std::function<float(std::string_view)>;

  // No lines are taken as one empty line.
  TextShape(std::string text, std::vector<TextLine> lines, Measure measure);

  const std::vector<TextLine>& lines() const { return lines_; }
  std::size_t line_of(std::size_t offset) const;
  // From the left edge to the caret before the byte at `offset`.
  float x_of(std::size_t offset) const;
  // The place for a caret nearest to `x` in that line; a line beyond the ends is the first or the last.
  std::size_t offset_at(int line, float x) const;

 private:
  std::string text_;
  std::vector<TextLine> lines_;
  Measure measure_;
};

// Steps over whole characters, accents that combine included. Offsets in bytes.
std::size_t next_character(std::string_view text, std::size_t offset);
std::size_t previous_character(std::string_view text, std::size_t offset);
// Where the word that is next, or the one before, ends or begins.
std::size_t next_word(std::string_view text, std::size_t offset);
std::size_t previous_word(std::string_view text, std::size_t offset);

class TextEditing {
 public:
  using Shape = Call<TextShape(const std::string&)>;

  // The text may have changed since the last call by other hands; the caret stays with the words around it. Another
  // field begins with the caret at its end, one of a single line with all of it selected.
  void attend(NodeId field, const std::string& text, bool multiline);
  void leave() { field_ = 0; }
  NodeId field() const { return field_; }

  std::size_t caret() const { return caret_; }
  std::size_t first() const { return std::min(caret_, anchor_); }  // of what is selected
  std::size_t last() const { return std::max(caret_, anchor_); }
  bool selecting() const { return caret_ != anchor_; }

  // Each changes `text` in place. `most` is in code points, 0 for no limit; what does not fit is left out. Line ends in
  // a field of one line become spaces.
  void type(std::string& text, std::string_view words, bool multiline, std::size_t most);
  // `copied` receives what Ctrl+C or Ctrl+X takes. False when the key means nothing to a text.
  bool key(std::string& text, const KeyEvent& key, bool multiline, std::size_t most, const Shape& shape,
           std::string& copied);

  void place(std::size_t offset) { caret_ = anchor_ = offset; }
  void extend(std::size_t offset) { caret_ = offset; }
  void select_word(std::string_view text, std::size_t offset);
  void select_all(std::string_view text);

 private:
  void go(std::size_t offset, bool keep_anchor);
  void erase(std::string& text, std::size_t from, std::size_t to);
  std::size_t vertically(const TextShape& shape, const std::string& text, int by);

  NodeId field_ = 0;
  std::string seen_;  // the text of the last call
  std::size_t caret_ = 0, anchor_ = 0;
  float column_ = -1;  // where up and down aim; below zero: where the caret is
};

}  // namespace seven::ui
