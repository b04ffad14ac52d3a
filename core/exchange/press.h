// Sheets of paper being filled from the top: where the next thing goes, and when the next sheet begins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/signs.h"

namespace seven {

// Sizes of words on paper, points.
namespace type {
inline constexpr TextLook title{800, 27, 32}, heading{800, 16, 21}, name{600, 12.5f, 17}, body{400, 11, 15},
    strong{600, 11, 15}, small{400, 9.5f, 13}, small_strong{600, 9.5f, 13}, foot{400, 8.5f, 11};
}

class Press {
 public:
  static constexpr float left = 48, width = 499, right = left + width;

  Press(const Report& report, const Look& look, const MeasureText& measure);

  Drawing& to() { return sheets_.back(); }
  const Look& look() const { return look_; }
  float y() const { return y_; }
  void down(float by) { y_ += by; }
  // The same, but not at the top of a sheet.
  void space(float by);
  // Begins another sheet, unless nothing is on this one.
  void new_sheet();
  // Begins a part of its own: another sheet, unless more than half of this one is free.
  void part();
  // Another sheet where less than that is left.
  void need(float height);
  float room() const;

  void heading(std::string_view words, float keep = 60);
  // Flows over sheets, line by line.
  void flow(std::string_view words, const TextLook& text, float x, float width, Rgb color);
  // A label at the left, the words at its right; without words two lines for a pen.
  void said(const ReportWords& said, float x, float width);
  void rule();
  // Lines for a pen down to the end of the sheet, where there is room for some.
  void ruled_rest(const std::string& title);

  // Heads and feet on every sheet; then they are done.
  std::vector<std::string> finish();

 private:
  void head_and_foot(Drawing& sheet, std::size_t number) const;

  const Report& report_;
  Look look_;
  const MeasureText& measure_;
  std::vector<Drawing> sheets_;
  float y_ = 0, top_ = 0;
};

}  // namespace seven
