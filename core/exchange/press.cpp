#include "exchange/press.h"

#include <algorithm>

#include "exchange/paper.h"

namespace seven {
namespace {

constexpr float kTop = 44, kTopNext = 72, kBottom = 776, kPenLine = 22;

}  // namespace

Press::Press(const Report& report, const Look& look, const MeasureText& measure)
    : report_(report),
      look_(black_and_white(look)),
      measure_(measure),
      sheets_{Drawing(measure)},
      y_(kTop),
      top_(kTop) {}

void Press::space(float by) {
  if (y_ > top_) y_ += by;
}

void Press::new_sheet() {
  if (y_ <= top_) return;
  sheets_.emplace_back(measure_);
  y_ = top_ = kTopNext;
}

void Press::part() {
  if (room() < (kBottom - kTop) * 0.5f) new_sheet();
}

float Press::room() const { return kBottom - y_; }

void Press::need(float height) {
  if (height > room()) new_sheet();
}

void Press::heading(std::string_view words, float keep) {
  space(24);
  const float height = to().height_of(words, type::heading, width);
  need(height + keep);
  y_ += to().paragraph({left, y_}, width, words, type::heading, look_.ink) + 5;
}

void Press::flow(std::string_view words, const TextLook& text, float x, float width, Rgb color) {
  if (words.empty()) return;
  for (const std::string_view line : wrapped(words, text, width, measure_)) {
    need(text.line);
    to().text({x, y_}, line, text, color);
    y_ += text.line;
  }
}

void Press::said(const ReportWords& said, float x, float width) {
  const float label = std::min(158.0f, width * 0.34f), gap = 12;
  const float height = to().height_of(said.label, type::small_strong, label);
  const bool by_hand = said.text.empty();
  // The label stays whole, and with at least two lines of what it belongs to.
  need(std::max(height, 2 * (by_hand ? kPenLine : type::body.line)));
  const std::size_t sheet = sheets_.size();
  const float top = y_;
  to().paragraph({x, y_ + 1.5f}, label, said.label, type::small_strong, look_.ink2);
  if (by_hand) {
    for (int i = 1; i <= 2; ++i)
      to().line({x + label + gap, y_ + static_cast<float>(i) * kPenLine - 6},
                {x + width, y_ + static_cast<float>(i) * kPenLine - 6}, look_.line_strong, 0.6f, "1 2");
    y_ += 2 * kPenLine;
  } else {
    flow(said.text, type::body, x + label + gap, width - label - gap, look_.ink);
  }
  if (sheet == sheets_.size()) y_ = std::max(y_, top + height + 2);
  y_ += 4;
}

void Press::rule() {
  if (y_ > top_) to().line({left, y_}, {right, y_}, look_.line, 0.8f);
}

void Press::ruled_rest(const std::string& title) {
  if (room() < 24 + type::heading.line + 3 * kPenLine) return;
  heading(title);
  for (y_ += kPenLine; y_ <= kBottom; y_ += kPenLine)
    to().line({left, y_}, {right, y_}, look_.line_strong, 0.6f, "1 2");
}

void Press::head_and_foot(Drawing& sheet, std::size_t number) const {
  const std::string place = report_.place.empty() ? "" : " · " + report_.place;
  if (number > 1) {
    draw_clock(sheet, look_, {left + 7, 40}, 14);
    // As much of it as has room; it stands in full on the first sheet.
    const std::string title = (report_.name.empty() ? report_.title : report_.name) + place;
    const float room = width - 40 - sheet.width_of(report_.made, type::small);
    sheet.text({left + 20, 33}, wrapped(title, type::small_strong, room, measure_).front(), type::small_strong,
               look_.ink2);
    sheet.text({right, 33}, report_.made, type::small, look_.ink2, Anchor::end);
    sheet.line({left, 52}, {right, 52}, look_.line, 0.8f);
  }
  const float y = 794;
  sheet.line({left, y - 5}, {right, y - 5}, look_.line, 0.8f);
  sheet.text({left, y}, report_.disclaimer, {600, type::foot.size, type::foot.line}, look_.ink2);
  sheet.text({left, y + type::foot.line}, report_.credit, type::foot, look_.ink3);
  sheet.text({right, y}, std::to_string(number) + " / " + std::to_string(sheets_.size()), type::small_strong, look_.ink,
             Anchor::end);
}

std::vector<std::string> Press::finish() {
  if (y_ <= top_ && sheets_.size() > 1) sheets_.pop_back();
  std::vector<std::string> out;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    head_and_foot(sheets_[i], i + 1);
    out.push_back(
        sheets_[i].finish({sheet_width, sheet_height}, report_.language,
                          report_.title + ", " + std::to_string(i + 1) + " / " + std::to_string(sheets_.size()), ""));
  }
  return out;
}

}  // namespace seven
