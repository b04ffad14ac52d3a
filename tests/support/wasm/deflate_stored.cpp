// native/deflate.h without zlib: raw deflate of stored blocks only (RFC 1951, 3.2.4).
#include "deflate.h"

#include <algorithm>
#include <cstdint>

namespace seven::native {

std::string deflate(std::string_view bytes) {
  std::string out;
  do {
    const std::size_t size = std::min<std::size_t>(bytes.size(), 0xFFFF);
    out += size == bytes.size() ? '\1' : '\0';
    for (const std::size_t number : {size, ~size}) {
      out += static_cast<char>(number & 0xFF);
      out += static_cast<char>(number >> 8 & 0xFF);
    }
    out += bytes.substr(0, size);
    bytes.remove_prefix(size);
  } while (!bytes.empty());
  return out;
}

Result<std::string> inflate(std::string_view bytes, std::size_t limit) {
  const Error damaged{ErrorCode::damaged, "deflate"};
  std::string out;
  for (bool last = false; !last;) {
    if (bytes.size() < 5 || static_cast<std::uint8_t>(bytes[0]) > 1) return damaged;
    last = bytes[0] == 1;
    const auto number = [&](std::size_t at) {
      return static_cast<std::uint8_t>(bytes[at]) | static_cast<std::uint8_t>(bytes[at + 1]) << 8;
    };
    const auto size = static_cast<std::size_t>(number(1));
    if (number(1) != (~number(3) & 0xFFFF) || size > bytes.size() - 5) return damaged;
    out += bytes.substr(5, size);
    if (out.size() > limit) return Error{ErrorCode::too_large, "bytes"};
    bytes.remove_prefix(size + 5);
  }
  if (!bytes.empty()) return damaged;
  return out;
}

}  // namespace seven::native
