// Pictures and paper on the desktop: a PNG of the size that was asked for, a PDF with a page for each sheet, and a
// named error for anything else.
#include <doctest/doctest.h>

#include <cmath>

#include "exchange/paper.h"
#include "exchange/report_picture.h"
#include "pictures.h"
#include "support/report_sample.h"

namespace seven::native {
namespace {

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

const MeasureText kMeasure = test::half_em;

}  // namespace

TEST_CASE("a picture becomes a PNG, as many times its size as was asked for") {
  const ReportPicture picture = report_picture(test::report_sample({}, "word").report, test::plain_look(), kMeasure);
  for (const float scale : {0.5f, 1.0f, 2.0f}) {
    const Result<std::string> png = png_of(picture.svg, scale);
    REQUIRE(png.ok());
    CHECK(png.value().substr(1, 3) == "PNG");
    CHECK(big_endian(png.value(), 16) == static_cast<std::uint32_t>(std::lround(picture.size.x * scale)));
    CHECK(big_endian(png.value(), 20) == static_cast<std::uint32_t>(std::lround(picture.size.y * scale)));
  }
}

TEST_CASE("what is too large or no picture is refused by name") {
  const std::string small = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1000\" height=\"1000\"/>";
  CHECK(png_of(small, 4).ok());
  CHECK(png_of(small, 9).error().code == ErrorCode::too_large);
  CHECK(png_of(small, 0).error().code == ErrorCode::damaged);
  CHECK(png_of("", 1).error().code == ErrorCode::damaged);
  CHECK(png_of("no picture <<<", 1).error().code == ErrorCode::damaged);
  CHECK(pdf_of({small, "<p>"}, "x").error().code == ErrorCode::damaged);
}

TEST_CASE("sheets become a PDF with as many pages") {
  const std::vector<std::string> sheets =
      sheets_of(test::report_sample({}, "word").report, test::plain_look(), kMeasure);
  const Result<std::string> pdf = pdf_of(sheets, "A result");
  REQUIRE(pdf.ok());
  CHECK(pdf.value().substr(0, 5) == "%PDF-");
  CHECK(pdf.value().find("/Count " + std::to_string(sheets.size())) != std::string::npos);
  CHECK(pdf.value().find("%%EOF") != std::string::npos);
}

TEST_CASE("a page of a PDF is as large as its sheet: A4 upright, A3 across") {
  const auto page = [](const char* size) {
    const std::string sheet = std::string("<svg xmlns=\"http://www.w3.org/2000/svg\" ") + size + "/>";
    return pdf_of({sheet}, "A sheet").value();
  };
  CHECK(page("width=\"595\" height=\"842\"").find("/MediaBox [ 0 0 595.276") != std::string::npos);
  CHECK(page("width=\"1190\" height=\"842\"").find("/MediaBox [ 0 0 1190.55") != std::string::npos);
}

}  // namespace seven::native
