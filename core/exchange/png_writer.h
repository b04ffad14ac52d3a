// Packs pixels into a PNG (the PNG specification, third edition), a few rows at a time, so that a picture of any size
// needs no more memory than some of its rows. Each row says how it differs from the one above: in a picture of cards
// and words that is mostly nothing, and what is left often stands in the same row already.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "exchange/deflated_stream.h"

namespace seven {

class PngWriter {
 public:
  enum class Order { red_first, blue_first };

  // In pixels, 1 or more each; fewer than 2^31 altogether.
  PngWriter(int width, int height);
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;

  // The next rows: four bytes a pixel, of which the last (how opaque it is) is not looked at.
  void add(const unsigned char* pixels, int rows, Order order);
  // The last row once more, so many times.
  void again(int rows);
  // The whole PNG, once all rows have been added. Moves it out: call it once.
  std::string finish();

 private:
  void add_row(const unsigned char* row, const unsigned char* above, Order order);
  // After a row has been packed: its bytes together, and each times how many come from it on.
  void count(std::uint64_t sum, std::uint64_t weighed);
  std::uint64_t bytes_of_row() const { return 1 + 3 * static_cast<std::uint64_t>(width_); }

  int width_;
  std::string png_;
  std::size_t data_;  // where in `png_` the chunk of pixels begins
  DeflatedStream stream_{png_};
  std::vector<unsigned char> above_;  // the last row so far
  // How the row's pixels differ from those above: red, green, blue from the lowest; nothing but 0 between rows.
  std::vector<std::uint32_t> changes_;
  std::vector<std::pair<int, int>> changed_;  // from where to where these are not 0
  std::vector<int> seen_;                     // where in all pixels two changes stood last, by their hash
  int pixels_ = 0;                            // so far
  std::uint64_t a_ = 1, b_ = 0;               // Adler-32 of what has been packed (RFC 1950)
};

}  // namespace seven
