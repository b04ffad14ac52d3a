#include "ui/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "board/ink_line.h"
#include "ui/text_layouts.h"

namespace seven::ui {
namespace {

ImVec2 vec(Vec2 v) { return {v.x, v.y}; }

ImFont* push(const Ui& ui, const TextStyle& style) {
  ImFont* font = ui.fonts().font(style.weight);
  ImGui::PushFont(font, ui.fonts().imgui_size(style.size));
  return font;
}

bool shows_around(const Ui& ui, Vec2 center, float radius) {
  return ui.shows({center.x - radius, center.y - radius, 2 * radius, 2 * radius});
}

const TextLayout& lines_of(const Ui& ui, std::string_view text, const TextStyle& style, float width) {
  return ui.text_layouts().of(ui.fonts().font(style.weight), ui.fonts().imgui_size(style.size), text, width);
}

}  // namespace

void fill(Ui& ui, const Rect& r, float radius, Color color) {
  if (ui.shows(r)) ui.draw().AddRectFilled(vec(r.min()), vec(r.max()), color, radius);
}

void stroke(Ui& ui, const Rect& r, float radius, Color color, float width) {
  if (!ui.shows(r)) return;
  const float half = width * 0.5f;
  ui.draw().AddRect({r.x + half, r.y + half}, {r.right() - half, r.bottom() - half}, color,
                    std::max(0.0f, radius - half), 0, width);
}

void stroke_dashed(Ui& ui, const Rect& r, float radius, Color color, float width, float dash, float gap) {
  if (!ui.shows(r)) return;
  const float h = width * 0.5f;
  const Rect edge = r.inset(h, h);
  const float round = std::clamp(radius - h, 0.0f, std::min(edge.w, edge.h) * 0.5f);
  // The outline, clockwise from the top left, as points that are joined to the first again.
  std::vector<Vec2> outline;
  const Vec2 corners[] = {{edge.x + round, edge.y + round},
                          {edge.right() - round, edge.y + round},
                          {edge.right() - round, edge.bottom() - round},
                          {edge.x + round, edge.bottom() - round}};
  constexpr int parts = 6;
  constexpr float quarter = 1.5707963f;
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= (round > 0 ? parts : 0); ++i) {
      const float angle = quarter * (static_cast<float>(corner + 2) + static_cast<float>(i) / parts);
      outline.push_back({corners[corner].x + round * std::cos(angle), corners[corner].y + round * std::sin(angle)});
    }
  }
  outline.push_back(outline.front());
  dashed_way(ui, outline, color, width, dash, gap);
}

void dashed_way(Ui& ui, const std::vector<Vec2>& way, Color color, float width, float dash, float gap) {
  if (way.size() < 2) return;
  ImDrawList& draw = ui.draw();
  draw.PathClear();
  bool on = true;
  float left = dash;
  draw.PathLineTo(vec(way.front()));
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    const Vec2 from = way[i], to = way[i + 1];
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    float done = 0;
    while (length - done > left) {
      done += left;
      const float share = done / length;
      const ImVec2 turn{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
      draw.PathLineTo(turn);
      if (on && shows_around(ui, {turn.x, turn.y}, dash + width)) draw.PathStroke(color, 0, width);
      draw.PathClear();
      on = !on;
      left = on ? dash : gap;
      if (on) draw.PathLineTo(turn);
    }
    left -= length - done;
    if (on) draw.PathLineTo(vec(to));
  }
  if (on) draw.PathStroke(color, 0, width);
  draw.PathClear();
}

void hatch(Ui& ui, const Rect& r, Color color, float width, float pitch) {
  if (!ui.shows(r)) return;
  ImDrawList& draw = ui.draw();
  draw.PushClipRect(vec(r.min()), vec(r.max()), true);
  const float step = pitch * 1.41421356f;
  for (float x = r.x - r.h; x < r.right(); x += step) draw.AddLine({x, r.bottom()}, {x + r.h, r.y}, color, width);
  draw.PopClipRect();
}

void shadow(Ui& ui, const Rect& r, float radius, const std::vector<ShadowLayer>& layers) {
  if (!ui.colors().has_shadow) return;
  for (const ShadowLayer& s : layers)
    fill(ui, r.moved(s.dx, s.dy).grown(s.grow), radius + s.grow, with_alpha(ui.colors().shadow, s.alpha));
}

void line(Ui& ui, const Vec2& from, const Vec2& to, Color color, float width) {
  const Rect around{std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), std::abs(to.y - from.y)};
  if (ui.shows(around.grown(width))) ui.draw().AddLine(vec(from), vec(to), color, width);
}

void pen_line(Ui& ui, const std::vector<Vec2>& points, Color color, float width) {
  if (points.empty()) return;
  if (points.size() == 1) return disc(ui, points.front(), width * 0.75f, color);
  ImDrawList& draw = ui.draw();
  draw.PathClear();
  draw.PathLineTo(vec(points.front()));
  for (const CurvePart& part : smooth_line(points))
    draw.PathBezierCubicCurveTo(vec(part.control_a), vec(part.control_b), vec(part.to));
  draw.PathStroke(color, 0, width);
  if (width < 3) return;
  for (const Vec2 end : {points.front(), points.back()}) disc(ui, end, width * 0.5f, color);
}

void dots(Ui& ui, const Vec2& from, const Vec2& to, Color color) {
  if (!ui.shows({from.x, from.y, to.x - from.x, 1.2f})) return;
  for (float x = from.x; x < to.x; x += 4) ui.draw().AddRectFilled({x, from.y}, {x + 1.2f, from.y + 1.2f}, color);
}

void disc(Ui& ui, const Vec2& c, float radius, Color color) {
  if (shows_around(ui, c, radius)) ui.draw().AddCircleFilled(vec(c), radius, color);
}

void ring(Ui& ui, const Vec2& c, float radius, Color color, float width) {
  if (!shows_around(ui, c, radius)) return;
  ui.draw().AddCircle(vec(c), radius - width * 0.5f, color, 0, width);
}

void ring_dashed(Ui& ui, const Vec2& c, float radius, Color color, float width) {
  if (!shows_around(ui, c, radius)) return;
  const float r = radius - width * 0.5f;
  const int count = std::max(8, static_cast<int>(6.2832f * r / 7.0f));
  for (int i = 0; i < count; ++i) {
    const float from = 6.2832f * static_cast<float>(i) / static_cast<float>(count);
    ui.draw().PathArcTo(vec(c), r, from, from + 6.2832f / static_cast<float>(count) * 0.6f);
    ui.draw().PathStroke(color, 0, width);
  }
}

void icon(Ui& ui, const char* glyph, const Vec2& center, float size, Color color) {
  if (!shows_around(ui, center, size)) return;
  ImFont* font = ui.fonts().icons();
  ImGui::PushFont(font, size);
  const ImVec2 box = font->CalcTextSizeA(size, FLT_MAX, 0.0f, glyph);
  ui.draw().AddText(font, size, {center.x - box.x * 0.5f, center.y - box.y * 0.5f}, color, glyph);
  ImGui::PopFont();
}

float paint_text(Ui& ui, const Vec2& at, float width, const std::string& text, const TextStyle& style, Color color,
                 Align align) {
  if (text.empty()) return 0;
  const TextLayout& layout = lines_of(ui, text, style, width);
  const float height = style.line * static_cast<float>(layout.lines.size());
  if (!ui.shows({ui.clip().x, at.y, ui.clip().w, height})) return height;
  ImFont* font = push(ui, style);
  const float size = ui.fonts().imgui_size(style.size);
  float y = at.y;
  for (const auto& [begin, end] : layout.lines) {
    if (begin != end && y + style.line > ui.clip().y && y < ui.clip().bottom()) {
      const char* const from = text.data() + begin;
      const char* const to = text.data() + end;
      float x = at.x;
      if (align != Align::left) {
        const float room = width - font->CalcTextSizeA(size, FLT_MAX, 0.0f, from, to).x;
        x += align == Align::center ? room * 0.5f : room;
      }
      ui.draw().AddText(font, size, {x, std::round(y + (style.line - size) * 0.5f)}, color, from, to);
    }
    y += style.line;
  }
  ImGui::PopFont();
  return height;
}

Vec2 measure_text(const Ui& ui, const std::string& text, const TextStyle& style, float width) {
  if (text.empty()) return {0, 0};
  const TextLayout& layout = lines_of(ui, text, style, width);
  return {std::ceil(layout.width), style.line * static_cast<float>(layout.lines.size())};
}

float exact_width(const Ui& ui, std::string_view text, const TextStyle& style) {
  return text.empty() ? 0 : lines_of(ui, text, style, 0).width;
}

void break_text(const Ui& ui, std::string_view text, const TextStyle& style, float width,
                const Call<void(std::size_t begin, std::size_t end)>& line) {
  if (text.empty()) return line(0, 0);
  const TextLayout layout = lines_of(ui, text, style, width);  // a copy: `line` may measure others
  for (const auto& [begin, end] : layout.lines) line(begin, end);
}

float paint_lines(Ui& ui, const Vec2& at, float width, float height, const std::string& text, const TextStyle& style,
                  Color color) {
  const int fit = std::max(1, static_cast<int>(height / style.line + 0.01f));
  int line = 0;
  break_text(ui, text, style, width, [&](std::size_t begin, std::size_t end) {
    const Vec2 corner{at.x, at.y + static_cast<float>(line) * style.line};
    // What was broken fits as it is, to a hair; only the last line that there is room for may be cut.
    if (line < fit - 1) paint_text(ui, corner, 0, text.substr(begin, end - begin), style, color);
    if (line == fit - 1) paint_line(ui, corner, width, text.substr(begin), style, color);
    ++line;
  });
  return static_cast<float>(std::min(line, fit)) * style.line;
}

std::string whole_words(std::string cut, const std::string& text) {
  const std::size_t space = cut.rfind(' ');
  if (space == std::string::npos || 2 * space < cut.size()) return cut;
  const std::size_t whole = std::min(text.find(' ', space + 1), text.size()) - space, left = cut.size() - space;
  if (3 * left < 2 * whole || std::string_view("0123456789,.").find(cut.back()) != std::string_view::npos)
    cut.resize(space);
  for (const std::string_view mark : {" ·", ","})
    if (cut.ends_with(mark)) cut.resize(cut.size() - mark.size());
  return cut;
}

void paint_line(Ui& ui, const Vec2& at, float width, const std::string& text, const TextStyle& style, Color color,
                Align align) {
  if (measure_text(ui, text, style).x <= width + 0.5f) {
    paint_text(ui, at, align == Align::left ? 0 : width, text, style, color, align);
    return;
  }
  std::string cut(text);
  while (!cut.empty()) {
    do {
      cut.pop_back();
    } while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xc0) == 0x80);
    if (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xc0) == 0xc0) cut.pop_back();
    if (measure_text(ui, cut + "…", style).x > width) continue;
    paint_text(ui, at, 0, whole_words(cut, text) + "…", style, color);
    return;
  }
}

}  // namespace seven::ui
