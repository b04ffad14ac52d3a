#include "exchange/deflated_stream.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace seven {
namespace {

constexpr int kMostBits = 14, kLongest = 258, kSymbolOfLongest = 285;

// A length or a distance as a symbol and how many bits follow it (RFC 1951, 3.2.5). `value` counts from the least there
// is; as many symbols have equally many bits as `alike_bits` bits can tell apart.
struct SymbolAndBits {
  int symbol, bits;
};

SymbolAndBits step_of(int value, int alike_bits) {
  const int bits = std::max(0, static_cast<int>(std::bit_width(static_cast<unsigned>(value))) - 1 - alike_bits);
  return {(bits << alike_bits) + (value >> bits), bits};
}

std::uint16_t turned(unsigned code, int bits) {
  unsigned other = 0;
  for (int i = 0; i < bits; ++i) other |= (code >> i & 1) << (bits - 1 - i);
  return static_cast<std::uint16_t>(other);
}

// How many bits each symbol gets: as many as its share asks for (Shannon), and fewer where room is left, the most
// frequent first, so that all codes together are complete.
void share_bits(const std::uint32_t* counts, std::uint8_t* bits, std::size_t size) {
  const std::uint64_t sum = std::accumulate(counts, counts + size, std::uint64_t{0});
  const auto worth = [&](std::size_t symbol) { return 1 << (kMostBits - bits[symbol]); };
  int room = 1 << kMostBits;
  for (std::size_t symbol = 0; symbol < size; ++symbol) {
    int length = 1;
    while (length < kMostBits && (std::uint64_t{counts[symbol]} << length) < sum) ++length;
    bits[symbol] = static_cast<std::uint8_t>(length);
    room -= worth(symbol);
  }
  // Rare ones have no more than the most bits, which may be more than their share of the room.
  for (int length = kMostBits - 1; room < 0; --length)
    for (std::size_t symbol = 0; room < 0 && symbol < size; ++symbol)
      if (bits[symbol] == length) {
        ++bits[symbol];
        room += worth(symbol);
      }
  while (room > 0)
    for (int length = 2; length <= kMostBits; ++length)
      for (std::size_t symbol = 0; symbol < size; ++symbol)
        if (bits[symbol] == length && room >= worth(symbol)) {
          room -= worth(symbol);
          --bits[symbol];
        }
}

}  // namespace

template <std::size_t size>
void DeflateCodes<size>::renew() {
  share_bits(counts.data(), bits.data(), size);
  unsigned code = 0;
  for (int length = 1; length <= kMostBits; ++length, code <<= 1)
    for (std::size_t symbol = 0; symbol < size; ++symbol)
      if (bits[symbol] == length) codes[symbol] = turned(code++, length);
  for (std::uint32_t& count : counts) count = count / 4 + 1;
}

void DeflatedStream::room(std::size_t bytes) {
  const std::size_t at = written(), wanted = at + 2 * bytes + 16;
  if (out_->size() >= wanted) return;
  out_->resize(std::max(wanted, at + at / 2));
  next_ = out_->data() + at;
}

void DeflatedStream::begin_block() {
  bytes_.renew();
  distances_.renew();
  room(512);
  // Not the last one, with codes of its own. Their lengths stand as they are, four bits each.
  put(0b100, 3);
  put(symbols - 257, 5);
  put(distances - 1, 5);
  put(15, 4);
  for (const int length : {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15})
    put(length < 16 ? 4 : 0, 3);
  for (const std::uint8_t length : bytes_.bits) put(turned(length, 4), 4);
  for (const std::uint8_t length : distances_.bits) put(turned(length, 4), 4);
}

void DeflatedStream::zeros(int count) {
  say(0);
  if (count > 3) return again(count - 1, 1);
  for (int i = 1; i < count; ++i) say(0);
}

void DeflatedStream::again(int length, int distance) {
  const auto put_rest = [this](int value, int bits) {
    put(static_cast<std::uint32_t>(value) & ((std::uint32_t{1} << bits) - 1), bits);
  };
  const SymbolAndBits far = step_of(distance - 1, 1);
  while (length > 0) {
    const int now = length <= kLongest ? length : std::min(kLongest, length - 3);
    if (now == kLongest) {
      say(kSymbolOfLongest);
    } else {
      const SymbolAndBits step = step_of(now - 3, 2);
      say(257 + step.symbol);
      put_rest(now - 3, step.bits);
    }
    const auto code = static_cast<std::size_t>(far.symbol);
    ++distances_.counts[code];
    put(distances_.codes[code], distances_.bits[code]);
    put_rest(distance - 1, far.bits);
    length -= now;
  }
}

void DeflatedStream::finish() {
  room(16);
  // An empty last block by the codes that are known to everybody, then zeros up to a whole byte.
  put(0b011, 3);
  put(0, 7);
  const std::size_t end = written() + static_cast<std::size_t>((held_bits_ + 7) / 8);
  put(0, 15);
  out_->resize(end);
  next_ = out_->data() + end;
}

template struct DeflateCodes<286>;
template struct DeflateCodes<30>;

}  // namespace seven
