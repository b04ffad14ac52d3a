// Whether people of five groups would do worse, with a note where they would (domain.md A25).
#pragma once

#include <string>
#include <string_view>

#include "ui/app/workspace.h"

namespace seven::ui {

// What the recipe or plan itself says of a group; may be empty.
using GroupFigure = Call<std::string(std::string_view group)>;

// The five of them, and that it is no legal advice. Returns the y below.
float group_checks(Frame& f, const GroupFigure& figure, float x, float y, float width);

}  // namespace seven::ui
