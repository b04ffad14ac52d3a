#include "ui/widgets/text_editing.h"

#include <doctest/doctest.h>

using namespace seven::ui;

namespace {

// Every character is ten pixels wide; lines break after each `\n` and where `columns` are full.
TextShape shape(const std::string& text, std::size_t columns = 1000) {
  std::vector<TextLine> lines{{0, 0}};
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size(); at = next_character(text, at)) {
    if (text[at] == '\n' || width == columns) {
      lines.back().end = at;
      const std::size_t begin = text[at] == '\n' ? at + 1 : at;
      lines.push_back({begin, begin});
      width = 0;
      if (text[at] == '\n') continue;
    }
    ++width;
  }
  lines.back().end = text.size();
  return {text, lines, [](std::string_view part) {
            float count = 0;
            for (std::size_t at = 0; at < part.size(); at = next_character(part, at)) ++count;
            return count * 10;
          }};
}

// A field with its caret at the end.
struct Field {
  explicit Field(std::string start, bool many_lines = true, std::size_t most_points = 0)
      : text(std::move(start)), multiline(many_lines), most(most_points) {
    editing.attend(1, text, true);
  }
  bool press(Key key, bool shift = false, bool control = false) {
    return editing.key(
        text, {key, shift, control, false}, multiline, most, [](const std::string& words) { return shape(words); },
        copied);
  }
  void type(std::string_view words) { editing.type(text, words, multiline, most); }
  std::string selected() const { return text.substr(editing.first(), editing.last() - editing.first()); }

  std::string text, copied;
  bool multiline;
  std::size_t most;
  TextEditing editing;
};

}  // namespace

TEST_CASE("typed words land at the caret, also in the middle") {
  Field field("Sandra needs time");
  for (int i = 0; i < 5; ++i) field.press(Key::left);
  field.type(" more");
  CHECK(field.text == "Sandra needs more time");
}

TEST_CASE("a step of the caret is a whole character, Welsh letters and accents that combine included") {
  Field field("tŷ a w\xCC\x82");
  field.press(Key::backspace);
  CHECK(field.text == "tŷ a ");
  field.press(Key::home);
  field.press(Key::right);
  field.press(Key::right);
  CHECK(field.editing.caret() == 3);
  field.press(Key::backspace);
  CHECK(field.text == "t a ");
}

TEST_CASE("control makes the caret step by words") {
  Field field("ten minutes, no more");
  field.press(Key::left, false, true);
  CHECK(field.editing.caret() == 16);
  field.press(Key::left, true, true);
  CHECK(field.selected() == "no ");
  field.press(Key::backspace);
  CHECK(field.text == "ten minutes, more");
  field.press(Key::home, false, true);
  field.press(Key::right, false, true);
  CHECK(field.editing.caret() == 4);
  field.press(Key::del, false, true);
  CHECK(field.text == "ten , more");
  field.press(Key::end, false, true);
  field.press(Key::backspace, false, true);
  CHECK(field.text == "ten , ");
}

TEST_CASE("up and down keep to their column over a short line, and stop at the ends of the text") {
  Field field("a long line\nshort\nanother line");
  field.editing.place(10);
  field.press(Key::down);
  CHECK(field.editing.caret() == 17);
  field.press(Key::down);
  CHECK(field.editing.caret() == 28);
  field.press(Key::up);
  field.press(Key::up);
  CHECK(field.editing.caret() == 10);
  field.press(Key::up, true);
  CHECK(field.selected() == "a long lin");
  field.press(Key::down, false, true);
  field.press(Key::down);
  field.press(Key::down);
  CHECK(field.editing.caret() == field.text.size());
}

TEST_CASE("home and end go by the line that is seen, also where it was broken") {
  const TextShape broken = shape("abcdefghij", 4);
  CHECK(broken.lines().size() == 3);
  CHECK(broken.line_of(4) == 1);
  CHECK(broken.x_of(4) == 0);
  CHECK(broken.offset_at(0, 1000) == 3);  // the place after "d" belongs to the next line
  CHECK(broken.offset_at(2, 1000) == 10);
  CHECK(broken.offset_at(1, 26) == 7);
  CHECK(broken.offset_at(-3, 0) == 0);
  CHECK(broken.offset_at(9, 0) == 8);
}

TEST_CASE("what is selected is replaced, cut and copied") {
  Field field("no more");
  field.press(Key::a, false, true);
  CHECK(field.selected() == "no more");
  CHECK(field.press(Key::c, false, true));
  CHECK(field.copied == "no more");
  field.type("less");
  CHECK(field.text == "less");
  field.press(Key::home, true);
  CHECK(field.press(Key::x, false, true));
  CHECK(field.copied == "less");
  CHECK(field.text.empty());
}

TEST_CASE("an arrow without shift leaves the selection at its side") {
  Field field("abc def");
  field.editing.select_word(field.text, 5);
  CHECK(field.selected() == "def");
  field.press(Key::left);
  CHECK(field.editing.caret() == 4);
  CHECK_FALSE(field.editing.selecting());
}

TEST_CASE("enter makes a new line only where there may be several") {
  Field several("one");
  CHECK(several.press(Key::enter));
  several.type("two\r\nthree");
  CHECK(several.text == "one\ntwo\nthree");
  Field single("one", false);
  CHECK_FALSE(single.press(Key::enter));
  single.type("\ntwo\tthree");
  CHECK(single.text == "one two three");
}

TEST_CASE("what does not fit is left out, counted in characters") {
  Field field("ŵŵ", true, 4);
  field.type("ŷŷŷ");
  CHECK(field.text == "ŵŵŷŷ");
  field.press(Key::a, false, true);
  field.type("abcdef");
  CHECK(field.text == "abcd");
}

TEST_CASE("a text that other hands have changed keeps the caret with the words around it, between characters") {
  Field field("abcdef");
  std::string undone = "aŵ";
  field.editing.place(2);
  field.editing.attend(1, undone, true);
  CHECK(field.editing.caret() == 3);
  for (const char* text : {"ŷ aŵ", "ŷ aŵ and more"}) {
    field.editing.attend(1, text, true);
    CHECK(field.editing.caret() == 6);
  }
  field.text = "ŷ aŵ and more";
  field.type("!");
  field.editing.attend(1, field.text, true);
  CHECK(field.text == "ŷ aŵ! and more");
  CHECK(field.editing.caret() == 7);
  undone.clear();
  field.editing.attend(1, undone, true);
  CHECK(field.editing.caret() == 0);
}

TEST_CASE("a field of one line is entered with all of it selected, one of several at its end") {
  TextEditing editing;
  editing.attend(1, "name", false);
  CHECK((editing.first() == 0 && editing.last() == 4));
  editing.attend(2, "name", true);
  CHECK((editing.first() == 4 && editing.last() == 4));
}
