// The look as data: colors, sizes and motion from assets/theme/tokens.json. Where a picture and a token differ, the
// token wins.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace seven::ui {

// Opaque 0xAABBGGRR, as Dear ImGui packs it.
using Color = std::uint32_t;

// "#RRGGBB"; false, and `color` as it was, for anything else.
bool read_color(std::string_view text, Color& color);
Color with_alpha(Color color, float alpha);
Color mix(Color from, Color to, float share);
// 0xRRGGBB, as the web writes it.
std::uint32_t css_rgb(Color color);
// WCAG 2.2 contrast ratio, 1 to 21.
double contrast_ratio(Color a, Color b);

// A meaning's colors. fill: solid areas, with `on` for what stands on them. text: words and icons on paper, sheet, well
// or the group's own tint. mid: borders and connectors. tint: quiet background.
struct Meaning {
  Color fill = 0, on = 0, text = 0, mid = 0, tint = 0;
};

struct Palette {
  Color paper = 0, sheet = 0, well = 0, line = 0, line_strong = 0, ink = 0, ink2 = 0, ink3 = 0;
  Color held = 0;  // the ground of what is pressed just now, or stays pressed
  Color primary = 0, on_primary = 0, primary_hover = 0, primary_pressed = 0;
  Color disabled_fill = 0, disabled_text = 0, focus = 0, focus_gap = 0, note = 0, note_line = 0;
  Meaning relationship, transaction, saved, introduced, today, overspent, ok;
  std::map<std::string, Color, std::less<>> backdrop;  // by portrait
  Color shadow = 0;
  bool has_shadow = true;
  bool high_contrast = false;  // borders of 2 px everywhere, no tints
  float border = 1.5f;         // control borders
};

// One layer of a stacked shadow.
struct ShadowLayer {
  float dx = 0, dy = 0, grow = 0, alpha = 0;
};

struct Shadows {
  std::vector<ShadowLayer> card, raised, lifted;
};

enum class ThemeName { light, dark, contrast };

// Milliseconds; all zero when the person wants less motion.
struct Motion {
  float press = 80, hover = 120, select = 160, panel = 220;
};

struct Theme {
  Palette light, dark, contrast;
  Shadows shadows;
  Motion motion;

  const Palette& palette(ThemeName name) const;
};

// From the text of tokens.json; the error's place is the token's path.
Result<Theme> read_theme(std::string_view json_text);

}  // namespace seven::ui
