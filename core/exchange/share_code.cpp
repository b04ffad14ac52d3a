#include "exchange/share_code.h"

#include <algorithm>
#include <cstdint>

namespace seven {
namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr char flag_deflated = 1;

// The value of a digit, or -1.
int value_of(char digit) {
  const std::size_t at = digits.find(digit);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

Error damaged_code(std::size_t at) { return {ErrorCode::damaged, "character " + std::to_string(at)}; }

}  // namespace

std::string frame(std::string_view body, Packing packing) {
  std::string bytes{static_cast<char>(share_code_version), packing == Packing::deflated ? flag_deflated : '\0'};
  return bytes.append(body);
}

std::string frame_smaller(std::string_view body, const Result<std::string>& deflated) {
  if (!deflated || deflated.value().size() >= body.size()) return frame(body, Packing::plain);
  return frame(deflated.value(), Packing::deflated);
}

Result<Frame> unframe(std::string_view bytes) {
  if (bytes.size() > max_share_bytes) return Error{ErrorCode::too_large, "bytes"};
  if (bytes.size() < 2) return Error{ErrorCode::damaged, "byte " + std::to_string(bytes.size())};
  const int version = static_cast<std::uint8_t>(bytes[0]);
  if (version > share_code_version) return Error{ErrorCode::too_new, std::to_string(version)};
  if (version == 0) return Error{ErrorCode::damaged, "byte 0"};
  if (bytes[1] != 0 && bytes[1] != flag_deflated) return Error{ErrorCode::too_new, "flags"};
  return Frame{bytes[1] == 0 ? Packing::plain : Packing::deflated, std::string(bytes.substr(2))};
}

std::string code_of(std::string_view bytes) {
  std::string code(share_code_prefix);
  code.reserve(code.size() + bytes.size() * 4 / 3 + 2);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<std::uint8_t>(byte);
    for (held += 8; held >= 6; held -= 6) code += digits[bits >> (held - 6) & 63];
  }
  if (held > 0) code += digits[bits << (6 - held) & 63];
  return code;
}

Result<std::string> bytes_of(std::string_view code) {
  if (code.substr(0, share_code_prefix.size()) != share_code_prefix) return Error{ErrorCode::not_our_file, ""};
  if (code.size() / 4 * 3 > max_share_bytes) return Error{ErrorCode::too_large, "bytes"};
  std::string bytes;
  std::uint32_t bits = 0;
  int held = 0;
  for (std::size_t at = share_code_prefix.size(); at < code.size(); ++at) {
    const int value = value_of(code[at]);
    if (value < 0) return damaged_code(at);
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held);
  }
  // What is left of the last digit is no byte and must be zero.
  if (held == 6 || (bits & ((1u << held) - 1)) != 0) return damaged_code(code.size());
  return bytes;
}

std::optional<std::string_view> find_share_code(std::string_view text) {
  for (std::size_t at = text.find(share_code_prefix); at != std::string_view::npos;
       at = text.find(share_code_prefix, at + 1)) {
    // As the end of another word it is none of ours.
    if (at > 0 && value_of(text[at - 1]) >= 0 && value_of(text[at - 1]) < 62) continue;
    std::size_t end = at + share_code_prefix.size();
    while (end < text.size() && value_of(text[end]) >= 0) ++end;
    if (end > at + share_code_prefix.size()) return text.substr(at, end - at);
  }
  return std::nullopt;
}

}  // namespace seven
