#include "ui/fonts.h"

#include <imgui.h>

#include <cstdint>
#include <utility>

namespace seven::ui {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t length) {
  if (at + length > bytes.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < length; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::size_t table(std::string_view ttf, std::string_view tag) {
  const std::size_t count = big_endian(ttf, 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = 12 + i * 16;
    if (at + 16 <= ttf.size() && ttf.substr(at, 4) == tag) return big_endian(ttf, at + 8, 4);
  }
  return 0;
}

ImFont* add_font(std::string_view ttf, ImFont* merge_into) {
  if (ttf.empty()) return nullptr;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merge_into != nullptr;
  config.DstFont = merge_into;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  // Dear ImGui merges into the last font of its list, whatever DstFont says.
  ImFont** target = merge_into == nullptr ? nullptr : atlas.Fonts.find(merge_into);
  if (target != nullptr) std::swap(*target, atlas.Fonts.back());
  ImFont* added =
      atlas.AddFontFromMemoryTTF(const_cast<char*>(ttf.data()), static_cast<int>(ttf.size()), 16.0f, &config);
  if (target != nullptr) std::swap(*target, atlas.Fonts.back());
  return added;
}

}  // namespace

TypeScale type_scale(Breakpoint breakpoint) {
  const auto regular = Weight::regular;
  const auto semibold = Weight::semibold;
  const auto extrabold = Weight::extrabold;
  TypeScale scale;
  scale.display = {extrabold, 52, 56};
  scale.h1 = {extrabold, 38, 44};
  scale.h2 = {extrabold, 28, 34};
  scale.h3 = {semibold, 22, 28};
  scale.lead = {regular, 20, 30};
  scale.body = {regular, 17, 26};
  scale.strong = {semibold, 17, 26};
  scale.small = {regular, 15, 21};
  scale.small_strong = {semibold, 15, 21};
  scale.micro = {semibold, 13, 18};
  scale.figure = {extrabold, 44, 48};
  if (breakpoint == Breakpoint::phone) {
    scale.display = {extrabold, 32, 37};
    scale.h1 = {extrabold, 28, 33};
    scale.h2 = {extrabold, 22, 27};
    scale.h3 = {semibold, 19, 24};
    scale.lead = {regular, 17, 26};
    scale.figure = {extrabold, 30, 34};
  } else if (breakpoint == Breakpoint::tablet) {
    scale.display = {extrabold, 44, 48};
    scale.h1 = {extrabold, 28, 34};
    scale.h2 = {extrabold, 26, 32};
    scale.figure = {extrabold, 34, 38};
  }
  return scale;
}

float ascent_descent_ratio(std::string_view ttf) {
  const std::size_t head = table(ttf, "head"), hhea = table(ttf, "hhea");
  if (head == 0 || hhea == 0) return 0.0f;
  const auto units = static_cast<float>(big_endian(ttf, head + 18, 2));
  const auto ascent = static_cast<std::int16_t>(big_endian(ttf, hhea + 4, 2));
  const auto descent = static_cast<std::int16_t>(big_endian(ttf, hhea + 6, 2));
  return units > 0 ? static_cast<float>(ascent - descent) / units : 0.0f;
}

bool Fonts::load(const Platform& platform) {
  const std::string_view regular = platform.asset("fonts/regular.ttf");
  ratio_ = ascent_descent_ratio(regular);
  if (ratio_ <= 0.0f) return false;
  fonts_[0] = add_font(regular, nullptr);
  fonts_[1] = add_font(platform.asset("fonts/semibold.ttf"), nullptr);
  fonts_[2] = add_font(platform.asset("fonts/extrabold.ttf"), nullptr);
  icons_ = add_font(platform.asset("fonts/icons.ttf"), nullptr);
  add_fallback(platform);
  return fonts_[0] != nullptr && fonts_[1] != nullptr && fonts_[2] != nullptr && icons_ != nullptr;
}

void Fonts::add_fallback(const Platform& platform) {
  const std::string_view fallback = platform.asset("fonts/fallback.ttf");
  if (has_fallback_ || fallback.empty() || fonts_[0] == nullptr) return;
  for (ImFont* font : fonts_) add_font(fallback, font);
  has_fallback_ = true;
}

}  // namespace seven::ui
