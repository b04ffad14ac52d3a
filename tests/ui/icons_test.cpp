// The icon font is part of the first visit, so every icon in it has to be used somewhere. That every icon that is used
// is in it, the compiler checks: icons.h is made from the same list.
#include <doctest/doctest.h>

#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "support/scenarios.h"
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
  for (const std::string& name : seven::shipped_scenario_names()) {
    const seven::Scenario scenario = seven::shipped_scenario(name);
    for (const auto& role : scenario.roles) used.insert(role.icon);
    for (const auto& option : scenario.deck) used.insert(option.icon);
    for (const auto& placed : scenario.placed) used.insert(placed.icon);
    for (const auto& card : scenario.what_if) used.insert(card.icon);
  }
  const auto shipped =
      nlohmann::json::parse(seven::test::read_whole(SEVEN_ASSET_DIR "/theme/icons.json"), nullptr, false);
  REQUIRE(shipped.is_array());
  for (const auto& name : shipped) {
    INFO(name.get<std::string>() << " is in assets/theme/icons.json, and nothing shows it");
    CHECK(used.count(name.get<std::string>()) == 1);
  }
}
