// Raw deflate (RFC 1951) at once, by zlib. See Platform::deflate.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace seven::native {

std::string deflate(std::string_view bytes);

// Errors: damaged (not exactly one whole stream), too_large (more than `limit` bytes come out; no more are made).
Result<std::string> inflate(std::string_view bytes, std::size_t limit);

}  // namespace seven::native
