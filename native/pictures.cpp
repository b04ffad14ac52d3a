#include "pictures.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>

#include <cmath>
#include <memory>

#include "exchange/paper.h"
#include "platform/platform.h"

namespace seven::native {
namespace {

constexpr double kPageWidth = 595.276, kPageHeight = 841.89;  // A4 in points, of which sheets say 595 and 842

struct FreeDrawing {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Svg = std::unique_ptr<RsvgHandle, FreeDrawing>;
using Surface = std::unique_ptr<cairo_surface_t, FreeDrawing>;
using Cairo = std::unique_ptr<cairo_t, FreeDrawing>;

// Null for anything that is no SVG. Without a base address, so that nothing outside it is ever read.
Svg read_svg(const std::string& svg) {
  return Svg(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr));
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

bool draw(const Svg& svg, cairo_t* cairo, double width, double height) {
  const RsvgRectangle whole{0, 0, width, height};
  return rsvg_handle_render_document(svg.get(), cairo, &whole, nullptr) != FALSE &&
         cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
}

}  // namespace

void use_fonts(const std::filesystem::path& folder) {
  FcConfigAppFontAddDir(nullptr, reinterpret_cast<const FcChar8*>(folder.string().c_str()));
}

Result<std::string> png_of(const std::string& svg, float scale) {
  const Svg picture = read_svg(svg);
  double width = 0, height = 0;
  if (!picture || rsvg_handle_get_intrinsic_size_in_pixels(picture.get(), &width, &height) == FALSE)
    return Error{ErrorCode::damaged, "svg"};
  width = std::round(width * static_cast<double>(scale));
  height = std::round(height * static_cast<double>(scale));
  if (!(width >= 1 && height >= 1)) return Error{ErrorCode::damaged, "svg"};
  if (width * height > max_picture_pixels) return Error{ErrorCode::too_large, "picture"};
  const Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height)));
  const Cairo cairo(cairo_create(surface.get()));
  std::string png;
  if (!draw(picture, cairo.get(), width, height) ||
      cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
    return Error{ErrorCode::unavailable, {}};
  return png;
}

Result<std::string> pdf_of(const std::vector<std::string>& sheets, const std::string& title) {
  std::string pdf;
  {
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, kPageWidth, kPageHeight));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    const Cairo cairo(cairo_create(surface.get()));
    for (const std::string& sheet : sheets) {
      const Svg page = read_svg(sheet);
      if (!page) return Error{ErrorCode::damaged, "svg"};
      double width = 0, height = 0;
      if (rsvg_handle_get_intrinsic_size_in_pixels(page.get(), &width, &height) == FALSE)
        return Error{ErrorCode::damaged, "svg"};
      width *= kPageWidth / static_cast<double>(sheet_width);
      height *= kPageHeight / static_cast<double>(sheet_height);
      cairo_pdf_surface_set_size(surface.get(), width, height);
      if (!draw(page, cairo.get(), width, height)) return Error{ErrorCode::unavailable, {}};
      cairo_show_page(cairo.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return Error{ErrorCode::unavailable, {}};
  }
  return pdf;
}

}  // namespace seven::native
