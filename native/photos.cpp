#include "photos.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <memory>

#include "platform/platform.h"

namespace seven::native {
namespace {

constexpr int kMostSide = 1600;  // pixels; of a larger photo only the noise is more

struct Free {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using Picture = std::unique_ptr<GdkPixbuf, Free>;

struct Size {
  double pixels = 0;
};

// Decodes a large picture at a smaller size at once.
void note_size(GdkPixbufLoader* loader, int width, int height, gpointer size) {
  static_cast<Size*>(size)->pixels = static_cast<double>(width) * height;
  const int side = std::max(width, height);
  if (side > kMostSide)
    gdk_pixbuf_loader_set_size(loader, std::max(1, width * kMostSide / side), std::max(1, height * kMostSide / side));
}

Result<Picture> read(const std::string& bytes) {
  const std::unique_ptr<GdkPixbufLoader, Free> loader(gdk_pixbuf_loader_new());
  Size size;
  g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(note_size), &size);
  const bool written = gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(bytes.data()),
                                               bytes.size(), nullptr) != FALSE;
  const bool closed = gdk_pixbuf_loader_close(loader.get(), nullptr) != FALSE;
  GdkPixbuf* pixels = gdk_pixbuf_loader_get_pixbuf(loader.get());
  if (size.pixels > max_picture_pixels) return Error{ErrorCode::too_large, "picture"};
  if (!written || !closed || pixels == nullptr) return Error{ErrorCode::damaged, "picture"};
  return Picture(gdk_pixbuf_apply_embedded_orientation(pixels));
}

}  // namespace

Result<std::string> qr_in(const std::string& picture) {
  Result<Picture> read_picture = read(picture);
  if (!read_picture) return read_picture.error();
  GdkPixbuf* pixels = read_picture.value().get();
  const auto format = gdk_pixbuf_get_has_alpha(pixels) != FALSE ? ZXing::ImageFormat::RGBX : ZXing::ImageFormat::RGB;
  const ZXing::ImageView view(gdk_pixbuf_read_pixels(pixels), gdk_pixbuf_get_width(pixels),
                              gdk_pixbuf_get_height(pixels), format, gdk_pixbuf_get_rowstride(pixels));
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  hints.setTryHarder(true);
  const ZXing::Result found = ZXing::ReadBarcode(view, hints);
  if (!found.isValid()) return Error{ErrorCode::nothing_inside, {}};
  return found.text();
}

}  // namespace seven::native
