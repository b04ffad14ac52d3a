// A PNG read again by the words of its specification, as slowly as that: three colours of 8 bits, rows that say how
// they differ from the one above, packed by codes (RFC 1951). Anything else is a failure of the test.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace seven::test {

class Inflater {
 public:
  explicit Inflater(std::string_view bytes) : bytes_(bytes) {}

  std::string all() {
    for (bool last = false; !last;) {
      last = take(1) == 1;
      const unsigned kind = take(2);
      REQUIRE((kind == 1 || kind == 2));
      kind == 1 ? block(fixed(), std::vector<int>(30, 5)) : own_block();
    }
    return out_;
  }
  std::size_t used() const { return (at_ + 7) / 8; }

 private:
  unsigned take(int count) {
    unsigned value = 0;
    if (at_ + static_cast<std::size_t>(count) > 8 * bytes_.size()) FAIL("the stream ends too early");
    for (int i = 0; i < count; ++i, ++at_) value |= (static_cast<unsigned char>(bytes_[at_ / 8]) >> at_ % 8 & 1u) << i;
    return value;
  }
  // The symbol whose code comes next: codes of a length are numbered in the order of their symbols.
  int symbol(const std::vector<int>& lengths) {
    std::array<int, 16> counts{};
    for (const int length : lengths) ++counts[static_cast<std::size_t>(length)];
    for (int code = 0, first = 0, length = 1; length < 16; ++length) {
      code |= static_cast<int>(take(1));
      const int count = counts[static_cast<std::size_t>(length)];
      if (code - first < count) {
        int wanted = code - first;
        for (std::size_t i = 0;; ++i)
          if (lengths[i] == length && wanted-- == 0) return static_cast<int>(i);
      }
      first = (first + count) << 1;
      code <<= 1;
    }
    FAIL("no symbol has that code");
    return 0;
  }
  static std::vector<int> fixed() {
    std::vector<int> lengths(288, 8);
    for (int i = 144; i < 256; ++i) lengths[static_cast<std::size_t>(i)] = 9;
    for (int i = 256; i < 280; ++i) lengths[static_cast<std::size_t>(i)] = 7;
    return lengths;
  }
  void own_block() {
    const unsigned many = take(5) + 257, few = take(5) + 1, count = take(4) + 4;
    constexpr std::array<std::size_t, 19> order{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    std::vector<int> small(19), lengths;
    for (unsigned i = 0; i < count; ++i) small[order[i]] = static_cast<int>(take(3));
    while (lengths.size() < many + few) {
      lengths.push_back(symbol(small));
    }
    block({lengths.begin(), lengths.begin() + many}, {lengths.begin() + many, lengths.end()});
  }
  void block(const std::vector<int>& of_bytes, const std::vector<int>& of_distances) {
    // Complete: no code is left over, or others could not read it.
    for (const std::vector<int>* lengths : {&of_bytes, &of_distances}) {
      int room = 1 << 15;
      for (const int length : *lengths) room -= length > 0 ? 1 << (15 - length) : 0;
      CHECK((room == 0 || lengths->size() == 30));
    }
    for (int next; (next = symbol(of_bytes)) != 256;) {
      if (next < 256) {
        out_ += static_cast<char>(next);
        continue;
      }
      const std::size_t length = next == 285 ? 258 : step(next - 257, 3, 4);
      const std::size_t distance = step(symbol(of_distances), 1, 2);
      if (distance > out_.size()) FAIL("nothing stands that far back");
      for (std::size_t i = 0; i < length; ++i) out_ += out_[out_.size() - distance];
    }
  }
  std::size_t step(int code, int from, int alike) {
    for (int i = 0; i < code; ++i) from += 1 << std::max(0, i / alike - 1);
    return static_cast<std::size_t>(from) + take(std::max(0, code / alike - 1));
  }

  std::string_view bytes_;
  std::size_t at_ = 0;  // in bits
  std::string out_;
};

struct ReadPng {
  int width = 0, height = 0;
  std::string pixels;  // three bytes each
};

inline ReadPng read_png(std::string_view png) {
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(png.at(at + i));
    return value;
  };
  ReadPng read;
  std::string data;
  REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
  for (std::size_t at = 8; at < png.size(); at += 12 + number(at)) {
    const std::string_view name = png.substr(at + 4, 4), body = png.substr(at + 8, number(at));
    std::uint32_t check = 0xffffffff;
    for (const char c : png.substr(at + 4, 4 + body.size())) {
      check ^= static_cast<unsigned char>(c);
      for (int i = 0; i < 8; ++i) check = check & 1 ? 0xedb88320u ^ check >> 1 : check >> 1;
    }
    CHECK(number(at + 8 + body.size()) == ~check);
    if (name == "IHDR") {
      read.width = static_cast<int>(number(at + 8));
      read.height = static_cast<int>(number(at + 12));
      CHECK(body.substr(8) == std::string_view("\x08\x02\0\0\0", 5));
    }
    if (name == "IDAT") data += body;
  }
  Inflater inflater(std::string_view(data).substr(2));
  const std::string rows = inflater.all();
  std::uint32_t a = 1, b = 0;
  for (const char c : rows) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  REQUIRE(inflater.used() + 6 == data.size());
  for (std::size_t i = 0; i < 4; ++i)
    CHECK(static_cast<unsigned char>(data[data.size() - 4 + i]) == ((b << 16 | a) >> (24 - 8 * i) & 255));
  const auto row = static_cast<std::size_t>(read.width) * 3;
  REQUIRE(rows.size() == (row + 1) * static_cast<std::size_t>(read.height));
  for (std::size_t y = 0; y < static_cast<std::size_t>(read.height); ++y) {
    CHECK(rows[y * (row + 1)] == 2);
    for (std::size_t x = 0; x < row; ++x)
      read.pixels += static_cast<char>(rows[y * (row + 1) + 1 + x] + (y > 0 ? read.pixels[(y - 1) * row + x] : 0));
  }
  return read;
}

}  // namespace seven::test
