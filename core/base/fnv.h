// A hash of 64 bits by Fowler, Noll and Vo (FNV-1a, public domain): equal input gives equal hashes on every device,
// other input another one but for chance. Not for secrets.
#pragma once

#include <cstdint>
#include <string_view>

namespace seven {

class Fnv {
 public:
  void add(std::uint64_t value) { hash_ = (hash_ ^ value) * 1'099'511'628'211u; }
  void add(std::string_view bytes) {
    for (const char c : bytes) add(std::uint64_t{static_cast<unsigned char>(c)});
  }
  std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_ = 14'695'981'039'346'656'037u;
};

}  // namespace seven
