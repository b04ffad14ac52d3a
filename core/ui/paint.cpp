#include "ui/paint.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <vector>

namespace seven::ui {
namespace {

ImVec2 vec(Vec2 v) { return {v.x, v.y}; }

ImFont* push(const Ui& ui, const TextStyle& style) {
  ImFont* font = ui.fonts().font(style.weight);
  ImGui::PushFont(font, ui.fonts().imgui_size(style.size));
  return font;
}

float width_of(ImFont* font, float size, const char* begin, const char* end) {
  return font->CalcTextSizeA(size, FLT_MAX, 0.0f, begin, end).x;
}

// Where the line that begins at `at` ends: after the last word that fits, or in the middle of a word that is longer
// than the whole line. Breaks only at spaces, so that "£20.42" and "chest-check" stay whole.
const char* line_end(ImFont* font, float size, const char* at, const char* stop, float width) {
  const char* fits = at;
  float used = 0;
  for (const char* from = at; from < stop;) {
    const char* word = from;
    while (word < stop && *word == ' ') ++word;
    while (word < stop && *word != ' ') ++word;
    used += width_of(font, size, from, word);
    if (used > width + 0.5f) break;
    fits = from = word;
  }
  if (fits > at) return fits;
  const char* cut = font->CalcWordWrapPosition(size, at, stop, width + 0.5f);
  return cut > at ? cut : at + 1;
}

// Calls `line(begin, end)` for every line of the wrapped text.
template <class Line>
void each_line(ImFont* font, float size, std::string_view text, float width, Line line) {
  const char* at = text.data();
  const char* end = at + text.size();
  while (true) {
    const char* newline = static_cast<const char*>(memchr(at, '\n', static_cast<std::size_t>(end - at)));
    const char* stop = newline == nullptr ? end : newline;
    do {
      const char* cut = width > 0 ? line_end(font, size, at, stop, width) : stop;
      line(at, cut);
      at = cut;
      while (at < stop && *at == ' ') ++at;
    } while (at < stop);
    if (newline == nullptr) return;
    at = newline + 1;
  }
}

}  // namespace

void fill(Ui& ui, const Rect& r, float radius, Color color) {
  if (!r.empty()) ui.draw().AddRectFilled(vec(r.min()), vec(r.max()), color, radius);
}

void stroke(Ui& ui, const Rect& r, float radius, Color color, float width) {
  if (r.empty()) return;
  const float half = width * 0.5f;
  ui.draw().AddRect({r.x + half, r.y + half}, {r.right() - half, r.bottom() - half}, color,
                    std::max(0.0f, radius - half), 0, width);
}

void stroke_dashed(Ui& ui, const Rect& r, float radius, Color color, float width, float dash, float gap) {
  const float h = width * 0.5f;
  const Rect edge = r.inset(h, h);
  const float round = std::clamp(radius - h, 0.0f, std::min(edge.w, edge.h) * 0.5f);
  // The outline, clockwise from the top left, as points that are joined to the first again.
  std::vector<ImVec2> outline;
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

  ImDrawList& draw = ui.draw();
  draw.PathClear();
  bool on = true;
  float left = dash;
  draw.PathLineTo(outline.front());
  for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
    const ImVec2 from = outline[i], to = outline[i + 1];
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    float done = 0;
    while (length - done > left) {
      done += left;
      const float share = done / length;
      const ImVec2 turn{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
      draw.PathLineTo(turn);
      if (on) draw.PathStroke(color, 0, width);
      draw.PathClear();
      on = !on;
      left = on ? dash : gap;
      if (on) draw.PathLineTo(turn);
    }
    left -= length - done;
    if (on) draw.PathLineTo(to);
  }
  if (on) draw.PathStroke(color, 0, width);
  draw.PathClear();
}

void hatch(Ui& ui, const Rect& r, Color color, float width, float pitch) {
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
  ui.draw().AddLine(vec(from), vec(to), color, width);
}

void dots(Ui& ui, const Vec2& from, const Vec2& to, Color color) {
  for (float x = from.x; x < to.x; x += 4) ui.draw().AddRectFilled({x, from.y}, {x + 1.2f, from.y + 1.2f}, color);
}

void disc(Ui& ui, const Vec2& c, float radius, Color color) { ui.draw().AddCircleFilled(vec(c), radius, color); }
void ring(Ui& ui, const Vec2& c, float radius, Color color, float width) {
  ui.draw().AddCircle(vec(c), radius - width * 0.5f, color, 0, width);
}

void ring_dashed(Ui& ui, const Vec2& c, float radius, Color color, float width) {
  const float r = radius - width * 0.5f;
  const int count = std::max(8, static_cast<int>(6.2832f * r / 7.0f));
  for (int i = 0; i < count; ++i) {
    const float from = 6.2832f * static_cast<float>(i) / static_cast<float>(count);
    ui.draw().PathArcTo(vec(c), r, from, from + 6.2832f / static_cast<float>(count) * 0.6f);
    ui.draw().PathStroke(color, 0, width);
  }
}

void icon(Ui& ui, const char* glyph, const Vec2& center, float size, Color color) {
  ImFont* font = ui.fonts().icons();
  ImGui::PushFont(font, size);
  const ImVec2 box = font->CalcTextSizeA(size, FLT_MAX, 0.0f, glyph);
  ui.draw().AddText(font, size, {center.x - box.x * 0.5f, center.y - box.y * 0.5f}, color, glyph);
  ImGui::PopFont();
}

float paint_text(Ui& ui, const Vec2& at, float width, const std::string& text, const TextStyle& style, Color color,
                 Align align) {
  if (text.empty()) return 0;
  ImFont* font = push(ui, style);
  const float size = ui.fonts().imgui_size(style.size);
  const float lift = (style.line - size) * 0.5f;
  float y = at.y;
  each_line(font, size, text, width, [&](const char* begin, const char* end) {
    if (begin != end && y + style.line > ui.clip().y && y < ui.clip().bottom()) {
      float x = at.x;
      if (align != Align::left) {
        const float room = width - width_of(font, size, begin, end);
        x += align == Align::center ? room * 0.5f : room;
      }
      ui.draw().AddText(font, size, {x, std::round(y + lift)}, color, begin, end);
    }
    y += style.line;
  });
  ImGui::PopFont();
  return y - at.y;
}

Vec2 measure_text(const Ui& ui, const std::string& text, const TextStyle& style, float width) {
  if (text.empty()) return {0, 0};
  ImFont* font = push(ui, style);
  const float size = ui.fonts().imgui_size(style.size);
  Vec2 out;
  each_line(font, size, text, width, [&](const char* begin, const char* end) {
    out.x = std::max(out.x, width_of(font, size, begin, end));
    out.y += style.line;
  });
  ImGui::PopFont();
  out.x = std::ceil(out.x);
  return out;
}

float exact_width(const Ui& ui, std::string_view text, const TextStyle& style) {
  ImFont* font = push(ui, style);
  const float width = width_of(font, ui.fonts().imgui_size(style.size), text.data(), text.data() + text.size());
  ImGui::PopFont();
  return width;
}

void break_text(const Ui& ui, std::string_view text, const TextStyle& style, float width,
                const Call<void(std::size_t begin, std::size_t end)>& line) {
  if (text.empty()) return line(0, 0);
  ImFont* font = push(ui, style);
  each_line(font, ui.fonts().imgui_size(style.size), text, width, [&](const char* begin, const char* end) {
    line(static_cast<std::size_t>(begin - text.data()), static_cast<std::size_t>(end - text.data()));
  });
  ImGui::PopFont();
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
    const std::string with_dots = cut + "…";
    if (measure_text(ui, with_dots, style).x <= width) {
      paint_text(ui, at, 0, with_dots, style, color);
      return;
    }
  }
}

}  // namespace seven::ui
