#include "packed_picture.h"

#include <emscripten.h>

namespace seven::web {

PackedPicture::PackedPicture(int width, int height, int rows)
    : writer_(width, height), pixels_(4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(rows)) {}

void PackedPicture::add(int rows, bool blue_first) {
  writer_.add(pixels_.data(), rows, blue_first ? PngWriter::Order::blue_first : PngWriter::Order::red_first);
}

const std::string& PackedPicture::finish() { return png_ = writer_.finish(); }

}  // namespace seven::web

// For web/src/engine.ts. The page owns the picture from `begin` to `end`.
extern "C" {
using seven::web::PackedPicture;

EMSCRIPTEN_KEEPALIVE PackedPicture* sm_png_begin(int width, int height, int rows) {
  return new PackedPicture(width, height, rows);
}
EMSCRIPTEN_KEEPALIVE unsigned char* sm_png_pixels(PackedPicture* picture) { return picture->pixels(); }
EMSCRIPTEN_KEEPALIVE void sm_png_add(PackedPicture* picture, int rows, int blue_first) {
  picture->add(rows, blue_first != 0);
}
// Where the PNG lies, and how long it is: two numbers, one after the other.
EMSCRIPTEN_KEEPALIVE const std::uint32_t* sm_png_finish(PackedPicture* picture) {
  static std::uint32_t place[2];
  const std::string& png = picture->finish();
  place[0] = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(png.data()));
  place[1] = static_cast<std::uint32_t>(png.size());
  return place;
}
EMSCRIPTEN_KEEPALIVE void sm_png_end(PackedPicture* picture) { delete picture; }
}
