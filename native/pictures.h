// Pictures and paper on the desktop: SVG drawn by librsvg on cairo, into a PNG or the pages of a PDF.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace seven::native {

// Makes the typefaces in that folder known to whatever draws text in this program. Call once, before the first picture.
void use_fonts(const std::filesystem::path& folder);

// The bytes of a PNG, `scale` times the size the SVG names. Errors: damaged (no SVG), too_large (beyond
// max_picture_pixels), unavailable.
Result<std::string> png_of(const std::string& svg, float scale);
// The bytes of a PDF with a page for each sheet, as large as the sheet says (points). Errors: damaged, unavailable.
Result<std::string> pdf_of(const std::vector<std::string>& sheets, const std::string& title);

}  // namespace seven::native
