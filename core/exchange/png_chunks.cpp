#include "exchange/png_chunks.h"

#include <array>

namespace seven {

std::uint32_t png_number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
  return value;
}

void append_png_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

std::uint32_t png_check(std::string_view bytes) {
  std::array<std::uint32_t, 256> of_byte;
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ ((value & 1) != 0 ? 0xEDB88320 : 0);
    of_byte[byte] = value;
  }
  std::uint32_t check = 0xFFFFFFFF;
  for (const char byte : bytes) check = of_byte[(check ^ static_cast<std::uint8_t>(byte)) & 255] ^ check >> 8;
  return ~check;
}

}  // namespace seven
