// What the person chose for themselves on this device. Anything not chosen follows the system.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/platform.h"
#include "ui/theme.h"

namespace seven::ui {

struct Preferences {
  std::string language;             // "en", "cy"; empty: the system's
  std::optional<ThemeName> theme;   // none: the system's
  int text_percent = 0;             // 100 to 200; 0: the system's
  std::optional<bool> less_motion;  // none: the system's

  bool operator==(const Preferences&) const = default;
};

// Choices and system together.
struct EffectivePreferences {
  std::string language;
  ThemeName theme = ThemeName::light;
  float text_scale = 1;
  bool less_motion = false;

  bool operator==(const EffectivePreferences&) const = default;
};

constexpr int kTextPercents[] = {100, 125, 150, 175, 200};

EffectivePreferences effective(const Preferences& chosen, const SystemPreferences& system);
std::string write_preferences(const Preferences& preferences);
// Anything unreadable is left at "follows the system".
Preferences read_preferences(std::string_view json_text);

}  // namespace seven::ui
