#include "packed_picture.h"

#include <emscripten.h>

namespace seven::web {

PackedPicture::PackedPicture(int width, int height, int rows)
    : writer_(width, height), pixels_(4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(rows)) {}

void PackedPicture::add(int rows, bool blue_first, int again) {
  writer_.add(pixels_.data(), rows, blue_first ? PngWriter::Order::blue_first : PngWriter::Order::red_first);
  if (again > 0) writer_.again(again);
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
EMSCRIPTEN_KEEPALIVE void sm_png_add(PackedPicture* picture, int rows, int blue_first, int again) {
  picture->add(rows, blue_first != 0, again);
}
// Where the PNG lies; its length comes second.
EMSCRIPTEN_KEEPALIVE const char* sm_png_finish(PackedPicture* picture) { return picture->finish().data(); }
EMSCRIPTEN_KEEPALIVE int sm_png_length(PackedPicture* picture) { return static_cast<int>(picture->png().size()); }
EMSCRIPTEN_KEEPALIVE void sm_png_end(PackedPicture* picture) { delete picture; }
}
