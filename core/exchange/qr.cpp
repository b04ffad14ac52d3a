#include "exchange/qr.h"

#include <qrcodegen.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace seven {

Result<QrCode> qr_code_of(std::string_view text) {
  if (text.size() > max_qr_bytes) return Error{ErrorCode::too_large, std::to_string(text.size() - max_qr_bytes)};
  const qrcodegen_Ecc level = text.size() > sure_qr_bytes ? qrcodegen_Ecc_LOW : qrcodegen_Ecc_MEDIUM;
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> work{}, code{};
  std::copy(text.begin(), text.end(), work.begin());
  const bool fits = qrcodegen_encodeBinary(work.data(), text.size(), code.data(), level, qrcodegen_VERSION_MIN,
                                           qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true);
  INVARIANT(fits);
  const int size = qrcodegen_getSize(code.data());
  std::string modules;
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) modules += qrcodegen_getModule(code.data(), x, y) ? '1' : '0';
  }
  return QrCode(size, std::move(modules));
}

}  // namespace seven
