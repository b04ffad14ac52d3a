// The fuzz targets (tests/fuzz/) without a fuzzer: their seeds, changed at random, as every suite runs them, the one
// under sanitizers too. `./dev fuzz` searches for longer and by what the readers do.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "base/random.h"
#include "support/files.h"

// The targets, each under a name of its own (CMakeLists.txt).
extern "C" {
int fuzz_backup(const std::uint8_t* data, std::size_t size);
int fuzz_merge(const std::uint8_t* data, std::size_t size);
int fuzz_document(const std::uint8_t* data, std::size_t size);
int fuzz_entry(const std::uint8_t* data, std::size_t size);
int fuzz_picture(const std::uint8_t* data, std::size_t size);
int fuzz_plan_table(const std::uint8_t* data, std::size_t size);
int fuzz_read_any(const std::uint8_t* data, std::size_t size);
int fuzz_scenario(const std::uint8_t* data, std::size_t size);
int fuzz_share_code(const std::uint8_t* data, std::size_t size);
}

namespace {

using seven::Random;

std::size_t below(Random& random, std::size_t limit) {
  return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(limit) - 1));
}

// One to eight changes: a bit, a byte, a piece taken out, said twice or brought from another seed, the end cut off.
std::string changed(Random& random, std::string bytes, const std::string& other) {
  static constexpr std::string_view signs = "{}[]\",:\\0-9eE.<>/\xC3\xF0\xFF";
  for (std::size_t changes = 1 + below(random, 8); changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = below(random, bytes.size()), length = 1 + below(random, 16);
    switch (below(random, 7)) {
      case 0: bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8))); break;
      case 1: bytes[at] = static_cast<char>(below(random, 256)); break;
      case 2: bytes[at] = signs[below(random, signs.size())]; break;
      case 3: bytes.erase(at, length); break;
      case 4: bytes.insert(at, bytes.substr(below(random, bytes.size()), length)); break;
      case 5: bytes.insert(at, other.substr(below(random, other.size()), 4 * length)); break;
      default: bytes.resize(at);
    }
  }
  return bytes;
}

int runs(int usual) {
  const char* asked = std::getenv("SEVEN_SEQUENCES");
  return asked == nullptr ? usual : std::max(usual, std::atoi(asked));
}

}  // namespace

TEST_CASE("every reader stands whatever becomes of its seeds, and keeps its promises") {
  const std::pair<const char*, int (*)(const std::uint8_t*, std::size_t)> targets[] = {
      {"backup", fuzz_backup},     {"document", fuzz_document}, {"entry", fuzz_entry},
      {"merge", fuzz_merge},       {"picture", fuzz_picture},   {"plan_table", fuzz_plan_table},
      {"read_any", fuzz_read_any}, {"scenario", fuzz_scenario}, {"share_code", fuzz_share_code}};
  const std::uint64_t first = 20261201;
  const int count = runs(3000);
  MESSAGE(count << " inputs for each reader from seed " << first);
  for (const auto& reader : targets) {
    const std::string name = reader.first;
    INFO(name);
    std::vector<std::string> seeds;
    for (const std::string& path : seven::test::files_below(std::string(SEVEN_SOURCE_DIR "/tests/fuzz/seeds/") + name))
      seeds.push_back(seven::test::read_whole(path));
    REQUIRE_FALSE(seeds.empty());
    int answered = 0;
    for (int i = 0; i < count; ++i) {
      Random random(first + static_cast<std::uint64_t>(i));
      const std::string& seed = seeds[below(random, seeds.size())];
      const std::string input = changed(random, seed, seeds[below(random, seeds.size())]);
      reader.second(reinterpret_cast<const std::uint8_t*>(input.data()),
                    input.size());  // what it promises are invariants
      ++answered;
    }
    CHECK(answered == count);
  }
}
