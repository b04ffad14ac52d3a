// Numbers changed by pressing or pulling: a stepper with minus and plus, a slider on a track.
#pragma once

#include <optional>

#include "ui/paint.h"

namespace seven::ui {

// −  value  +. Returns -1, 0 or +1. `value` is what is painted and read ("12 min").
int stepper(Ui& ui, std::string_view key, const Rect& rect, const std::string& label, const std::string& value,
            bool can_less = true, bool can_more = true);

struct SliderRange {
  float now = 0, min = 0, max = 1, step = 1;
};
// Returns the new value while it changes. `value` is read ("12 people"). `tick` marks a place on the track, or < min.
std::optional<float> slider(Ui& ui, std::string_view key, const Rect& rect, const std::string& label,
                            const SliderRange& range, const std::string& value, float tick = -1e9f);

}  // namespace seven::ui
