// What the special words mean, and the ways there.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// All of them, the sheet's subject first.
void glossary_sheet(Frame& f);
// A link that asks for the first special word of this step. Returns the y below.
float glossary_link(Frame& f, float x, float y, float width);
// The same beside words on a line at `y`, where there is room for it between `x` and `right`; whether there was.
bool glossary_link_beside(Frame& f, float x, float y, float right);
// The way to all of them, as a button. Returns the y below.
float glossary_button(Frame& f, float x, float y, float width);

}  // namespace seven::ui
