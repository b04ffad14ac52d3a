// A what-if card that lies on the table.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct DrawnCard {
  static constexpr const char* type = "drawn_card";
  static constexpr Scope scope = Scope::document;

  std::string card{};  // its id in the scenario

  bool operator==(const DrawnCard&) const = default;
  std::string key() const { return card; }
  void describe(Fields& fields) { fields.id("card", card); }
};

}  // namespace seven
