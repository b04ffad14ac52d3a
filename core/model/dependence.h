// A moment that waits for an arrangement: until that is done its change is hatched.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Dependence {
  static constexpr const char* type = "dependence";
  static constexpr Scope scope = Scope::document;

  std::string moment{};
  std::string arrangement{};

  bool operator==(const Dependence&) const = default;
  std::string key() const { return moment + "/" + arrangement; }
  void describe(Fields& fields) {
    fields.id("moment", moment);
    fields.id("arrangement", arrangement);
  }
};

}  // namespace seven
