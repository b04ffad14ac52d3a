// QR codes: sizes as of the tables of ISO/IEC 18004, and small ones read back module by module.
#include <doctest/doctest.h>

#include <optional>
#include <vector>

#include "exchange/qr.h"

using namespace seven;

namespace {

// Whether a module belongs to the finders, timing lines, format or the one alignment pattern of versions 2 to 6.
bool has_no_data(int size, int x, int y) {
  const bool finder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const bool alignment = size > 21 && x >= size - 9 && x <= size - 5 && y >= size - 9 && y <= size - 5;
  return finder || alignment || x == 6 || y == 6;
}

bool masked(int mask, int x, int y) {
  switch (mask) {
    case 0: return (x + y) % 2 == 0;
    case 1: return y % 2 == 0;
    case 2: return x % 3 == 0;
    case 3: return (x + y) % 3 == 0;
    case 4: return (x / 3 + y / 2) % 2 == 0;
    case 5: return x * y % 2 + x * y % 3 == 0;
    case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
    default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
  }
}

// The codewords in the order in which they are painted: columns of two from the right, up and down in turn.
std::vector<int> codewords(const QrCode& code, int mask) {
  std::vector<int> words;
  int bits = 0, word = 0;
  bool up = true;
  for (int right = code.size() - 1; right > 0; right -= 2, up = !up) {
    if (right == 6) right = 5;
    for (int step = 0; step < code.size(); ++step) {
      const int y = up ? code.size() - 1 - step : step;
      for (const int x : {right, right - 1}) {
        if (has_no_data(code.size(), x, y)) continue;
        word = word << 1 | (code.dark(x, y) != masked(mask, x, y) ? 1 : 0);
        if (++bits % 8 != 0) continue;
        words.push_back(word);
        word = 0;
      }
    }
  }
  return words;
}

// The text of a code with a single block of data, as of the smallest versions. Trusts that nothing is damaged.
std::string text_of(const QrCode& code) {
  int format = 0;  // level and mask: the five bits along the top left finder, from its left edge
  for (int x = 0; x < 5; ++x) format = format << 1 | (code.dark(x, 8) ? 1 : 0);
  const std::vector<int> words = codewords(code, (format ^ 0b10101) & 7);
  const auto byte = [&](std::size_t at) { return (words[at] << 4 | words[at + 1] >> 4) & 0xFF; };
  CHECK((words[0] >> 4) == 4);  // mode: bytes
  std::string text;
  const auto length = static_cast<std::size_t>(byte(0));
  for (std::size_t i = 1; i <= length; ++i) text += static_cast<char>(byte(i));
  return text;
}

}  // namespace

TEST_CASE("a code is read back: what is dark, and which way up it is") {
  for (const char* text : {"", "7m1.A", "7m1.AQAB-_xyz", "https://example.org/", "Tŷ Ŵyn, £7 a head, aye",
                           "https://example.org/seven/#7m1.AQABCDEFGHI"}) {
    CAPTURE(text);
    const Result<QrCode> code = qr_code_of(text);
    REQUIRE(code.ok());
    REQUIRE(code.value().version() <= 3);
    CHECK(text_of(code.value()) == text);
  }
}

TEST_CASE("the smallest version that holds the text at level M is taken, and L for the longest") {
  const auto version = [](std::size_t length) { return qr_code_of(std::string(length, 'x')).value().version(); };
  CHECK(version(0) == 1);
  CHECK(version(14) == 1);
  CHECK(version(15) == 2);
  CHECK(version(26) == 2);
  CHECK(version(42) == 3);
  CHECK(version(62) == 4);
  CHECK(version(213) == 10);
  CHECK(version(214) == 11);
  CHECK(version(sure_qr_bytes) == 40);
  CHECK(version(sure_qr_bytes + 1) == 36);
  CHECK(version(max_qr_bytes) == 40);
}

TEST_CASE("what no code holds is refused, with how much there is too much of it") {
  CHECK(qr_code_of(std::string(max_qr_bytes + 1, 'x')).error() == Error{ErrorCode::too_large, "1"});
  CHECK(qr_code_of(std::string(100'000, 'x')).error() == Error{ErrorCode::too_large, "97047"});
}

TEST_CASE("a code has its three finders and nothing but dark and light") {
  const QrCode code = qr_code_of(std::string(1000, 'x')).value();
  CHECK(code.size() == 17 + 4 * code.version());
  const int far = code.size() - 7;
  for (const auto& [left, top] : {std::pair{0, 0}, std::pair{far, 0}, std::pair{0, far}}) {
    for (int i = 0; i < 7; ++i) {
      CHECK(code.dark(left + i, top));
      CHECK(code.dark(left, top + i));
      CHECK(code.dark(left + 3, top + 3));
    }
    CHECK_FALSE(code.dark(left + 1, top + 1));
  }
}
