// An arrow from the moment that frees time to the one that receives it, with how much.
#pragma once

#include <map>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Offset {
  static constexpr const char* type = "offset";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string from{}, to{};                  // moments
  std::map<std::string, Minutes> minutes{};  // role -> minutes in the year

  bool operator==(const Offset&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.id("from", from);
    fields.id("to", to);
    fields.require("to", from != to);
    fields.minutes("hundredths_of_minutes", minutes);
  }
};

}  // namespace seven
