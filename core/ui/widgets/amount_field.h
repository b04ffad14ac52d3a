// A field for a number that people type: minutes with two decimals, whole numbers, money in pence. What is typed may be
// no number for a while; it stays in the field with words on what is wrong, and the value stays what it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/app/workspace.h"

namespace seven::ui {

struct AmountLook {
  std::string label;                         // painted above the field, and its name
  std::string unit;                          // painted behind it, read as its description: "min"
  bool paint_label = true;                   // else the label is only read
  int decimals = 0;                          // of what is typed: 0, or 2 for minutes and pounds
  std::int64_t low = 0, high = 100'000'000;  // in units of the last decimal
};

// `value` and the result are in units of the last decimal: hundredths of a minute where `decimals` is 2. Returns the
// new value when what was typed in this frame is one. `height` receives what it took, with the words on what is wrong.
std::optional<std::int64_t> amount_field(Frame& f, std::string_view key, Vec2 at, float width, const AmountLook& look,
                                         std::int64_t value, float* height = nullptr);

}  // namespace seven::ui
