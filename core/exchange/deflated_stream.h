// A deflated stream (RFC 1951) written in one pass: each block by codes that fit what the blocks before it said, so
// that nothing is looked at twice.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace seven {

// The parts of an alphabet: how often each symbol came, and by which bits it is said, the first bit lowest.
template <std::size_t size>
struct DeflateCodes {
  std::array<std::uint32_t, size> counts;
  std::array<std::uint16_t, size> codes{};
  std::array<std::uint8_t, size> bits{};

  DeflateCodes() { counts.fill(1); }
  void renew();  // codes from the counts, which then fade
};

class DeflatedStream {
 public:
  static constexpr int max_distance = 32768;

  // Appends to `out`, which must outlive the stream.
  explicit DeflatedStream(std::string& out) : out_(&out), next_(out.data() + out.size()) {}

  // A block says whatever comes between these; `room` before each `room` bytes at the most.
  void begin_block();
  void end_block() { say(end_of_block); }
  void room(std::size_t bytes);
  // The stream is whole; nothing follows. `out` then ends where the stream does.
  void finish();

  void byte(std::uint8_t value) { say(value); }
  void zeros(int count);
  // Again what stood `distance` bytes before; `length` is 3 or more, and may be more than `distance`.
  void again(int length, int distance);

 private:
  static constexpr std::size_t symbols = 286, distances = 30;
  static constexpr int end_of_block = 256;

  void say(int symbol) {
    ++bytes_.counts[static_cast<std::size_t>(symbol)];
    put(bytes_.codes[static_cast<std::size_t>(symbol)], bytes_.bits[static_cast<std::size_t>(symbol)]);
  }
  void put(std::uint32_t value, int count) {
    held_ |= value << held_bits_;
    held_bits_ += count;
    if (held_bits_ < 16) return;
    next_[0] = static_cast<char>(held_);
    next_[1] = static_cast<char>(held_ >> 8);
    next_ += 2;
    held_ >>= 16;
    held_bits_ -= 16;
  }
  std::size_t written() const { return static_cast<std::size_t>(next_ - out_->data()); }

  DeflateCodes<symbols> bytes_;
  DeflateCodes<distances> distances_;
  std::string* out_;
  char* next_;              // where `out` is written next
  std::uint32_t held_ = 0;  // bits that have not, fewer than 16 between calls
  int held_bits_ = 0;
};

}  // namespace seven
