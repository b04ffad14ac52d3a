#include "ui/screens/plan_board_names.h"

#include <algorithm>

namespace seven::ui {
namespace {

constexpr std::size_t kReadable = 5;   // letters that still say which word it is
constexpr std::size_t kShortWord = 3;  // letters that say something where they are a whole word
constexpr float kOver = 0.5f;          // pixels that a line may be too long or too high by

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

std::size_t letters_in(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), begins_letter));
}

// Whether a line of the name ends within a word.
bool breaks_word(std::string_view name, std::string_view line) {
  const auto end = static_cast<std::size_t>(line.data() - name.data()) + line.size();
  return end < name.size() && !line.empty() && name[end] != ' ' && line.back() != ' ' && line.back() != '-';
}

bool keeps_words(std::string_view name, const std::vector<std::string_view>& lines) {
  return std::none_of(lines.begin(), lines.end(), [&](std::string_view line) { return breaks_word(name, line); });
}

// As much of it as fits with dots behind; empty where that is nothing.
std::string cut_line(std::string_view words, const TextStyle& style, float width, const NameMeasure& measure) {
  while (!words.empty()) {
    char last = 0;
    do {  // a whole letter
      last = words.back();
      words.remove_suffix(1);
    } while (!words.empty() && !begins_letter(last));
    while (!words.empty() && (words.back() == ' ' || words.back() == ',')) words.remove_suffix(1);
    const std::string cut = std::string(words) + "…";
    if (!words.empty() && measure.width(cut, style) <= width + kOver) return cut;
  }
  return {};
}

// The whole first word, or so many letters of it.
bool is_readable(std::string_view name, std::string_view line) {
  const std::size_t first = std::min(name.find(' '), name.size());
  const std::string_view shown = line.substr(0, line.find("…"));
  return letters_in(shown) >= (shown.size() >= first ? kShortWord : kReadable);
}

NameForm cut_form(std::string_view name, Vec2 room, const TextStyle& style, const NameMeasure& measure) {
  NameForm form{style, {}, true};
  const auto fit = static_cast<std::size_t>(std::max(0.0f, (room.y + kOver) / style.line));
  const auto lines = measure.lines(name, style, room.x);
  for (std::size_t i = 0; i < std::min(fit, lines.size()); ++i) {
    const bool last = (i + 1 == fit && fit < lines.size()) || breaks_word(name, lines[i]);
    const std::string_view rest = name.substr(static_cast<std::size_t>(lines[i].data() - name.data()));
    form.lines.push_back(last ? cut_line(rest, style, room.x, measure) : std::string(lines[i]));
    if (form.lines.back().empty()) form.lines.pop_back();
    if (last) break;
  }
  if (form.lines.empty() || !is_readable(name, form.lines.front())) form.lines.clear();
  return form;
}

}  // namespace

NameForm name_form(std::string_view name, Vec2 room, const std::vector<TextStyle>& styles, const NameMeasure& measure) {
  if (name.empty()) return {};
  for (const TextStyle& style : styles) {
    const auto lines = measure.lines(name, style, room.x);
    if (static_cast<float>(lines.size()) * style.line > room.y + kOver || !keeps_words(name, lines)) continue;
    NameForm form{style, {}, false};
    for (const std::string_view line : lines) form.lines.emplace_back(line);
    return form;
  }
  return cut_form(name, room, styles.back(), measure);
}

}  // namespace seven::ui
