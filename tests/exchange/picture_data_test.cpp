// Pictures that open again: domain.md H, "Round trip"; issue 3, "a crafted picture does nothing but give a named
// error".
#include <doctest/doctest.h>

#include "document/samples.h"
#include "document/serializer.h"
#include "exchange/picture_data.h"
#include "exchange/samples.h"

using namespace seven;

namespace {

std::string full() { return write_document(samples::full_exercise()); }
std::string filled() { return write_document(samples::filled_document()); }

Error picture_error(std::string_view picture) {
  const Result<std::string> document = document_in_picture(picture);
  REQUIRE_FALSE(document.ok());
  return document.error();
}

// Every cut and every change of one byte; what comes out must be a text or a named error, and most often an error.
void wound(const std::string& picture, const std::string& document) {
  for (std::size_t size = 0; size < picture.size(); ++size) {
    CAPTURE(size);
    const Result<std::string> read = document_in_picture(std::string_view(picture).substr(0, size));
    if (read) CHECK(read.value() == document);
  }
  for (std::size_t at = 0; at < picture.size(); ++at) {
    std::string changed = picture;
    for (const int change : {1, 0x80, 0xFF}) {
      changed[at] = static_cast<char>(picture[at] ^ change);
      const Result<std::string> read = document_in_picture(changed);
      if (!read) CHECK(std::string(message_key(read.error().code)).rfind("error.", 0) == 0);
      if (read) static_cast<void>(read_document(read.value()));
    }
  }
}

}  // namespace

TEST_CASE("a document put into a PNG comes back with equal bytes, and the picture around it is as it was") {
  for (const std::string& document : {full(), filled(), write_document(samples::empty_document())}) {
    const Result<std::string> picture = with_document_in_png(samples::small_png(), document);
    REQUIRE(picture.ok());
    CHECK(document_in_picture(picture.value()).value() == document);
    const std::string& bytes = picture.value();
    CHECK(bytes.substr(0, 55) == samples::small_png().substr(0, 55));
    CHECK(bytes.substr(bytes.size() - 12) == samples::small_png().substr(55));
    CHECK(bytes.substr(59, 18) == std::string("iTXtseven-minutes\0", 18));
  }
}

TEST_CASE("the checksum of the chunk is the one that PNG asks for") {
  // By zlib's crc32 over "iTXt", the head and "{}".
  const std::string picture = with_document_in_png(samples::small_png(), "{}").value();
  const std::string chunk = picture.substr(55, picture.size() - 55 - 12);
  CHECK(chunk.size() == 12 + 18 + 2);
  CHECK(chunk.substr(chunk.size() - 4) == std::string("\x01\x52\x89\x41", 4));
}

TEST_CASE("a document put into an SVG comes back with equal bytes, and nothing of it is markup") {
  for (const std::string& document :
       {full(), filled(), std::string("{\"</metadata><script>alert(1)</script>]]>&amp;\"}")}) {
    const Result<std::string> picture = with_document_in_svg(samples::small_svg(), document);
    REQUIRE(picture.ok());
    CHECK(document_in_picture(picture.value()).value() == document);
    CHECK(picture.value().find("<script") == std::string::npos);
    CHECK(picture.value().find("]]>") == std::string::npos);
    CHECK(picture.value().find("</metadata></svg>\n") + 18 == picture.value().size());
  }
}

TEST_CASE("a second document takes the place of the first") {
  const std::string png = with_document_in_png(samples::small_png(), full()).value();
  CHECK(with_document_in_png(png, filled()).value() == with_document_in_png(samples::small_png(), filled()).value());
  const std::string svg = with_document_in_svg(samples::small_svg(), full()).value();
  CHECK(with_document_in_svg(svg, filled()).value() == with_document_in_svg(samples::small_svg(), filled()).value());
}

TEST_CASE("characters that XML does not have travel as JSON spells them") {
  const std::string document = "{\"text\":\"\xEF\xBF\xBE \xEF\xBF\xBF\"}";
  const std::string picture = with_document_in_svg(samples::small_svg(), document).value();
  CHECK(picture.find("\xEF\xBF") == std::string::npos);
  CHECK(document_in_picture(picture).value() == "{\"text\":\"\\ufffe \\uffff\"}");
}

TEST_CASE("an SVG that another program has written again still opens") {
  CHECK(
      document_in_picture(
          "\xEF\xBB\xBF<svg>\n<metadata\n  class='x' id='seven-minutes' >{&quot;a&quot;:&#123;&#x7D;}</metadata></svg>")
          .value() == "{\"a\":{}}");
  CHECK(document_in_picture("<svg><metadata>other</metadata><metadata id=\"seven-minutes\">{}</metadata></svg>")
            .value() == "{}");
}

TEST_CASE("pictures that are none, hold nothing or are broken are refused by name") {
  CHECK(picture_error("") == Error{ErrorCode::not_our_file, ""});
  CHECK(picture_error("GIF89a") == Error{ErrorCode::not_our_file, ""});
  CHECK(picture_error("<html></html>") == Error{ErrorCode::not_our_file, ""});
  CHECK(picture_error(samples::small_png()) == Error{ErrorCode::nothing_inside, ""});
  CHECK(picture_error(samples::small_svg()) == Error{ErrorCode::nothing_inside, ""});
  CHECK(picture_error(samples::small_png().substr(0, 60)) == Error{ErrorCode::damaged, "byte 55"});
  CHECK(picture_error("<svg><metadata id=\"seven-minutes\">{}") == Error{ErrorCode::damaged, "byte 5"});
  CHECK(picture_error("<svg><metadata id=\"seven-minutes\">{&bogus;}</metadata></svg>") ==
        Error{ErrorCode::damaged, "byte 35"});
  for (const char* reference : {"&#0;", "&#xD800;", "&#x110000;", "&#99999999999;", "&#;", "&#x;", "&", "&#-1;"}) {
    CAPTURE(reference);
    CHECK(picture_error("<svg><metadata id=\"seven-minutes\">" + std::string(reference) + "</metadata></svg>").code ==
          ErrorCode::damaged);
  }
  CHECK(picture_error(std::string("\x89PNG\r\n\x1A\n", 8) + std::string(17 * 1024 * 1024, '\0')) ==
        Error{ErrorCode::too_large, "bytes"});
  // Chunks without any data.
  CHECK(picture_error(std::string("\x89PNG\r\n\x1A\n", 8) + std::string(12 * 70'000, '\0')) ==
        Error{ErrorCode::too_large, "chunks"});
  std::string long_chunk = samples::small_png();
  long_chunk[8] = '\x7F';
  CHECK(picture_error(long_chunk) == Error{ErrorCode::damaged, "byte 8"});
  CHECK(with_document_in_png("no picture", "{}").error() == Error{ErrorCode::not_our_file, ""});
  CHECK(with_document_in_svg("<svg>", "{}").error().code == ErrorCode::damaged);
  CHECK(with_document_in_svg("<</svg><svg>", "{}").error().code == ErrorCode::damaged);
  CHECK(with_document_in_svg("<metadata id='seven-minutes'><svg></metadata></svg>", "{}").error().code ==
        ErrorCode::damaged);
  CHECK(with_document_in_svg(samples::small_svg(), std::string(9 * 1024 * 1024, ' ')).error() ==
        Error{ErrorCode::too_large, "bytes"});
}

TEST_CASE("a PNG with any cut and any byte changed gives a document or a named error") {
  wound(with_document_in_png(samples::small_png(), filled()).value(), filled());
}

TEST_CASE("an SVG with any cut and any byte changed gives a document or a named error") {
  wound(with_document_in_svg(samples::small_svg(), filled()).value(), filled());
}

TEST_CASE("a picture of nothing but the beginnings of elements takes no longer than its length") {
  std::string picture = "<svg>";
  while (picture.size() < 4'000'000) picture += "<metadata";
  CHECK(picture_error(picture) == Error{ErrorCode::nothing_inside, ""});
  CHECK(picture_error(picture + ">") == Error{ErrorCode::nothing_inside, ""});
}
