// Set three, per person: the offer they get, and the minutes pulled to or from them where those differ from it.
#pragma once

#include <map>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Allocation {
  static constexpr const char* type = "allocation";
  static constexpr Scope scope = Scope::document;

  std::string person{};
  std::string offer{};
  std::map<std::string, Minutes> minutes{};  // role -> minutes, only where different from the offer's own

  bool operator==(const Allocation&) const = default;
  std::string key() const { return person; }
  void describe(Fields& fields) {
    fields.id("person", person);
    fields.id("offer", offer);
    fields.minutes("hundredths_of_minutes", minutes);
  }
};

}  // namespace seven
