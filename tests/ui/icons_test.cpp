// The icon font is part of the first visit, so every icon in it has to be used somewhere. That every icon that is used
// is in it, the compiler checks: icons.h is made from the same list.
#include <doctest/doctest.h>

#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "support/word_files.h"

namespace {

// The names in "icon::arrow_left", as icons.json writes them.
void take_icons(const std::string& source, std::set<std::string>& into) {
  constexpr std::string_view before = "icon::";
  for (std::size_t at = source.find(before); at != std::string::npos; at = source.find(before, at + 1)) {
    std::string name;
    for (std::size_t i = at + before.size(); i < source.size(); ++i) {
      const char c = source[i];
      if (c != '_' && std::isalnum(static_cast<unsigned char>(c)) == 0) break;
      name += c == '_' ? '-' : c;
    }
    into.insert(name);
  }
}

}  // namespace

TEST_CASE("every icon that ships is used") {
  std::set<std::string> used;
  for (const std::string& file : seven::test::files_below(SEVEN_SOURCE_DIR "/core/ui", {".cpp", ".h"}))
    take_icons(seven::test::read_whole(file), used);
  const auto shipped =
      nlohmann::json::parse(seven::test::read_whole(SEVEN_ASSET_DIR "/theme/icons.json"), nullptr, false);
  REQUIRE(shipped.is_array());
  for (const auto& name : shipped) {
    INFO(name.get<std::string>() << " is in assets/theme/icons.json, and nothing shows it");
    CHECK(used.count(name.get<std::string>()) == 1);
  }
}
