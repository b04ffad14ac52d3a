// UTF-8, byte by byte.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace seven {

struct DecodedCharacter {
  std::size_t length = 0;  // bytes; 0 where the bytes are no UTF-8
  char32_t value = 0;
};

// The character that begins at byte `at`, which must lie inside the text.
DecodedCharacter decode_utf8(std::string_view bytes, std::size_t at);

// Appends a code point that is no surrogate and not above U+10FFFF.
void append_utf8(std::string& out, char32_t value);

// The place of the first byte that is no UTF-8 (overlong forms, surrogates and values above U+10FFFF included).
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// Code points of valid UTF-8.
std::size_t code_points(std::string_view text);

}  // namespace seven
