// A packed document as text that can be pasted, put behind the # of a link or painted as a QR code: "7m1." and the
// bytes in base64url (RFC 4648, 5) without padding. The bytes: a version, flags (bit 0: the body is raw deflate), body.
//
// Compressing is the platform's (Platform::deflate), so it happens between these calls:
//   pack -> deflate -> frame_smaller -> code_of;   find_share_code -> bytes_of -> unframe -> inflate -> unpack.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/schema.h"

namespace seven {

inline constexpr std::string_view share_code_prefix = "7m1.";
inline constexpr int share_code_version = 1;
inline constexpr std::size_t max_share_bytes = max_document_bytes;  // of the bytes, and of a body once it is inflated

enum class Packing { plain, deflated };

struct Frame {
  Packing packing{};
  std::string body;

  bool operator==(const Frame&) const = default;
};

std::string frame(std::string_view body, Packing packing);
// With the body as it is where `deflated` is an error (`unavailable`) or no smaller.
std::string frame_smaller(std::string_view body, const Result<std::string>& deflated);
// Errors: damaged ("byte N"), too_new (`place` = its version, or "flags"), too_large ("bytes").
Result<Frame> unframe(std::string_view bytes);

std::string code_of(std::string_view bytes);
// Of exactly one code. Errors: not_our_file (without the prefix), damaged ("character N", from 0), too_large ("bytes").
Result<std::string> bytes_of(std::string_view code);

// The first code in a text of any kind: a message, a link, the code alone. A part of `text`.
std::optional<std::string_view> find_share_code(std::string_view text);

}  // namespace seven
