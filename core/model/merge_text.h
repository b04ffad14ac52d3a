// One text that two people changed at the same time, each from the same words. Offsets are bytes of UTF-8 and never
// fall within a character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace seven {

// A piece of what turned one text into another: the bytes from `from` up to `to` became `with`.
struct TextChange {
  std::size_t from = 0, to = 0;
  std::string_view with{};  // of the text it became
};

// What turned `was` into `is`, from left to right; between two pieces something stayed. Where that would take too long
// (some thousands of characters were replaced by as many), fewer and larger pieces.
std::vector<TextChange> text_changes(std::string_view was, std::string_view is);

// Where a place in the old text is in the new one. What was put in right there comes behind it.
std::size_t follow_text(std::string_view was, std::string_view is, std::size_t place);

// `base` with both changes in it. Words that were put in at the same place stand one after the other, theirs first;
// where both changed the same words, both versions stay, theirs first.
std::string merge_text(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace seven
