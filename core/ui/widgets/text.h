// Words on the page: painted and readable. Every function returns the height it took.
#pragma once

#include "ui/paint.h"

namespace seven::ui {

float text(Ui& ui, const Vec2& at, float width, const std::string& words, const TextStyle& style, Color color,
           Align align = Align::left);
float heading(Ui& ui, const Vec2& at, float width, const std::string& words, const TextStyle& style, Color color,
              int level);
// Says it to assistive technology without painting it.
void say(Ui& ui, const Rect& where, const std::string& words);
// The same, as a heading: for a screen that has no room to paint its title.
void say_heading(Ui& ui, const Rect& where, const std::string& words, int level);
// A line of text whose changes are announced. `key` keeps it the same line when the words change.
float status(Ui& ui, std::string_view key, const Vec2& at, float width, const std::string& words,
             const TextStyle& style, Color color, Align align = Align::left);
// A picture in words.
void image(Ui& ui, std::string_view key, const Rect& where, std::string label);

}  // namespace seven::ui
