#include "exchange/png_writer.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "exchange/png_chunks.h"

namespace seven {
namespace {

constexpr std::uint64_t kBase = 65521;  // of Adler-32
constexpr std::uint8_t kUp = 2;         // the filter of every row
constexpr int kHashBits = 13;

// Ends the chunk that began at `from` with its length, of which nothing was known then.
void end_chunk(std::string& png, std::size_t from) {
  std::string length;
  append_png_number(length, static_cast<std::uint32_t>(png.size() - from - 8));
  png.replace(from, length.size(), length);
  append_png_number(png, png_check(std::string_view(png).substr(from + 4)));
}

std::string beginning(int width, int height) {
  std::string png(png_signature);
  png.append("\0\0\0\0IHDR", 8);
  append_png_number(png, static_cast<std::uint32_t>(width));
  append_png_number(png, static_cast<std::uint32_t>(height));
  png.append("\x08\x02\0\0\0", 5);  // 8 bits of each of three colours
  end_chunk(png, png_signature.size());
  png.append("\0\0\0\0IDAT\x78\x01", 10);
  return png;
}

// How each of three bytes differs, the first one lowest: subtracted side by side, with the highest bit of each apart so
// that none borrows from its neighbour.
std::uint32_t change_of(const unsigned char* pixel, const unsigned char* above) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint32_t highest = 0x808080;
  std::uint32_t p, q;
  std::memcpy(&p, pixel, 4);
  std::memcpy(&q, above, 4);
  return (((p | highest) - (q & ~highest)) ^ ((p ^ ~q) & highest)) & 0xffffff;
}

constexpr int kAtOnce = 8;  // pixels that are compared together

std::uint64_t two_at(const void* at) {
  std::uint64_t value;
  std::memcpy(&value, at, 8);
  return value;
}

bool all_same(const unsigned char* one, const unsigned char* other, int from) {
  const unsigned char *p = one + 4 * std::size_t(from), *q = other + 4 * std::size_t(from);
  return ((two_at(p) ^ two_at(q)) | (two_at(p + 8) ^ two_at(q + 8)) | (two_at(p + 16) ^ two_at(q + 16)) |
          (two_at(p + 24) ^ two_at(q + 24))) == 0;
}

bool all_zero(const std::uint32_t* changes) {
  return (two_at(changes) | two_at(changes + 2) | two_at(changes + 4) | two_at(changes + 6)) == 0;
}

// Where the pixels from `from` on are no longer the same in both.
int end_of_same(const unsigned char* one, const unsigned char* other, int from, int width) {
  while (from + kAtOnce <= width && all_same(one, other, from)) from += kAtOnce;
  while (from < width && std::memcmp(one + 4 * std::size_t(from), other + 4 * std::size_t(from), 4) == 0) ++from;
  return from;
}

}  // namespace

PngWriter::PngWriter(int width, int height)
    : width_(width),
      png_(beginning(width, height)),
      data_(png_.size() - 10),
      above_(4 * static_cast<std::size_t>(width)),
      changes_(static_cast<std::size_t>(width)),
      seen_(std::size_t{1} << kHashBits, -1) {}

void PngWriter::add(const unsigned char* pixels, int rows, Order order) {
  const std::size_t row = 4 * static_cast<std::size_t>(width_);
  stream_.begin_block();
  for (int i = 0; i < rows; ++i) add_row(pixels + row * i, i == 0 ? above_.data() : pixels + row * (i - 1), order);
  stream_.room(16);
  stream_.end_block();
  std::copy_n(pixels + row * static_cast<std::size_t>(rows - 1), row, above_.begin());
}

void PngWriter::add_row(const unsigned char* row, const unsigned char* above, Order order) {
  const int red = order == Order::red_first ? 0 : 16, blue = 16 - red;
  const auto bytes = bytes_of_row();
  stream_.room(bytes + 8);
  stream_.byte(kUp);
  std::uint64_t sum = kUp, weighed = kUp * bytes;
  const auto change_at = [&](int at) { return change_of(row + 4 * std::size_t(at), above + 4 * std::size_t(at)); };
  const auto keep = [&](int at, std::uint32_t change) {
    if (change == 0) return;
    changes_[static_cast<std::size_t>(at)] = change;
    const std::uint32_t g = change >> 8 & 255, b = change >> blue & 255, all = (change >> red & 255) + g + b;
    sum += all;
    weighed += all * (bytes - 1 - 3 * static_cast<std::uint64_t>(at)) - g - 2 * b;
  };
  // Between rows the changes are nothing but 0.
  int kept_from = 0;
  const auto forget = [&](int end) { changed_.push_back({kept_from, end}); };
  constexpr int farthest = DeflatedStream::max_distance / 3;
  for (int i = 0; i < width_;) {
    const int start = i;
    i = end_of_same(row, above, i, width_);
    if (i > start) {
      if (start > kept_from) forget(start);
      kept_from = i;
      stream_.zeros(3 * (i - start));
      if (i == width_) break;
    }
    const std::uint32_t change = change_at(i), next = i + 1 < width_ ? change_at(i + 1) : 0;
    int& seen = seen_[(change * 0x9e3779b1u ^ next * 0x85ebca6bu) >> (32 - kHashBits)];
    const int before = seen - pixels_;
    seen = pixels_ + i;
    const auto kept = [&](int at) { return changes_[static_cast<std::size_t>(at)]; };
    keep(i, change);
    if (i + 1 < width_ && before >= 0 && i - before <= farthest && kept(before) == change && kept(before + 1) == next) {
      keep(i + 1, next);
      int count = 2;
      for (; i + count < width_; ++count) {
        while (i + count + kAtOnce <= width_ && all_zero(&changes_[static_cast<std::size_t>(before + count)]) &&
               all_same(row, above, i + count))
          count += kAtOnce;
        if (i + count == width_) break;
        const std::uint32_t more = change_at(i + count);
        if (more != kept(before + count)) break;
        keep(i + count, more);
      }
      stream_.again(3 * count, 3 * (i - before));
      i += count;
    } else {
      for (const int shift : {red, 8, blue}) stream_.byte(static_cast<std::uint8_t>(change >> shift));
      ++i;
    }
  }
  if (kept_from < width_) forget(width_);
  for (const auto& [from, end] : changed_) std::fill(changes_.begin() + from, changes_.begin() + end, 0);
  changed_.clear();
  count(sum, weighed);
}

void PngWriter::again(int rows) {
  stream_.begin_block();
  for (; rows > 0; --rows) {
    stream_.room(bytes_of_row() + 8);
    stream_.byte(kUp);
    stream_.zeros(3 * width_);
    count(kUp, kUp * bytes_of_row());
  }
  stream_.room(16);
  stream_.end_block();
}

void PngWriter::count(std::uint64_t sum, std::uint64_t weighed) {
  b_ = (b_ + a_ * bytes_of_row() + weighed) % kBase;
  a_ = (a_ + sum) % kBase;
  pixels_ += width_;
}

std::string PngWriter::finish() {
  stream_.finish();
  append_png_number(png_, static_cast<std::uint32_t>(b_ << 16 | a_));
  end_chunk(png_, data_);
  const std::size_t end = png_.size();
  png_.append("\0\0\0\0IEND", 8);
  end_chunk(png_, end);
  return std::move(png_);
}

}  // namespace seven
