// The names of lanes and stages where there is little room for them.
#include "ui/screens/plan_board_names.h"

#include <doctest/doctest.h>

namespace seven::ui {
namespace {

const std::vector<TextStyle> kStyles = {{Weight::extrabold, 16, 20}, {Weight::extrabold, 12, 15}};

// A typeface whose letters are all half as wide as high; words break at spaces, and where they are too long anywhere.
NameForm in_room(std::string_view name, Vec2 room) {
  const auto width = [](std::string_view words, const TextStyle& style) {
    float letters = 0;
    for (const char c : words) letters += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1.0f : 0.0f;
    return letters * style.size * 0.5f;
  };
  const auto lines = [&](std::string_view words, const TextStyle& style, float wide) {
    std::vector<std::string_view> found;
    while (!words.empty()) {
      std::size_t end = words.size();
      while (end > 1 && width(words.substr(0, end), style) > wide) --end;
      if (const std::size_t space = words.rfind(' ', end); end < words.size() && space != std::string_view::npos)
        end = space;
      found.push_back(words.substr(0, end));
      words.remove_prefix(std::min(words.size(), end + (end < words.size() && words[end] == ' ' ? 1 : 0)));
    }
    return found;
  };
  return name_form(name, room, kStyles, {lines, width});
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a name is whole while there is room, on one line or more") {
  CHECK(in_room("Being seen", {200, 44}).lines == Lines{"Being seen"});
  CHECK(in_room("Being seen", {48, 44}).lines == Lines{"Being", "seen"});
  CHECK(in_room("Being seen", {48, 44}).style.size == kStyles[0].size);
}

TEST_CASE("a name gets smaller before it is cut") {
  const NameForm form = in_room("A known problem, quick to sort", {96, 45});
  CHECK(form.lines == Lines{"A known problem,", "quick to sort"});
  CHECK(form.style.size == kStyles[1].size);
  CHECK_FALSE(form.cut);
}

TEST_CASE("where even small letters have no room, the last line that fits is cut between letters, also of two bytes") {
  CHECK(in_room("A known problem, quick to sort", {84, 30}).lines == Lines{"A known", "problem, quic…"});
  CHECK(in_room("Gwasanaethau ŵŵŵŵŵŵŵŵ", {78, 30}).lines == Lines{"Gwasanaethau", "ŵŵŵŵŵŵŵŵ"});
  CHECK(in_room("ŵŵŵŵŵŵŵŵ", {39, 15}).lines == Lines{"ŵŵŵŵŵ…"});
}

TEST_CASE("a letter or two of a name are no name: nothing is painted; a short first word is one") {
  CHECK(in_room("Afterwards", {20, 44}).lines.empty());
  CHECK(in_room("Afterwards", {30, 44}).lines.empty());  // never "After" above "wards"
  CHECK(in_room("Afterwards", {4, 44}).lines.empty());
  CHECK(in_room("A known problem", {18, 15}).lines.empty());
  CHECK(in_room("Now and then", {24, 15}).lines == Lines{"Now…"});
  CHECK(in_room("", {100, 44}).lines.empty());
}

}  // namespace seven::ui
