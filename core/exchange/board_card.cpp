#include "exchange/board_card.h"

#include <algorithm>

#include "base/json_text.h"
#include "board/ink_line.h"

namespace seven {
namespace {

constexpr float kCardPad = 14, kCardEdge = 6, kCardHead = 30, kCardFoot = 26;

TextLook at_scale(TextLook look, float scale) {
  look.size *= scale;
  look.line *= scale;
  return look;
}

TextLook card_title(float scale) { return at_scale({600, 15.5f, 19}, scale); }
TextLook card_words(float scale) { return at_scale({400, 13, 17}, scale); }

// As many lines as there is room for, the last one with three dots where there are more.
void fitted_lines(Drawing& to, Vec2 at, float width, float height, std::string_view words, const TextLook& text,
                  Rgb color) {
  const auto lines = wrapped(words, text, width, to.measure());
  const auto most = static_cast<std::size_t>(std::max(1.0f, height / text.line + 0.02f));
  for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) {
    std::string line(lines[i]);
    if (i + 1 == most && lines.size() > most) line += "…";
    to.text({at.x, at.y + static_cast<float>(i) * text.line}, line, text, color);
  }
}

// The largest scale at which the words fit the height, half at least.
template <class HeightAt>
float fitting_scale(float room, const HeightAt& height_at) {
  float scale = 1;
  while (scale > 0.5f && height_at(scale) > room) scale -= 0.08f;
  return scale;
}

// A line of a pen, smooth through its points; one point is a dot.
void pen_path(Drawing& to, const std::vector<Vec2>& line, Rgb color) {
  if (line.size() == 1) to.circle(line.front(), ink_width * 0.75f, {color});
  if (line.size() < 2) return;
  std::string d = polyline({line.front()}, false);
  for (const CurvePart& part : smooth_line(line)) {
    char before = 'C';
    for (const Vec2 point : {part.control_a, part.control_b, part.to}) {
      d += before;
      append_json_number(d, point.x, 1);
      append_json_number(d += ' ', point.y, 1);
      before = ' ';
    }
  }
  to.path(d, {no_color, color, ink_width});
}

}  // namespace

void draw_card(Drawing& to, const Look& look, const BoardCard& card) {
  const Rect& place = card.place;
  const Hue& hue = hue_of(look, card.sign);
  const bool tinted = card.takes && !card.is_new;
  Pen ground{card.gone ? look.paper : tinted ? hue.tint : look.sheet, tinted ? hue.mid : look.line_strong, 1};
  if (card.is_new) ground = {look.sheet, hue.fill, 2, "6 4"};
  to.rect(place, 12, ground);
  if (card.gone) {
    for (float y = place.y + 12; y < place.bottom() - 14; y += 8)
      to.rect({place.x, y, kCardEdge, 5}, 1, {look.today.mid});
  } else {
    to.rect({place.x, place.y + 6, kCardEdge, place.h - 12}, 3, {hue.fill, hue.fill, 0.5f});
  }
  if (card.waits) to.hatch({place.x + 12, place.y + 2, place.w - 24, 6}, look.today.fill, 1.2f, 6);

  const float x = place.x + kCardPad + 2, width = place.right() - kCardPad - x, head = place.y + 22;
  float sign = x + 10;
  if (card.relationship) {
    draw_sign(to, look, ReportSign::relationship, {sign, head}, 20);
    sign += 26;
  }
  if (card.machine) {
    draw_sign(to, look, ReportSign::transaction, {sign, head}, 19);
    sign += 26;
  }
  const TextLook change{600, 13, 17};
  to.text({place.right() - kCardPad, head - 8.5f}, card.change, change, look.ink2, Anchor::end);

  // What it frees or takes stands at the lower right; the minutes beside it, or above where there is no room.
  const TextLook strong{600, 13, 17};
  const float pill_width = card.amount.empty() ? 0 : to.width_of(card.amount, strong) + 18;
  const float minutes_width = to.width_of(card.minutes, strong);
  const bool beside = pill_width == 0 || x + minutes_width + 8 + pill_width <= place.right() - kCardPad + 2;
  const float top = place.y + kCardHead + 6, foot = place.bottom() - kCardFoot - (beside ? 8.0f : 25.0f);
  const float room = foot - top;
  const float scale = fitting_scale(room, [&](float s) {
    return to.height_of(card.title, card_title(s), width) + to.height_of(card.who, card_words(s), width);
  });
  const float title = to.height_of(card.title, card_title(scale), width);
  const float kept = std::min(title, std::max(card_title(scale).line, room - card_words(scale).line));
  fitted_lines(to, {x, top}, width, kept, card.title, card_title(scale), look.ink);
  fitted_lines(to, {x, top + kept}, width, std::max(0.0f, room - kept), card.who, card_words(scale), look.ink2);
  const float line = beside ? place.bottom() - kCardPad - 17.5f : foot;
  fitted_lines(to, {x, line}, width, strong.line, card.minutes, strong, look.ink);
  if (card.amount.empty()) return;
  const Rect pill{place.right() - kCardPad + 2 - pill_width, place.bottom() - kCardPad - 20, pill_width, 22};
  to.rect(pill, 11, card.takes ? Pen{hue.fill, hue.fill, 1} : Pen{look.sheet, look.today.fill, 1.4f});
  to.text({pill.center().x, pill.y + 2.5f}, card.amount, strong, card.takes ? hue.on : look.ink, Anchor::middle);
}

void draw_paper(Drawing& to, const Look& look, const BoardPaper& paper) {
  const Rect& place = paper.place;
  to.rect(place, 3, {look.note, look.note_line, 1});
  const float x = place.x + 12, width = place.w - 24;
  if (!paper.kind.empty()) to.text({x, place.y + 8}, paper.kind, {600, 12.5f, 17}, look.ink2);
  for (const std::vector<Vec2>& line : paper.drawing) pen_path(to, line, look.ink);
  if (paper.text.empty()) return;
  const float room = place.h - 38;
  const float scale = fitting_scale(room, [&](float s) {
    return to.height_of(paper.text, at_scale({400, 14, 18.5f}, s), width);
  });
  fitted_lines(to, {x, place.y + 28}, width, room, paper.text, at_scale({400, 14, 18.5f}, scale), look.ink);
}

}  // namespace seven
