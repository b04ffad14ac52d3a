// PNGs that are packed here: whatever the pixels and however many rows come at once, a reader gets the same ones.
#include "exchange/png_writer.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "support/png_reader.h"
#include "support/random_seeds.h"

using namespace seven;
using namespace seven::test;
using Order = PngWriter::Order;

namespace {

// Four bytes a pixel.
struct Pixels {
  int width, height;
  std::string bytes;
  std::string colors(Order order) const {
    std::string three;
    for (std::size_t i = 0; i < bytes.size(); i += 4)
      for (const std::size_t c : {0u, 1u, 2u}) three += bytes[i + (order == Order::red_first ? c : 2 - c)];
    return three;
  }
};

std::string packed(const Pixels& pixels, int rows, Order order) {
  PngWriter writer(pixels.width, pixels.height);
  for (int y = 0; y < pixels.height; y += rows)
    writer.add(reinterpret_cast<const unsigned char*>(pixels.bytes.data()) + std::size_t(4) * y * pixels.width,
               std::min(rows, pixels.height - y), order);
  return writer.finish();
}

Pixels plain(int width, int height, const std::string& pixel) {
  Pixels all{width, height, ""};
  for (int i = 0; i < width * height; ++i) all.bytes += pixel;
  return all;
}

// Noise, noise of few values, boxes one over the other, or the same few columns again and again.
Pixels random_pixels(std::mt19937& random) {
  const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  const bool wide = below(8) == 0;
  Pixels all = plain(1 + below(wide ? 12000 : 300), 1 + below(wide ? 4 : 30), "\xfa\xf6\xef\xff");
  const int kind = below(4), values = kind == 0 ? 256 : 3;
  if (kind < 2 || kind == 3)
    for (std::size_t i = 0; i < all.bytes.size(); ++i) all.bytes[i] = static_cast<char>(below(values));
  if (kind == 3)
    for (std::size_t i = 4 * 7; i < all.bytes.size(); ++i) all.bytes[i] = all.bytes[i - 4 * 7];
  for (int box = kind == 2 ? 12 : 1; box-- > 0;) {
    const int left = below(all.width), top = below(all.height), right = left + below(90), bottom = top + below(9);
    const char color = static_cast<char>(below(256));
    for (int y = top; y < std::min(bottom, all.height); ++y)
      for (int x = left; x < std::min(right, all.width); ++x)
        for (int c = 0; c < 3; ++c)
          all.bytes[static_cast<std::size_t>(4 * (y * all.width + x) + c)] = static_cast<char>(color + c);
  }
  return all;
}

}  // namespace

TEST_CASE("whatever the pixels, a reader of PNG gets the same ones") {
  for_seeds(20261202, 60, [](std::uint32_t seed) {
    std::mt19937 random(seed);
    const Pixels pixels = random_pixels(random);
    const Order order = random() % 2 ? Order::red_first : Order::blue_first;
    const ReadPng read = read_png(packed(pixels, 1 + static_cast<int>(random() % 12), order));
    CHECK(read.width == pixels.width);
    CHECK(read.height == pixels.height);
    CHECK((read.pixels == pixels.colors(order)));
  });
}

TEST_CASE("a row that comes again is the same as if it had been given again") {
  for_seeds(20261203, 40, [](std::uint32_t seed) {
    std::mt19937 random(seed);
    const Pixels pixels = random_pixels(random);
    const auto* bytes = reinterpret_cast<const unsigned char*>(pixels.bytes.data());
    const auto row = static_cast<std::size_t>(4 * pixels.width);
    Pixels wanted{pixels.width, 0, ""};
    std::vector<int> times;  // each row comes again
    for (int y = 0; y < pixels.height; ++y) {
      times.push_back(random() % 2 ? 0 : static_cast<int>(random() % 40));
      for (int i = 0; i <= times.back(); ++i) wanted.bytes.append(pixels.bytes, row * std::size_t(y), row);
      wanted.height += 1 + times.back();
    }
    PngWriter writer(wanted.width, wanted.height);
    for (int y = 0; y < pixels.height; ++y) {
      writer.add(bytes + row * std::size_t(y), 1, Order::red_first);
      if (times[std::size_t(y)] > 0) writer.again(times[std::size_t(y)]);
    }
    const ReadPng read = read_png(writer.finish());
    CHECK(read.height == wanted.height);
    CHECK((read.pixels == wanted.colors(Order::red_first)));
  });
}

TEST_CASE("how opaque a pixel is does not matter") {
  Pixels pixels = plain(40, 6, "\x10\x20\x30\xff"), other = plain(40, 6, std::string("\x10\x20\x30\0", 4));
  other.bytes[4 * 50 + 3] = 'x';
  CHECK((read_png(packed(pixels, 2, Order::red_first)).pixels == read_png(packed(other, 3, Order::red_first)).pixels));
}

TEST_CASE("a picture of one pixel, of one row and of one column") {
  for (const auto& [width, height] : {std::pair{1, 1}, {11000, 1}, {1, 900}}) {
    const Pixels pixels = plain(width, height, "\x01\x02\x03\xff");
    CHECK((read_png(packed(pixels, 1, Order::blue_first)).pixels == pixels.colors(Order::blue_first)));
  }
}

TEST_CASE("what is empty takes next to nothing, and what stands in a row twice is said once") {
  CHECK(packed(plain(2000, 2000, "\xff\xff\xff\xff"), 100, Order::red_first).size() < 30'000);
  std::mt19937 random(7);
  Pixels once = plain(1000, 20, "\xff\xff\xff\xff"), twice = once;
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 300; ++x)
      for (int c = 0; c < 3; ++c) {
        const auto at = [&](int column) { return static_cast<std::size_t>(4 * (1000 * y + column) + c); };
        once.bytes[at(x)] = twice.bytes[at(x)] = twice.bytes[at(500 + x)] = static_cast<char>(random());
      }
  const std::size_t one = packed(once, 20, Order::red_first).size();
  CHECK(packed(twice, 20, Order::red_first).size() < one + one / 20);
}
