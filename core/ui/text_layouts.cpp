#include "ui/text_layouts.h"

#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <functional>

namespace seven::ui {
namespace {

constexpr std::size_t kPlaces = 2048;  // a screen has some hundreds of texts

float width_of(ImFont* font, float size, const char* begin, const char* end) {
  return font->CalcTextSizeA(size, FLT_MAX, 0.0f, begin, end).x;
}

// Where the line that begins at `at` ends: after the last word that fits, or in the middle of a word that is longer
// than the whole line. Breaks only at spaces, so that "£20.42" and "chest-check" stay whole.
const char* line_end(ImFont* font, float size, const char* at, const char* stop, float width) {
  const char* fits = at;
  float used = 0;
  for (const char* from = at; from < stop;) {
    const char* word = from;
    while (word < stop && *word == ' ') ++word;
    while (word < stop && *word != ' ') ++word;
    used += width_of(font, size, from, word);
    if (used > width + 0.5f) break;
    fits = from = word;
  }
  if (fits > at) return fits;
  const char* cut = font->CalcWordWrapPosition(size, at, stop, width + 0.5f);
  return cut > at ? cut : at + 1;
}

TextLayout lay_out(ImFont* font, float size, std::string_view text, float width) {
  TextLayout layout;
  const char* const start = text.data();
  const char* at = start;
  const char* const end = at + text.size();
  while (true) {
    const char* newline = static_cast<const char*>(memchr(at, '\n', static_cast<std::size_t>(end - at)));
    const char* stop = newline == nullptr ? end : newline;
    do {
      const char* cut = width > 0 ? line_end(font, size, at, stop, width) : stop;
      layout.lines.emplace_back(static_cast<std::uint32_t>(at - start), static_cast<std::uint32_t>(cut - start));
      layout.width = std::max(layout.width, width_of(font, size, at, cut));
      at = cut;
      while (at < stop && *at == ' ') ++at;
    } while (at < stop);
    if (newline == nullptr) return layout;
    at = newline + 1;
  }
}

}  // namespace

void TextLayouts::begin(float density, bool with_fallback) {
  if (density == density_ && with_fallback == with_fallback_) return;
  density_ = density;
  with_fallback_ = with_fallback;
  places_.clear();
}

const TextLayout& TextLayouts::of(ImFont* font, float size, std::string_view text, float width) {
  places_.resize(kPlaces);
  const std::size_t spread = static_cast<std::size_t>(width * 4 + size * 64) * 31;
  Place& place = places_[(std::hash<std::string_view>{}(text) + spread) % kPlaces];
  if (place.font != font || place.size != size || place.width != width || place.text != text)
    place = {std::string(text), font, size, width, lay_out(font, size, text, width)};
  return place.layout;
}

}  // namespace seven::ui
