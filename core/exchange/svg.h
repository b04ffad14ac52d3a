// A drawing as SVG text: filled and stroked shapes, words that are measured and wrapped. Only presentation attributes,
// no scripts, no styles, no references, so that a strict page may take it in and nothing outside is ever asked for.
// Lengths are logical pixels (on paper: points), y down. Numbers that are none become 0.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace seven {

using Rgb = std::uint32_t;  // 0xRRGGBB
inline constexpr Rgb no_color = 0xff000000;

// How words look: the weight as in CSS (400, 600, 800), the em and the distance of lines.
struct TextLook {
  int weight = 400;
  float size = 15, line = 21;
};

// The width of one line of UTF-8.
using MeasureText = std::function<float(std::string_view words, const TextLook& look)>;

struct Pen {
  Rgb fill = no_color;
  Rgb stroke = no_color;
  float width = 0;               // of the stroke, which lies half outside the shape
  const char* dashes = nullptr;  // "5 4"
  float opacity = 1;             // of the fill
};

enum class Anchor { start, middle, end };

// Appends `text` for use between tags and in attributes: markup is escaped; what XML cannot carry (control characters,
// bytes that are no UTF-8) is left out.
void append_escaped(std::string& out, std::string_view text);

// The lines of a text that is wrapped at spaces, and within a word where that is longer than a line; line feeds are
// kept. At least one line. The views point into `text`.
std::vector<std::string_view> wrapped(std::string_view text, const TextLook& look, float width,
                                      const MeasureText& measure);

class Drawing {
 public:
  // `measure` must outlive the drawing.
  explicit Drawing(const MeasureText& measure) : measure_(&measure) {}

  void rect(const Rect& place, float radius, const Pen& pen);
  void circle(Vec2 center, float radius, const Pen& pen);
  // `d` as SVG writes it; not escaped.
  void path(std::string_view d, const Pen& pen);
  void line(Vec2 from, Vec2 to, Rgb color, float width, const char* dashes = nullptr);
  void dots(Vec2 from, Vec2 to, Rgb color);  // dotted leader; nothing where there is no room
  // Diagonal lines at 45 degrees inside the rectangle.
  void hatch(const Rect& place, Rgb color, float width, float pitch);
  // `markup` is SVG of our own on a square of `grid` units; painted with `pen` where it says nothing itself.
  void fragment(const Rect& place, float grid, std::string_view markup, const Pen& pen);

  // One line; `at` is its top (the baseline follows from the line's height).
  void text(Vec2 at, std::string_view words, const TextLook& look, Rgb color, Anchor anchor = Anchor::start);
  // Wrapped; returns the height.
  float paragraph(Vec2 at, float width, std::string_view words, const TextLook& look, Rgb color,
                  Anchor anchor = Anchor::start);
  float width_of(std::string_view words, const TextLook& look) const { return (*measure_)(words, look); }
  // What paragraph() would take.
  float height_of(std::string_view words, const TextLook& look, float width) const;
  const MeasureText& measure() const { return *measure_; }

  // Puts another drawing on top.
  void append(const Drawing& other) { out_ += other.out_; }
  // The part `from` of another drawing, as large as `place`, cut at its edges; both of the same shape.
  void window(const Rect& place, const Rect& from, const Drawing& other);
  // The whole picture. `head` is SVG that comes first (typefaces); title and description are words.
  std::string finish(Vec2 size, std::string_view language, std::string_view title, std::string_view description,
                     std::string_view head = {}) const;

 private:
  void number(const char* name, float value);
  void close(const Pen& pen);

  const MeasureText* measure_;
  std::string out_;
};

// "M1 2L3 4", with "Z" behind it when it is closed.
std::string polyline(const std::vector<Vec2>& points, bool closed);

}  // namespace seven
