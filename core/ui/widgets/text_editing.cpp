#include "ui/widgets/text_editing.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "model/merge_text.h"
#include "model/text.h"

namespace seven::ui {
namespace {

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

// U+0300 to U+036F: accents that stand on the letter before them.
bool combines(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const auto a = static_cast<unsigned char>(text[at]), b = static_cast<unsigned char>(text[at + 1]);
  return a == 0xcc || (a == 0xcd && b <= 0xaf);
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Letters, digits and everything beyond ASCII make words.
bool is_word(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || c == '\'' ||
         c == '_';
}

}  // namespace

TextShape::TextShape(std::string text, std::vector<TextLine> lines, Measure measure)
    : text_(std::move(text)), lines_(std::move(lines)), measure_(std::move(measure)) {
  if (lines_.empty()) lines_.push_back({0, text_.size()});
}

std::size_t TextShape::line_of(std::size_t offset) const {
  std::size_t line = 0;
  while (line + 1 < lines_.size() && lines_[line + 1].begin <= offset) ++line;
  return line;
}

float TextShape::x_of(std::size_t offset) const {
  const TextLine& line = lines_[line_of(offset)];
  const std::size_t to = std::clamp(offset, line.begin, line.end);
  return to == line.begin ? 0 : measure_(std::string_view(text_).substr(line.begin, to - line.begin));
}

std::size_t TextShape::offset_at(int wanted, float x) const {
  const auto last = static_cast<int>(lines_.size()) - 1;
  const TextLine& line = lines_[static_cast<std::size_t>(std::clamp(wanted, 0, last))];
  std::size_t best = line.begin;
  float nearest = std::abs(x);
  for (std::size_t at = line.begin; at < line.end;) {
    at = std::min(next_character(text_, at), line.end);
    const float distance = std::abs(measure_(std::string_view(text_).substr(line.begin, at - line.begin)) - x);
    if (distance > nearest) break;
    best = at;
    nearest = distance;
  }
  // The end of a line broken inside a word is the beginning of the next one.
  const bool broken = best == line.end && best != line.begin && line_of(best) != line_of(line.begin);
  return broken ? previous_character(text_, best) : best;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  ++at;
  while (continues(text, at)) ++at;
  while (combines(text, at)) at += 2;
  return std::min(at, text.size());
}

std::size_t previous_character(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  if (at == 0) return 0;
  do {
    --at;
    while (at > 0 && continues(text, at)) --at;
  } while (at > 0 && combines(text, at));
  return at;
}

std::size_t next_word(std::string_view text, std::size_t at) {
  if (at < text.size() && !is_word(text[at]) && !is_space(text[at])) ++at;
  while (at < text.size() && is_word(text[at])) ++at;
  while (at < text.size() && is_space(text[at])) ++at;
  return std::min(at, text.size());
}

std::size_t previous_word(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && is_space(text[at - 1])) --at;
  if (at > 0 && !is_word(text[at - 1])) return at - 1;
  while (at > 0 && is_word(text[at - 1])) --at;
  return at;
}

void TextEditing::attend(NodeId field, const std::string& text, bool multiline) {
  if (field != field_) {
    field_ = field;
    column_ = -1;
    caret_ = text.size();
    anchor_ = multiline ? caret_ : 0;
  } else if (text != seen_) {
    caret_ = follow_text(seen_, text, caret_);
    anchor_ = follow_text(seen_, text, anchor_);
  }
  seen_ = text;
  caret_ = std::min(caret_, text.size());
  anchor_ = std::min(anchor_, text.size());
  while (continues(text, caret_)) --caret_;
  while (continues(text, anchor_)) --anchor_;
}

void TextEditing::go(std::size_t offset, bool keep_anchor) {
  caret_ = offset;
  if (!keep_anchor) anchor_ = offset;
}

void TextEditing::erase(std::string& text, std::size_t from, std::size_t to) {
  text.erase(from, to - from);
  caret_ = anchor_ = from;
  seen_ = text;
}

void TextEditing::type(std::string& text, std::string_view words, bool multiline, std::size_t most) {
  std::string clean = clean_text(words, std::max<std::size_t>(words.size(), 1));
  if (!multiline) std::replace(clean.begin(), clean.end(), '\n', ' ');
  std::replace(clean.begin(), clean.end(), '\t', ' ');
  if (clean.empty()) return;
  if (selecting()) erase(text, first(), last());
  if (most > 0) {
    const std::size_t there = code_points(text);
    clean = clean_text(clean, there < most ? most - there : 0);
  }
  text.insert(caret_, clean);
  seen_ = text;
  go(caret_ + clean.size(), false);
  column_ = -1;
}

std::size_t TextEditing::vertically(const TextShape& shape, const std::string& text, int by) {
  if (column_ < 0) column_ = shape.x_of(caret_);
  const int line = static_cast<int>(shape.line_of(caret_)) + by;
  if (line < 0) return 0;
  if (line >= static_cast<int>(shape.lines().size())) return text.size();
  return shape.offset_at(line, column_);
}

bool TextEditing::key(std::string& text, const KeyEvent& key, bool multiline, std::size_t most, const Shape& shape,
                      std::string& copied) {
  const float column = column_;
  column_ = -1;
  switch (key.key) {
    case Key::left:
      if (selecting() && !key.shift && !key.control)
        go(first(), false);
      else
        go(key.control ? previous_word(text, caret_) : previous_character(text, caret_), key.shift);
      return true;
    case Key::right:
      if (selecting() && !key.shift && !key.control)
        go(last(), false);
      else
        go(key.control ? next_word(text, caret_) : next_character(text, caret_), key.shift);
      return true;
    case Key::up:
    case Key::down:
      column_ = column;
      go(vertically(shape(text), text, key.key == Key::up ? -1 : 1), key.shift);
      return true;
    case Key::home: {
      const TextShape now = shape(text);
      go(key.control ? 0 : now.lines()[now.line_of(caret_)].begin, key.shift);
      return true;
    }
    case Key::end: {
      const TextShape now = shape(text);
      go(key.control ? text.size() : now.offset_at(static_cast<int>(now.line_of(caret_)), 1e9f), key.shift);
      return true;
    }
    case Key::backspace:
      if (selecting())
        erase(text, first(), last());
      else
        erase(text, key.control ? previous_word(text, caret_) : previous_character(text, caret_), caret_);
      return true;
    case Key::del:
      if (selecting())
        erase(text, first(), last());
      else
        erase(text, caret_, key.control ? next_word(text, caret_) : next_character(text, caret_));
      return true;
    case Key::enter:
      if (!multiline || key.control) return false;
      type(text, "\n", true, most);
      return true;
    case Key::a:
      if (!key.control) return false;
      select_all(text);
      return true;
    case Key::c:
    case Key::x:
      if (!key.control) return false;
      if (!selecting()) return true;
      copied = text.substr(first(), last() - first());
      if (key.key == Key::x) erase(text, first(), last());
      return true;
    default: column_ = column; return false;
  }
}

void TextEditing::select_word(std::string_view text, std::size_t offset) {
  anchor_ = caret_ = std::min(offset, text.size());
  while (anchor_ > 0 && is_word(text[anchor_ - 1])) --anchor_;
  while (caret_ < text.size() && is_word(text[caret_])) ++caret_;
}

void TextEditing::select_all(std::string_view text) {
  anchor_ = 0;
  caret_ = text.size();
}

}  // namespace seven::ui
