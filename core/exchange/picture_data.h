// A document inside a picture that shows it, so that the picture opens again. In a PNG it is an iTXt chunk with the
// keyword "seven-minutes" just before the end (PNG, third edition, 11.3.3.4: not compressed, no language); in an SVG
// the element <metadata id="seven-minutes">. Both hold the bytes of `write_document`.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace seven {

inline constexpr std::size_t max_picture_bytes = 16 * 1024 * 1024;
inline constexpr int max_png_chunks = 65'536;

// Whether the bytes begin like a picture of that kind.
bool is_png(std::string_view bytes);
bool is_svg(std::string_view bytes);
// Of a kind that cameras and screens make: PNG, JPEG, WebP or HEIF.
bool is_photo(std::string_view bytes);

// The picture with the document in it, in place of one that it may have held. `document` is valid UTF-8 without NUL.
// Errors: those of `document_in_picture` but the last.
Result<std::string> with_document_in_png(std::string_view png, std::string_view document);
Result<std::string> with_document_in_svg(std::string_view svg, std::string_view document);

// The bytes of the document in a PNG or SVG: any bytes give it or a named error. Nothing is believed of the lengths
// that the picture states. Errors: not_our_file (no such picture), too_large ("bytes" or "chunks"), damaged ("byte N"),
// nothing_inside.
Result<std::string> document_in_picture(std::string_view bytes);

}  // namespace seven
