// The few strokes that everything on screen is made of: filled and stroked rounded rectangles, dashes, hatching, lines,
// icons and text. No node is emitted here; widgets do that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "ui/ui.h"

namespace seven::ui {

enum class Align { left, center, right };

void fill(Ui& ui, const Rect& rect, float radius, Color color);
void stroke(Ui& ui, const Rect& rect, float radius, Color color, float width);
// Dashes run along straight edges and around the corners.
void stroke_dashed(Ui& ui, const Rect& rect, float radius, Color color, float width, float dash = 6, float gap = 4);
// Dashes along a line through points.
void dashed_way(Ui& ui, const std::vector<Vec2>& way, Color color, float width, float dash = 6, float gap = 4);
// Diagonal lines at 45 degrees inside the rectangle.
void hatch(Ui& ui, const Rect& rect, Color color, float width = 2, float pitch = 11);
void shadow(Ui& ui, const Rect& rect, float radius, const std::vector<ShadowLayer>& layers);
void line(Ui& ui, const Vec2& from, const Vec2& to, Color color, float width);
// Smooth through all points, with round ends; one point is a dot.
void pen_line(Ui& ui, const std::vector<Vec2>& points, Color color, float width);
void dots(Ui& ui, const Vec2& from, const Vec2& to, Color color);  // dotted leader
void disc(Ui& ui, const Vec2& center, float radius, Color color);
void ring(Ui& ui, const Vec2& center, float radius, Color color, float width);
void ring_dashed(Ui& ui, const Vec2& center, float radius, Color color, float width);

// A glyph of the icon font, `size` pixels square, around its center.
void icon(Ui& ui, const char* glyph, const Vec2& center, float size, Color color);

// Wrapped text from the top left corner; returns the height. A width of 0 or less never wraps.
float paint_text(Ui& ui, const Vec2& at, float width, const std::string& text, const TextStyle& style, Color color,
                 Align align = Align::left);
// What paint_text would take: width of the longest line, and height.
Vec2 measure_text(const Ui& ui, const std::string& text, const TextStyle& style, float width = 0);
// Width of one line, not rounded up.
float exact_width(const Ui& ui, std::string_view text, const TextStyle& style);
// Where paint_text breaks its lines: calls `line` with the byte range of each, ends without the spaces broken at.
void break_text(const Ui& ui, std::string_view text, const TextStyle& style, float width,
                const Call<void(std::size_t begin, std::size_t end)>& line);
// As many whole lines as fit the height, one at least, the last of them cut where there are more; returns their height.
// Only for what is said in full nearby.
float paint_lines(Ui& ui, const Vec2& at, float width, float height, const std::string& text, const TextStyle& style,
                  Color color);
// The beginning `cut` of `text` without its last word where only a small part of that is left, and never with a part of
// a number, which would be another one; unless that takes away half of it.
std::string whole_words(std::string cut, const std::string& text);
// One line, cut with an ellipsis where it is longer than `width`. Only for what is said in full nearby.
void paint_line(Ui& ui, const Vec2& at, float width, const std::string& text, const TextStyle& style, Color color,
                Align align = Align::left);

}  // namespace seven::ui
