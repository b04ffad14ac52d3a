// What a PNG's chunks are made of, for those who read them and those who write them (the PNG specification, 5.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace seven {

inline constexpr std::string_view png_signature("\x89PNG\r\n\x1A\n", 8);

// Four bytes, the highest first. `bytes` has them.
std::uint32_t png_number_at(std::string_view bytes, std::size_t at);
void append_png_number(std::string& out, std::uint32_t value);
// The check of a chunk: of its name and data (annex D).
std::uint32_t png_check(std::string_view bytes);

}  // namespace seven
