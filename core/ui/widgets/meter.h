// How full something is: a bar, and the same in words above it.
#pragma once

#include <string>
#include <string_view>

#include "ui/paint.h"

namespace seven::ui {

// `share` from 0 to 1; `label` names what is measured, `words` say how much. Returns the height it took.
float meter(Ui& ui, std::string_view key, const Vec2& at, float width, const std::string& label,
            const std::string& words, double share);

}  // namespace seven::ui
