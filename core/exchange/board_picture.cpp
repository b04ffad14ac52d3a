#include "exchange/board_picture.h"

#include <algorithm>
#include <cmath>

#include "board/arrow_route.h"
#include "board/spatial_index.h"
#include "exchange/board_card.h"
#include "exchange/paper.h"
#include "exchange/signs.h"

namespace seven {
namespace {

constexpr float kLaneHead = 168, kStageHead = 44, kClear = 14, kBorder = 28;
constexpr float kFarthest = 260;  // world units around two cards in which others may be in an arrow's way

Rect around(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

class BoardPainter {
 public:
  BoardPainter(const ReportBoard& board, const Look& look, const MeasureText& measure)
      : board_(board), look_(look), to_(measure), amounts_(measure) {}

  DrawnBoard paint() {
    size();
    bands();
    for (std::size_t i = 0; i < board_.cards.size(); ++i) index_.put(static_cast<int>(i), board_.cards[i].place);
    for (const BoardArrow& arrow : board_.arrows) this->arrow(arrow);
    for (const BoardCard& card : board_.cards) draw_card(to_, look_, card);
    for (const BoardPaper& paper : board_.papers) draw_paper(to_, look_, paper);
    to_.append(amounts_);
    if (board_.cards.empty() && board_.papers.empty())
      to_.paragraph({bounds_.x + kLaneHead + 8, bounds_.y + kStageHead + 12}, std::max(160.0f, bounds_.w - kLaneHead),
                    board_.nothing, {400, 15, 21}, look_.ink2);
    return {std::move(to_), bounds_};
  }

 private:
  void size() {
    const float right = board_.stages.empty() ? 400 : board_.stages.back().to;
    const float bottom = board_.lanes.empty() ? 200 : board_.lanes.back().to;
    lanes_right_ = right;
    bounds_ = {-kLaneHead, -kStageHead, right + kLaneHead, bottom + kStageHead};
    for (const BoardCard& card : board_.cards) bounds_ = around(bounds_, card.place.grown(kClear));
    for (const BoardPaper& paper : board_.papers) bounds_ = around(bounds_, paper.place.grown(kClear));
  }

  void bands() {
    const TextLook name{600, 17, 21}, note{400, 13, 17};
    for (const BoardBandWords& lane : board_.lanes) {
      const float height = lane.to - lane.from;
      to_.rect({-kLaneHead, lane.from + 4, lanes_right_ + kLaneHead, height - 8}, 14, {look_.well});
      const float width = kLaneHead - 28;
      float y = lane.from + 18;
      y += to_.paragraph({-kLaneHead + 14, y}, width, lane.name, name, look_.ink) + 2;
      to_.paragraph({-kLaneHead + 14, y}, width, lane.note, note, look_.ink2);
    }
    for (const BoardBandWords& stage : board_.stages) {
      const float width = stage.to - stage.from - 20;
      const auto lines = wrapped(stage.name, name, width, to_.measure());
      const float y = -10 - name.line * static_cast<float>(std::min<std::size_t>(lines.size(), 2));
      for (std::size_t i = 0; i < lines.size() && i < 2; ++i)
        to_.text({stage.from + 15, y + static_cast<float>(i) * name.line}, lines[i], name, look_.ink);
    }
  }

  void arrow(const BoardArrow& arrow) {
    if (arrow.from >= board_.cards.size() || arrow.to >= board_.cards.size() || arrow.from == arrow.to) return;
    const Rect& from = board_.cards[arrow.from].place;
    const Rect& to = board_.cards[arrow.to].place;
    std::vector<Rect> others;
    for (const int i : index_.touching(around(from, to).grown(kFarthest))) {
      const auto at = static_cast<std::size_t>(i);
      if (at != arrow.from && at != arrow.to) others.push_back(board_.cards[at].place);
    }
    const std::vector<Vec2> way = arrow_route(from, to, others, kClear);
    if (way.size() < 2) return;
    const Hue& hue = arrow.relationship ? look_.relationship : look_.introduced;
    const Rgb color = hue.fill > 0xc0c0c0 ? hue.on : hue.fill;
    to_.path(polyline(way, false), {no_color, color, 2.6f, arrow.waits ? "9 6" : nullptr});
    to_.circle(way.front(), 4, {color});
    head(way[way.size() - 2], way.back(), color);
    if (arrow.amount.empty()) return;
    const TextLook text{600, 13, 17};
    const float wide = to_.width_of(arrow.amount, text) + 18;
    const Vec2 middle = place_of_amount(way, wide);
    amounts_.rect({middle.x - wide * 0.5f, middle.y - 11, wide, 22}, 11, {look_.sheet, color, 1.8f});
    amounts_.text({middle.x, middle.y - 8.5f}, arrow.amount, text, hue.text, Anchor::middle);
  }

  // Near the middle of the way, where the amount hides no card if there is such a place.
  Vec2 place_of_amount(const std::vector<Vec2>& way, float wide) {
    float length = 0;
    for (std::size_t i = 1; i < way.size(); ++i)
      length += std::abs(way[i].x - way[i - 1].x) + std::abs(way[i].y - way[i - 1].y);
    Vec2 best = middle_of(way).point;
    std::size_t fewest = 1000;
    for (int nth = 0; nth < 25; ++nth) {
      // From the middle outward, in turns to both sides.
      const float aside = 0.032f * static_cast<float>((nth + 1) / 2), part = 0.5f + (nth % 2 == 0 ? aside : -aside);
      float left = length * part;
      for (std::size_t i = 1; i < way.size(); ++i) {
        const Vec2 step = way[i] - way[i - 1];
        const float here = std::abs(step.x) + std::abs(step.y);
        if (left > here || here <= 0) {
          left -= here;
          continue;
        }
        const Vec2 point = way[i - 1] + step * (left / here);
        const std::size_t hidden = index_.touching({point.x - wide * 0.5f, point.y - 11, wide, 22}).size();
        if (hidden < fewest) fewest = hidden, best = point;
        break;
      }
      if (fewest == 0) break;
    }
    return best;
  }

  // A tip of three corners that ends at `at`.
  void head(Vec2 before, Vec2 at, Rgb color) {
    const Vec2 way = at - before;
    const float length = std::max(0.001f, std::abs(way.x) + std::abs(way.y));
    const Vec2 along = way * (1 / length), across{-along.y, along.x};
    amounts_.path(polyline({at, at - along * 11 + across * 6.5f, at - along * 11 - across * 6.5f}, true), {color});
  }

  const ReportBoard& board_;
  const Look& look_;
  Drawing to_, amounts_;  // amounts stand on top of cards
  SpatialIndex index_;
  Rect bounds_;
  float lanes_right_ = 0;
};

struct Poster {
  Drawing drawing;
  Vec2 size;
  std::string said;  // for whoever does not see it
};

// The board with its title above and what the signs mean below.
Poster poster_of(const ReportBoard& board, const Look& look, const MeasureText& measure) {
  const DrawnBoard drawn = draw_board(board, look, measure);
  Drawing to(measure);
  const float width = std::max(drawn.bounds.w, 720.0f) + 2 * kBorder, inside = width - 2 * kBorder;
  const TextLook title{800, 30, 36}, quiet{400, 13.5f, 18}, strong{600, 13.5f, 18};
  draw_clock(to, look, {kBorder + 12, 34}, 24);
  to.text({kBorder + 33, 22}, board.product, {800, 16, 24}, look.ink);
  to.text({width - kBorder, 25}, board.made, quiet, look.ink2, Anchor::end);
  float y = 56;
  y += to.paragraph({kBorder, y}, inside, board.plan, title, look.ink);
  y += to.paragraph({kBorder, y}, inside, board.title, {400, 15, 21}, look.ink2) + 16;
  to.window({kBorder, y, drawn.bounds.w, drawn.bounds.h}, drawn.bounds, drawn.drawing);
  y += drawn.bounds.h + 18;
  float x = kBorder;
  const auto room_for = [&](float wide) {
    if (x > kBorder && x + wide > width - kBorder) x = kBorder, y += 28;
  };
  for (const auto& [sign, words] : board.legend) {
    const float wide = 28 + to.width_of(words, quiet) + 20;
    room_for(wide);
    draw_sign(to, look, sign, {x + 10, y + 10}, 20);
    to.text({x + 26, y + 1}, words, quiet, look.ink2);
    x += wide;
  }
  if (!board.waits.empty()) {
    const float wide = 40 + to.width_of(board.waits, quiet) + 20;
    room_for(wide);
    to.hatch({x, y + 2, 30, 8}, look.today.fill, 1.2f, 6);
    to.line({x, y + 15}, {x + 30, y + 15}, look.ink2, 2, "9 6");
    to.text({x + 38, y + 1}, board.waits, quiet, look.ink2);
  }
  y += 34;
  to.line({kBorder, y}, {width - kBorder, y}, look.line, 1);
  y += 10;
  const float half = inside * 0.48f;
  const float left = to.paragraph({kBorder, y}, half, board.disclaimer, strong, look.ink2);
  const float right = to.paragraph({width - kBorder - half, y}, half, board.credit, quiet, look.ink2, Anchor::end);
  y += std::max(left, right) + 16;
  Drawing whole(measure);
  const Vec2 size{width, y};
  whole.rect({0, 0, size.x, size.y}, 0, {look.paper});
  whole.append(to);
  std::string said = board.title;
  for (const BoardCard& card : board.cards) {
    said += " " + card.title + ": " + card.change + ", " + card.minutes;
    said += card.amount.empty() ? "." : ", " + card.amount + ".";
  }
  return {std::move(whole), size, std::move(said)};
}

}  // namespace

DrawnBoard draw_board(const ReportBoard& board, const Look& look, const MeasureText& measure) {
  return BoardPainter(board, look, measure).paint();
}

ReportPicture board_picture(const ReportBoard& board, const Look& look, const MeasureText& measure) {
  const Poster poster = poster_of(board, look, measure);
  return {poster.drawing.finish(poster.size, board.language, board.product + ": " + board.plan, poster.said,
                                look.typefaces),
          poster.size};
}

std::string board_sheet(const ReportBoard& board, const Look& look, const MeasureText& measure) {
  const Poster poster = poster_of(board, black_and_white(look), measure);
  const Vec2 sheet =
      poster.size.x >= poster.size.y ? Vec2{2 * sheet_width, sheet_height} : Vec2{sheet_height, 2 * sheet_width};
  const float scale = std::min((sheet.x - 2 * kBorder) / poster.size.x, (sheet.y - 2 * kBorder) / poster.size.y);
  const Vec2 size = poster.size * scale;
  Drawing to(measure);
  to.window({(sheet.x - size.x) * 0.5f, (sheet.y - size.y) * 0.5f, size.x, size.y},
            {0, 0, poster.size.x, poster.size.y}, poster.drawing);
  return to.finish(sheet, board.language, board.product + ": " + board.plan, poster.said);
}

}  // namespace seven
