// A result as one picture: the people with what they get, need by need, worst-off first; the minutes; the account that
// adds up. 1200 wide and as high as it has to be (800 for three people), so that nothing is ever cut.
#pragma once

#include <string>

#include "exchange/signs.h"

namespace seven {

inline constexpr float picture_width = 1200, picture_least_height = 800;

struct ReportPicture {
  std::string svg;  // stands by itself, with `look.typefaces` in it
  Vec2 size;
};

ReportPicture report_picture(const Report& report, const Look& look, const MeasureText& measure);

}  // namespace seven
