// What the picture and the sheets of paper show alike: the bars of the ingredients, and the account.
#pragma once

#include "exchange/signs.h"

namespace seven {

// Sizes of the bars: text and heights differ between a screen and paper.
struct BarLook {
  float label = 150;  // width of the names at the left
  float today = 17, gap = 4, bar = 36;
  TextLook strong{600, 15, 20}, small{400, 13, 17}, micro{600, 12, 16};
};

// One scale for all bars of time: units for a minute where names and bars share `width`. Bars of new roles that would
// be longer than that have a gap across them.
float scale_of(const Report& report, const BarLook& sizes, float width);
// One role: its name at the left, today as outlines, the recipe's portions below. And how high that is.
void draw_bar(Drawing& to, const Look& look, const ReportRole& role, const BarLook& sizes, Vec2 at, float width,
              float per_minute);
float bar_height(const Drawing& to, const ReportRole& role, const BarLook& sizes, float width, float per_minute);

struct AccountLook {
  TextLook title{600, 22, 28}, strong{600, 15, 24}, small{400, 13.5f, 18}, micro{400, 12, 16}, figure{800, 34, 40};
  float sign = 20;
  float pad = 19;  // of the result, inside its ground
};

// What was taken out, and where it went, on one scale.
void draw_out_and_in(Drawing& to, const Look& look, const ReportAccount& account, const AccountLook& sizes,
                     const Rect& place);
// One part with its lines, dotted to the amounts. Returns the y below.
float draw_section(Drawing& to, const Look& look, const ReportSection& section, const AccountLook& sizes, Vec2 at,
                   float width);
// What is left, or by how much and for whom there is too little, on its own ground. Returns the y below.
float draw_result(Drawing& to, const Look& look, const ReportAccount& account, const AccountLook& sizes, Vec2 at,
                  float width);

}  // namespace seven
