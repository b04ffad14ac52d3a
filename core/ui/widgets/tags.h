// Small outlined words in rows that wrap: they say something in short and cannot be pressed.
#pragma once

#include "ui/paint.h"

namespace seven::ui {

// Returns the height; paints only where `paint`. Emits no node: whoever calls says the words.
float tags(Ui& ui, Vec2 at, float width, const std::vector<std::string>& words, bool paint = true);

}  // namespace seven::ui
