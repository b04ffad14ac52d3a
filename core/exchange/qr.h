// A text as a QR code (ISO/IEC 18004, model 2): which of its modules are dark. A thin layer over Project Nayuki's
// generator.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace seven {

class QrCode {
 public:
  // `modules` has size * size characters, row by row from the top left; '1' is dark.
  QrCode(int size, std::string modules) : size_(size), modules_(std::move(modules)) {}

  // Modules on each side, without the quiet zone: 21 for version 1 to 177 for version 40.
  int size() const { return size_; }
  int version() const { return (size_ - 17) / 4; }
  // Column and row from the top left; 0 <= x, y < size().
  bool dark(int x, int y) const { return modules_[static_cast<std::size_t>(y * size_ + x)] == '1'; }

 private:
  int size_;
  std::string modules_;
};

inline constexpr int qr_quiet_zone = 4;             // modules around a code that must stay light
inline constexpr std::size_t max_qr_bytes = 2953;   // what the largest code holds, at level L
inline constexpr std::size_t sure_qr_bytes = 2331;  // what it holds at level M

// The smallest code that holds the text (or any bytes) with error correction level M, which survives 15 % of damage,
// or L (7 %) where M cannot hold it; better where that takes no larger code. Error: too_large (`place` = how many bytes
// there are too many).
Result<QrCode> qr_code_of(std::string_view text);

}  // namespace seven
