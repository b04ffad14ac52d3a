// Where texts break into lines, remembered from pass to pass and from frame to frame: most of what is painted is the
// same text in the same width as a moment ago, and measuring it is the larger part of painting it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/geometry.h"

struct ImFont;

namespace seven::ui {

struct TextLayout {
  float width = 0;                                             // of the longest line, logical pixels, not rounded
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;  // byte ranges, ends without the spaces broken at
};

class TextLayouts {
 public:
  // The text in lines of at most `width`; 0 or less never wraps. `size` as Dear ImGui counts it. Good until the next
  // call.
  const TextLayout& of(ImFont* font, float size, std::string_view text, float width);
  // Before a frame: forgets all when the fonts or the screen's density have changed.
  void begin(float density, bool with_fallback);

 private:
  struct Place {
    std::string text;
    ImFont* font = nullptr;
    float size = 0, width = 0;
    TextLayout layout;
  };
  std::vector<Place> places_;  // by hash; what comes takes the place of what was there
  float density_ = 0;
  bool with_fallback_ = false;
};

}  // namespace seven::ui
