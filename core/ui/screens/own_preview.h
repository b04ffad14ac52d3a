// What is in the scenario file that was brought, or what is wrong with it.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Only while there is a draft. Returns the y below.
float own_preview(Frame& f, float x, float y, float width);

}  // namespace seven::ui
