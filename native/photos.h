// QR codes in photos on the desktop: any kind of picture that gdk-pixbuf reads, looked through by zxing-cpp.
#pragma once

#include <string>

#include "base/result.h"

namespace seven::native {

// The text of the first QR code in the picture, UTF-8. Errors: damaged (no picture), too_large (beyond
// max_picture_pixels), nothing_inside (no code is seen).
Result<std::string> qr_in(const std::string& picture);

}  // namespace seven::native
