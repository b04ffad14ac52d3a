#include "ui/app/preferences.h"

#include <algorithm>

#include "base/json.h"
#include "base/json_text.h"

namespace seven::ui {
namespace {

const char* name_of(ThemeName theme) {
  if (theme == ThemeName::dark) return "dark";
  return theme == ThemeName::contrast ? "contrast" : "light";
}

}  // namespace

EffectivePreferences effective(const Preferences& chosen, const SystemPreferences& system) {
  EffectivePreferences out;
  out.language = chosen.language;
  if (out.language.empty()) out.language = system.language.rfind("cy", 0) == 0 ? "cy" : "en";
  out.theme = chosen.theme.value_or(system.high_contrast ? ThemeName::contrast
                                    : system.dark        ? ThemeName::dark
                                                         : ThemeName::light);
  const float scale = chosen.text_percent > 0 ? static_cast<float>(chosen.text_percent) / 100.0f : system.text_scale;
  out.text_scale = std::clamp(scale, 0.8f, 2.0f);
  out.less_motion = chosen.less_motion.value_or(system.reduced_motion);
  return out;
}

std::string write_preferences(const Preferences& p) {
  std::string out;
  const auto name = [&](const char* key) {
    out += out.empty() ? "{" : ",";
    append_json_string(out, key);
    out += ':';
  };
  if (!p.language.empty()) name("language"), append_json_string(out, p.language);
  if (p.theme) name("theme"), append_json_string(out, name_of(*p.theme));
  if (p.text_percent > 0) name("text_percent"), out += std::to_string(p.text_percent);
  if (p.less_motion) name("less_motion"), out += *p.less_motion ? "true" : "false";
  return out.empty() ? "{}" : out + "}";
}

Preferences read_preferences(std::string_view json_text) {
  Preferences out;
  const auto json = parse_json(json_text);
  if (!json.is_object()) return out;
  const auto text = [&](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  if (text("language") == "en" || text("language") == "cy") out.language = text("language");
  for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
    if (text("theme") == name_of(theme)) out.theme = theme;
  }
  const auto percent = json.find("text_percent");
  if (percent != json.end() && percent->is_number_integer())
    out.text_percent = std::clamp(percent->get<int>(), 100, 200);
  const auto motion = json.find("less_motion");
  if (motion != json.end() && motion->is_boolean()) out.less_motion = motion->get<bool>();
  return out;
}

}  // namespace seven::ui
