// The text of a share code: domain.md H, "Round trip".
#include <doctest/doctest.h>

#include "deflate.h"
#include "exchange/packed_document.h"
#include "exchange/samples.h"
#include "exchange/share_code.h"
#include "support/headless_platform.h"

using namespace seven;

TEST_CASE("bytes of any length become text of letters, digits, - and _ and come back") {
  CHECK(code_of("") == "7m1.");
  CHECK(code_of("f") == "7m1.Zg");
  CHECK(code_of("fo") == "7m1.Zm8");
  CHECK(code_of("foo") == "7m1.Zm9v");
  CHECK(code_of("\xFB\xFF\xBF") == "7m1.-_-_");
  std::string bytes;
  for (int i = 0; i < 600; ++i) {
    const std::string code = code_of(bytes);
    CHECK(code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") ==
          std::string::npos);
    const Result<std::string> back = bytes_of(code);
    REQUIRE(back.ok());
    CHECK(back.value() == bytes);
    bytes += static_cast<char>(i * 37);
  }
}

TEST_CASE("a code that is none is refused with the place") {
  const auto refused = [](std::string_view code) {
    const Result<std::string> bytes = bytes_of(code);
    REQUIRE_FALSE(bytes.ok());
    return bytes.error();
  };
  CHECK(refused("") == Error{ErrorCode::not_our_file, ""});
  CHECK(refused("7m2.Zm8") == Error{ErrorCode::not_our_file, ""});
  CHECK(refused("7m1.Z") == Error{ErrorCode::damaged, "character 5"});
  CHECK(refused("7m1.Zm9") == Error{ErrorCode::damaged, "character 7"});  // bits that belong to no byte
  CHECK(refused("7m1.Zm 8") == Error{ErrorCode::damaged, "character 6"});
  CHECK(refused("7m1.Zm8=") == Error{ErrorCode::damaged, "character 7"});
  CHECK(refused("7m1." + std::string(12'000'000, 'A')).code == ErrorCode::too_large);
}

TEST_CASE("a code is found in a link, in a message and alone, and its neighbours are left out") {
  const auto found = [](std::string_view text) { return std::string(find_share_code(text).value_or("nothing")); };
  CHECK(found("7m1.AQAB") == "7m1.AQAB");
  CHECK(found("https://example.org/seven/#7m1.AQ-B_") == "7m1.AQ-B_");
  CHECK(found("https://example.org/?from=mail#go=7m1.AQAB&x=1") == "7m1.AQAB");
  CHECK(found("Look what we made: <https://example.org/#7m1.AQAB>. It took an hour.") == "7m1.AQAB");
  CHECK(found("(7m1.AQAB)\nAnd 7m1.CCCC is another.") == "7m1.AQAB");
  CHECK(found("Dyma fo: “7m1.AQAB”") == "7m1.AQAB");
  CHECK(found("7m1. is how it begins; 7m1.AQAB is one") == "7m1.AQAB");
  CHECK(found("see page27m1.html") == "nothing");
  CHECK(found("7m1.") == "nothing");
  CHECK(found("7M1.AQAB") == "nothing");
  CHECK(found("") == "nothing");
}

TEST_CASE("a frame says how its body is packed, and what it does not know is of a later version") {
  for (const Packing packing : {Packing::plain, Packing::deflated}) {
    const Result<Frame> back = unframe(frame("body", packing));
    REQUIRE(back.ok());
    CHECK(back.value() == Frame{packing, "body"});
  }
  CHECK(unframe("").error() == Error{ErrorCode::damaged, "byte 0"});
  CHECK(unframe("\1").error() == Error{ErrorCode::damaged, "byte 1"});
  CHECK(unframe(std::string("\0\0body", 6)).error() == Error{ErrorCode::damaged, "byte 0"});
  CHECK(unframe("\2\1body").error() == Error{ErrorCode::too_new, "2"});
  CHECK(unframe("\1\2body").error() == Error{ErrorCode::too_new, "flags"});
  CHECK(unframe(std::string(9 * 1024 * 1024, '\1')).error() == Error{ErrorCode::too_large, "bytes"});
}

TEST_CASE("where nothing can be deflated, or nothing is won by it, the body travels as it is") {
  CHECK(unframe(frame_smaller("body", Error{ErrorCode::unavailable, ""})).value() == Frame{Packing::plain, "body"});
  CHECK(unframe(frame_smaller("body", std::string("longer"))).value() == Frame{Packing::plain, "body"});
  CHECK(unframe(frame_smaller("body", std::string("b"))).value() == Frame{Packing::deflated, "b"});
}

TEST_CASE("a document goes to a code and back through the platform, with equal bytes") {
  test::Device device;
  test::HeadlessPlatform platform(device);
  const Document document = samples::full_exercise();
  for (const bool can_deflate : {true, false}) {
    platform.can_deflate = can_deflate;
    const std::string body = pack(document);
    std::string text;
    platform.deflate(body, [&](Result<std::string> deflated) {
      text = "https://example.org/#" + code_of(frame_smaller(body, deflated));
    });
    CHECK(text.empty());
    platform.pump();
    const auto code = find_share_code(text);
    REQUIRE(code);
    const Result<Frame> framed = unframe(bytes_of(*code).value());
    REQUIRE(framed.ok());
    std::string opened = framed.value().body;
    if (framed.value().packing == Packing::deflated) {
      platform.inflate(opened, max_share_bytes, [&](Result<std::string> inflated) { opened = inflated.value(); });
      platform.pump();
    }
    CHECK(write_document(unpack(opened).value().document) == write_document(document));
  }
}

TEST_CASE("inflating stops at the limit, and only exactly one whole stream will do") {
  const std::string plain = std::string(300'000, 'x') + "end";
  const std::string deflated = native::deflate(plain);
  CHECK(native::inflate(deflated, plain.size()).value() == plain);
  CHECK(native::inflate(deflated, plain.size() - 1).error().code == ErrorCode::too_large);
  CHECK(native::inflate(deflated, 0).error().code == ErrorCode::too_large);
  CHECK(native::inflate(deflated.substr(0, deflated.size() - 1), plain.size()).error().code == ErrorCode::damaged);
  CHECK(native::inflate(deflated + "x", plain.size()).error().code == ErrorCode::damaged);
  CHECK(native::inflate("", plain.size()).error().code == ErrorCode::damaged);
  CHECK(native::inflate("not deflate", plain.size()).error().code == ErrorCode::damaged);
  CHECK(native::inflate(native::deflate(""), 0).value().empty());
}
