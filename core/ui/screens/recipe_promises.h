// Set three opens with what set one asked for: what each line of it gets now (domain.md A47).
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Takes no room, and returns `y`, where nothing was marked; else the y below. Folded on phones until it is opened.
float set_one_lines(Frame& f, float x, float y, float width);

}  // namespace seven::ui
