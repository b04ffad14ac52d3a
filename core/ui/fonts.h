// The typefaces and the type scale. Sizes are CSS sizes (the em); Dear ImGui counts ascent minus descent, so every size
// is multiplied by that ratio of the font, read from the font itself.
#pragma once

#include <string_view>

#include "platform/platform.h"

struct ImFont;

namespace seven::ui {

enum class Weight { regular, semibold, extrabold };

// A size of the type scale: CSS pixels of the em, line height in logical pixels.
struct TextStyle {
  Weight weight = Weight::regular;
  float size = 17;
  float line = 26;
};

enum class Breakpoint { phone, tablet, desktop, wide };

// The scale of tokens.json. Headings shrink on phones.
struct TypeScale {
  TextStyle display, h1, h2, h3, lead, body, strong, small, small_strong, micro, figure;
};
TypeScale type_scale(Breakpoint breakpoint);

class Fonts {
 public:
  // Adds the fonts of the platform's assets to the current ImGui context's atlas. False when one is missing or broken.
  bool load(const Platform& platform);
  // Adds the wide font behind the others, for characters that people type; may come later than load().
  void add_fallback(const Platform& platform);

  ImFont* font(Weight weight) const { return fonts_[static_cast<int>(weight)]; }
  ImFont* icons() const { return icons_; }
  bool has_fallback() const { return has_fallback_; }
  // ImGui's size for a CSS size.
  float imgui_size(float css_size) const { return css_size * ratio_; }

 private:
  ImFont* fonts_[3] = {};
  ImFont* icons_ = nullptr;
  float ratio_ = 1.0f;
  bool has_fallback_ = false;
};

// (ascent - descent) / units per em of a TrueType font, from its `hhea` and `head` tables; 0 for bytes that are none.
float ascent_descent_ratio(std::string_view ttf);

}  // namespace seven::ui
