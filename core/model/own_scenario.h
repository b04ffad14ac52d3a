// A scenario that did not come with the program: it travels inside the document that plays it.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

inline constexpr std::size_t max_own_scenario_length = 100'000;  // code points of its JSON

// At most one per document.
struct OwnScenario {
  static constexpr const char* type = "own_scenario";
  static constexpr Scope scope = Scope::document;

  std::string scenario{};  // its id
  std::string json{};      // as of `read_scenario`; read again whenever the document is opened

  bool operator==(const OwnScenario&) const = default;
  std::string key() const { return scenario; }
  void describe(Fields& fields) {
    fields.id("scenario", scenario);
    fields.text("json", json, max_own_scenario_length);
  }
};

}  // namespace seven
