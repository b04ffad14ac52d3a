#include "exchange/signs.h"

#include <algorithm>
#include <cmath>

namespace seven {
namespace {

std::string diamond(Vec2 c, float half) {
  return polyline({{c.x, c.y - half}, {c.x + half, c.y}, {c.x, c.y + half}, {c.x - half, c.y}}, true);
}

void cross(Drawing& to, Vec2 c, float arm, Rgb color, float width) {
  to.line({c.x - arm, c.y}, {c.x + arm, c.y}, color, width);
  to.line({c.x, c.y - arm}, {c.x, c.y + arm}, color, width);
}

// A pound sign of two strokes, as on the screens.
void pound(Drawing& to, Vec2 c, float size, Rgb color) {
  const float u = size * 0.2f, w = size * 0.085f;
  std::vector<Vec2> bow;
  for (int i = 0; i <= 8; ++i) {
    const float angle = 3.3f + static_cast<float>(i) * 0.34f;
    bow.insert(bow.begin(),
               {c.x + u * 0.15f + u * 0.68f * std::cos(angle), c.y - u * 0.6f + u * 0.72f * std::sin(angle)});
  }
  for (const Vec2 p : {Vec2{-0.45f, 0.5f}, Vec2{-0.9f, 1.2f}, Vec2{0.95f, 1.2f}})
    bow.push_back({c.x + u * p.x, c.y + u * p.y});
  to.path(polyline(bow, false), {no_color, color, w});
  to.line({c.x - u * 0.95f, c.y + u * 0.1f}, {c.x + u * 0.45f, c.y + u * 0.1f}, color, w);
}

void tick(Drawing& to, Vec2 c, float size, Rgb color) {
  to.path(polyline({{c.x - size * 0.32f, c.y + size * 0.02f},
                    {c.x - size * 0.1f, c.y + size * 0.24f},
                    {c.x + size * 0.34f, c.y - size * 0.22f}},
                   false),
          {no_color, color, std::max(1.1f, size * 0.12f)});
}

Rect square(Vec2 c, float size) { return {c.x - size * 0.5f, c.y - size * 0.5f, size, size}; }

}  // namespace

const Hue& hue_of(const Look& look, ReportSign sign) {
  switch (sign) {
    case ReportSign::relationship: return look.relationship;
    case ReportSign::transaction: return look.transaction;
    case ReportSign::saved: return look.saved;
    case ReportSign::introduced: return look.introduced;
    case ReportSign::today: return look.today;
    case ReportSign::overspent: return look.overspent;
    case ReportSign::ok: break;
  }
  return look.ok;
}

Look black_and_white(const Look& look) {
  constexpr Rgb white = 0xffffff, black = 0x000000, dark = 0x333333, gray = 0x8c8c8c, light = 0xe2e2e2;
  Look out;
  out.clasped_hands = look.clasped_hands, out.cog = look.cog;
  out.paper = out.sheet = white;
  out.well = 0xf2f2f2, out.line = 0xc4c4c4, out.line_strong = 0x767676;
  out.ink = black, out.ink2 = dark, out.ink3 = 0x555555;
  const Hue solid{black, white, black, dark, light};
  out.relationship = out.overspent = out.ok = solid;
  out.transaction = {white, black, black, black, white};
  out.introduced = {light, black, black, black, light};
  out.saved = {white, black, black, black, white};
  out.today = {dark, white, dark, gray, white};
  return out;
}

void draw_sign(Drawing& to, const Look& look, ReportSign sign, Vec2 c, float size) {
  const Hue& hue = hue_of(look, sign);
  const float u = size / 32;
  // Light fills (in black and white) get an edge.
  const Rgb edge = hue.fill > 0xc0c0c0 ? hue.on : hue.fill;
  const Pen pen{hue.fill, edge, std::max(0.8f, u)};
  const auto glyph = [&](const std::string& outline) {
    to.fragment(square(c, 19 * u), 24, outline, {no_color, hue.on, 2});
  };
  switch (sign) {
    case ReportSign::relationship:
      to.circle(c, 15 * u, pen);
      glyph(look.clasped_hands);
      break;
    case ReportSign::transaction:
      to.rect(square(c, 29 * u), 8 * u, pen);
      glyph(look.cog);
      break;
    case ReportSign::saved:
      to.circle(c, 15 * u, pen);
      to.circle(c, 12.4f * u, {no_color, hue.mid, std::max(0.7f, 1.1f * u)});
      pound(to, c, 26 * u, hue.on);
      break;
    case ReportSign::introduced:
      to.path(diamond(c, 15.5f * u), pen);
      cross(to, c, 5 * u, hue.on, std::max(1.0f, 2.4f * u));
      break;
    case ReportSign::today: to.circle(c, 13.6f * u, {look.sheet, hue.fill, std::max(1.2f, 2.6f * u)}); break;
    case ReportSign::overspent: {
      const float h = 26.4f * u;
      to.path(
          polyline({{c.x, c.y - h * 0.56f}, {c.x + 15 * u, c.y + h * 0.46f}, {c.x - 15 * u, c.y + h * 0.46f}}, true),
          {hue.fill, hue.fill, 2 * u});
      to.line({c.x, c.y - 5 * u}, {c.x, c.y + 4 * u}, hue.on, 2.8f * u);
      to.circle({c.x, c.y + 8.2f * u}, 1.7f * u, {hue.on});
      break;
    }
    case ReportSign::ok:
      to.circle(c, 15 * u, pen);
      tick(to, c, 22 * u, hue.on);
      break;
  }
}

void draw_need(Drawing& to, const Look& look, Coverage coverage, Vec2 c, float size) {
  const float r = size * 0.5f - 0.6f;
  const float width = std::max(1.0f, size * 0.1f);
  switch (coverage) {
    case Coverage::met:
      to.circle(c, r + 0.4f, {look.ok.fill});
      tick(to, c, size * 0.9f, look.ok.on);
      break;
    case Coverage::partly: {
      std::vector<Vec2> half;
      for (int i = 0; i <= 16; ++i) {
        const float angle = 1.5708f + 3.14159f * static_cast<float>(i) / 16;
        half.push_back({c.x + r * std::cos(angle), c.y + r * std::sin(angle)});
      }
      to.circle(c, r, {look.sheet, look.ok.fill, width});
      to.path(polyline(half, true), {look.ok.fill});
      break;
    }
    case Coverage::none:
      to.circle(c, r, {look.sheet, look.today.fill, width});
      to.line({c.x - r * 0.5f, c.y}, {c.x + r * 0.5f, c.y}, look.today.fill, width);
      break;
  }
}

void draw_hands(Drawing& to, const Look& look, Vec2 c, float size) {
  to.fragment(square(c, size), 24, look.clasped_hands, {no_color, look.relationship.text, 2});
}

void draw_portrait(Drawing& to, const Look& look, std::string_view svg, Vec2 c, float size) {
  const std::size_t open = svg.find('>'), close = svg.rfind("</svg>");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
    to.circle(c, size * 0.5f, {look.well, look.line_strong, 1});
    return;
  }
  to.fragment(square(c, size * 160 / 152), 160, svg.substr(open + 1, close - open - 1), {});
}

void draw_clock(Drawing& to, const Look& look, Vec2 c, float size) {
  const float r = size * 0.5f, w = size * 0.085f, end = 6.2832f * 7 / 60 - 1.5708f;
  std::vector<Vec2> wedge{c};
  for (int i = 0; i <= 6; ++i) {
    const float angle = -1.5708f + (end + 1.5708f) * static_cast<float>(i) / 6;
    wedge.push_back({c.x + r * 0.86f * std::cos(angle), c.y + r * 0.86f * std::sin(angle)});
  }
  to.path(polyline(wedge, true), {look.relationship.fill});
  to.circle(c, r - w * 0.5f, {no_color, look.ink, w});
  to.path(
      polyline({{c.x, c.y - r * 0.9f}, c, {c.x + r * 0.62f * std::cos(end), c.y + r * 0.62f * std::sin(end)}}, false),
      {no_color, look.ink, w});
}

void draw_qr(Drawing& to, const ReportQr& qr, const Rect& place) {
  if (qr.size <= 0 || qr.dark.size() != static_cast<std::size_t>(qr.size) * static_cast<std::size_t>(qr.size)) return;
  const float unit = place.w / static_cast<float>(qr.size + 8);
  to.rect(place, 0, {0xffffff});
  // Runs of dark modules of a row, as one path.
  std::string d;
  const auto dark = [&](int x, int y) { return x < qr.size && qr.dark[static_cast<std::size_t>(y * qr.size + x)]; };
  for (int y = 0; y < qr.size; ++y) {
    for (int x = 0; x < qr.size; ++x) {
      if (!dark(x, y)) continue;
      int end = x;
      while (dark(end, y)) ++end;
      const float left = place.x + static_cast<float>(x + 4) * unit,
                  right = place.x + static_cast<float>(end + 4) * unit;
      const float top = place.y + static_cast<float>(y + 4) * unit;
      d += polyline({{left, top}, {right, top}, {right, top + unit}, {left, top + unit}}, true);
      x = end;
    }
  }
  to.path(d, {0x000000});
}

}  // namespace seven
