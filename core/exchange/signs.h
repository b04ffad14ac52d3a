// The look of what leaves the program, and the signs it shares with the screens: marks, signs of needs, portraits, the
// clock, a QR code. Every sign differs in its shape, so that none is lost in black and white.
#pragma once

#include <string>

#include "exchange/report.h"
#include "exchange/svg.h"

namespace seven {

// As `Meaning` of the theme. fill: areas; on: what stands on them; text: words; mid: borders; tint: quiet ground.
struct Hue {
  Rgb fill = 0, on = 0, text = 0, mid = 0, tint = 0;
};

struct Look {
  Rgb paper = 0, sheet = 0, well = 0, line = 0, line_strong = 0, ink = 0, ink2 = 0, ink3 = 0;
  Hue relationship, transaction, saved, introduced, today, overspent, ok;
  Rgb note = 0xffffff, note_line = 0x767676;  // papers that are pinned to a board
  std::string clasped_hands, cog;             // outlines on a square of 24, stroked
  std::string typefaces;  // a <style> with @font-face, for pictures that stand by themselves; may be empty
};

const Hue& hue_of(const Look& look, ReportSign sign);
// The same look for printers without color: ink, paper and a few grays, the outlines as they were.
Look black_and_white(const Look& look);

void draw_sign(Drawing& to, const Look& look, ReportSign sign, Vec2 center, float size);
// A full disc with a tick, half a disc, a ring with a bar.
void draw_need(Drawing& to, const Look& look, Coverage coverage, Vec2 center, float size);
// The relationship's sign in outline: it changes the result.
void draw_hands(Drawing& to, const Look& look, Vec2 center, float size);
// In its disc of that diameter; an empty disc where there is no drawing.
void draw_portrait(Drawing& to, const Look& look, std::string_view svg, Vec2 center, float size);
void draw_clock(Drawing& to, const Look& look, Vec2 center, float size);
// With its quiet zone of four modules inside `place`; nothing where there is no code.
void draw_qr(Drawing& to, const ReportQr& qr, const Rect& place);

}  // namespace seven
