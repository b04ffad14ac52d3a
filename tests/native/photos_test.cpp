// QR codes in photos, read on the desktop: ours as they are shown and printed.
#include "photos.h"

#include <doctest/doctest.h>

#include <string>

#include "base/random.h"
#include "exchange/qr.h"
#include "pictures.h"

namespace seven::native {
namespace {

// As the share sheet shows it, `module` pixels a module.
std::string picture_of(const QrCode& code, int module) {
  const std::string side = std::to_string(code.size() + 2 * qr_quiet_zone);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + side + "\" height=\"" + side +
                    "\"><rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"/><path d=\"";
  for (int y = 0; y < code.size(); ++y) {
    for (int x = 0; x < code.size(); ++x) {
      if (code.dark(x, y))
        svg += "M" + std::to_string(x + qr_quiet_zone) + " " + std::to_string(y + qr_quiet_zone) + "h1v1h-1z";
    }
  }
  const auto png = png_of(svg + "\"/></svg>", static_cast<float>(module));
  REQUIRE(png.ok());
  return png.value();
}

}  // namespace

TEST_CASE("a picture of a QR code gives its text, for short and for long ones") {
  for (const std::size_t length : {20u, 300u, 1200u, 2900u}) {
    INFO(length);
    std::string text = "https://seven.example/#7m1.";
    Random random(7);
    while (text.size() < length)
      text += "ABCDEFGHIJKLMNOPabcdefghijklmnop0123456789-_"[static_cast<std::size_t>(random.next() % 44)];
    const auto code = qr_code_of(text);
    REQUIRE(code.ok());
    const auto read = qr_in(picture_of(code.value(), 4));
    REQUIRE(read.ok());
    CHECK(read.value() == text);
  }
}

TEST_CASE("a picture without a code, and bytes that are no picture, are named errors") {
  const auto png = png_of("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"/>", 1);
  REQUIRE(png.ok());
  CHECK(qr_in(png.value()).error().code == ErrorCode::nothing_inside);
  for (const std::string& bytes : {std::string(), std::string("hello"), std::string("\xFF\xD8\xFF\xE0 no photo")}) {
    CHECK(qr_in(bytes).error().code == ErrorCode::damaged);
  }
}

}  // namespace seven::native
