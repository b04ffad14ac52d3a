#include "ui/theme.h"

#include <cmath>

#include "base/json.h"

namespace seven::ui {
namespace {

using nlohmann::json;

float channel(Color color, int shift) { return static_cast<float>((color >> shift) & 0xffu); }

double linear(float eight_bit) {
  const double c = eight_bit / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
  return 0.2126 * linear(channel(c, 0)) + 0.7152 * linear(channel(c, 8)) + 0.0722 * linear(channel(c, 16));
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Reads tokens and remembers the first one that is missing or wrong, so that reading stays a list of names.
class TokenReader {
 public:
  explicit TokenReader(std::string place) : place_(std::move(place)) {}

  Color color(const json& parent, const char* name) {
    const auto found = parent.find(name);
    if (found == parent.end() || !found->is_string()) return fail(name);
    Color color = 0;
    return read_color(found->get_ref<const std::string&>(), color) ? color : fail(name);
  }

  Meaning meaning(const json& parent, const char* name) {
    const auto found = parent.find(name);
    if (found == parent.end() || !found->is_object()) {
      fail(name);
      return {};
    }
    return {color(*found, "fill"), color(*found, "on"), color(*found, "text"), color(*found, "mid"),
            color(*found, "tint")};
  }

  Color fail(const char* name) {
    if (wrong_.empty()) wrong_ = place_ + "." + name;
    return 0xff000000u;
  }

  const std::string& wrong() const { return wrong_; }

 private:
  std::string place_, wrong_;
};

Palette read_palette(const json& colors, TokenReader& reader) {
  Palette p;
  p.paper = reader.color(colors, "paper");
  p.sheet = reader.color(colors, "sheet");
  p.well = reader.color(colors, "well");
  p.line = reader.color(colors, "line");
  p.line_strong = reader.color(colors, "lineStrong");
  p.ink = reader.color(colors, "ink");
  p.ink2 = reader.color(colors, "ink2");
  p.ink3 = reader.color(colors, "ink3");
  p.primary = reader.color(colors, "primary");
  p.on_primary = reader.color(colors, "onPrimary");
  p.primary_hover = reader.color(colors, "primaryHover");
  p.primary_pressed = reader.color(colors, "primaryPressed");
  p.disabled_fill = reader.color(colors, "disabledFill");
  p.disabled_text = reader.color(colors, "disabledText");
  p.focus = reader.color(colors, "focus");
  p.focus_gap = reader.color(colors, "focusGap");
  p.note = reader.color(colors, "note");
  p.note_line = reader.color(colors, "noteLine");
  p.relationship = reader.meaning(colors, "relationship");
  p.transaction = reader.meaning(colors, "transaction");
  p.saved = reader.meaning(colors, "saved");
  p.introduced = reader.meaning(colors, "introduced");
  p.today = reader.meaning(colors, "today");
  p.overspent = reader.meaning(colors, "overspent");
  p.ok = reader.meaning(colors, "ok");
  const auto backdrop = colors.find("backdrop");
  if (backdrop == colors.end() || !backdrop->is_object()) {
    reader.fail("backdrop");
    return p;
  }
  for (const auto& [name, value] : backdrop->items()) p.backdrop[name] = reader.color(*backdrop, name.c_str());
  return p;
}

std::vector<ShadowLayer> read_shadow(const json& shadows, const char* name) {
  std::vector<ShadowLayer> layers;
  const auto found = shadows.find(name);
  if (found == shadows.end() || !found->is_array()) return layers;
  for (const json& layer : *found) {
    if (!layer.is_array() || layer.size() != 4) continue;
    float v[4];
    for (std::size_t i = 0; i < 4; ++i) v[i] = layer[i].is_number() ? layer[i].get<float>() : 0.0f;
    layers.push_back({v[0], v[1], v[2], v[3]});
  }
  return layers;
}

}  // namespace

bool read_color(std::string_view text, Color& color) {
  if (text.size() != 7 || text[0] != '#') return false;
  std::uint32_t value = 0;
  for (const char c : text.substr(1)) {
    const int digit = hex_digit(c);
    if (digit < 0) return false;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  color = 0xff000000u | (value & 0xffu) << 16 | (value & 0xff00u) | value >> 16;
  return true;
}

Color with_alpha(Color color, float alpha) {
  return (color & 0x00ffffffu) | static_cast<Color>(alpha * 255.0f + 0.5f) << 24;
}

Color mix(Color from, Color to, float share) {
  Color out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const float v = channel(from, shift) + (channel(to, shift) - channel(from, shift)) * share;
    out |= static_cast<Color>(v + 0.5f) << shift;
  }
  return out;
}

std::uint32_t css_rgb(Color c) { return (c & 0xffu) << 16 | (c & 0xff00u) | ((c >> 16) & 0xffu); }

double contrast_ratio(Color a, Color b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const Palette& Theme::palette(ThemeName name) const {
  if (name == ThemeName::dark) return dark;
  return name == ThemeName::contrast ? contrast : light;
}

Result<Theme> read_theme(std::string_view json_text) {
  const json root = parse_json(json_text);
  if (!root.is_object()) return Error{ErrorCode::wrong_type, "tokens"};
  const auto colors = root.find("colour");
  if (colors == root.end() || !colors->is_object()) return Error{ErrorCode::missing, "colour"};
  Theme theme;
  const std::pair<const char*, Palette*> all[] = {
      {"light", &theme.light}, {"dark", &theme.dark}, {"contrast", &theme.contrast}};
  for (const auto& [name, palette] : all) {
    const auto found = colors->find(name);
    if (found == colors->end() || !found->is_object()) return Error{ErrorCode::missing, std::string("colour.") + name};
    TokenReader reader(std::string("colour.") + name);
    *palette = read_palette(*found, reader);
    if (!reader.wrong().empty()) return Error{ErrorCode::wrong_type, reader.wrong()};
  }
  const auto shadow = root.find("shadow");
  if (shadow == root.end() || !shadow->is_object()) return Error{ErrorCode::missing, "shadow"};
  theme.shadows = {read_shadow(*shadow, "card"), read_shadow(*shadow, "raised"), read_shadow(*shadow, "lifted")};
  TokenReader reader("shadow.colour");
  const auto shade = shadow->find("colour");
  if (shade == shadow->end() || !shade->is_object()) return Error{ErrorCode::missing, "shadow.colour"};
  theme.light.shadow = reader.color(*shade, "light");
  theme.dark.shadow = reader.color(*shade, "dark");
  if (!reader.wrong().empty()) return Error{ErrorCode::wrong_type, reader.wrong()};
  theme.contrast.has_shadow = false;
  theme.contrast.high_contrast = true;
  theme.contrast.border = 2.0f;
  for (Palette* palette : {&theme.light, &theme.dark}) palette->held = mix(palette->well, palette->line, 0.6f);
  theme.contrast.held = mix(theme.contrast.well, theme.contrast.line, 0.15f);
  return theme;
}

}  // namespace seven::ui
