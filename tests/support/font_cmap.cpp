#include "support/font_cmap.h"

#include <cstdint>

namespace seven::test {
namespace {

// Big-endian numbers; 0 beyond the end.
struct Bytes {
  std::string_view all;

  std::uint32_t number(std::size_t at, std::size_t size) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = value << 8 | (at + i < all.size() ? static_cast<std::uint8_t>(all[at + i]) : 0u);
    return value;
  }
  std::uint32_t u16(std::size_t at) const { return number(at, 2); }
  std::uint32_t u32(std::size_t at) const { return number(at, 4); }
};

std::size_t table(const Bytes& font, std::uint32_t tag) {
  const std::uint32_t count = font.u16(4);
  for (std::size_t i = 0; i < count; ++i) {
    if (font.u32(12 + 16 * i) == tag) return font.u32(12 + 16 * i + 8);
  }
  return 0;
}

void read_segments(const Bytes& font, std::size_t at, std::set<char32_t>& into) {
  const std::size_t segments = font.u16(at + 6) / 2;
  const std::size_t ends = at + 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments,
                    ranges = deltas + 2 * segments;
  for (std::size_t i = 0; i < segments; ++i) {
    const std::uint32_t end = font.u16(ends + 2 * i), start = font.u16(starts + 2 * i);
    const std::uint32_t delta = font.u16(deltas + 2 * i), range = font.u16(ranges + 2 * i);
    for (std::uint32_t point = start; point <= end && point != 0xffff; ++point) {
      std::uint32_t glyph = point;
      if (range != 0) glyph = font.u16(ranges + 2 * i + range + 2 * (point - start));
      if (range == 0 || glyph != 0) glyph = (glyph + delta) & 0xffff;
      if (glyph != 0) into.insert(point);
    }
  }
}

void read_groups(const Bytes& font, std::size_t at, std::set<char32_t>& into) {
  const std::uint32_t groups = font.u32(at + 12);
  for (std::size_t i = 0; i < groups; ++i) {
    const std::uint32_t start = font.u32(at + 16 + 12 * i), end = font.u32(at + 16 + 12 * i + 4);
    if (end > 0x10ffff) return;
    for (std::uint32_t point = start; point <= end; ++point) into.insert(point);
  }
}

}  // namespace

std::set<char32_t> characters_of(std::string_view ttf) {
  const Bytes font{ttf};
  std::set<char32_t> found;
  const std::size_t cmap = table(font, 0x636d6170);  // "cmap"
  if (cmap == 0) return found;
  const std::uint32_t count = font.u16(cmap + 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = cmap + font.u32(cmap + 4 + 8 * i + 4);
    if (font.u16(at) == 4) read_segments(font, at, found);
    if (font.u16(at) == 12) read_groups(font, at, found);
  }
  return found;
}

}  // namespace seven::test
