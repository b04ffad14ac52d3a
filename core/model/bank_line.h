// Minutes of a role that a plan gives up for good (domain.md A88, A97).
#pragma once

#include <map>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct BankLine {
  static constexpr const char* type = "bank_line";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::map<std::string, Minutes> minutes{};  // role -> minutes a year
  bool cashable = false;                     // paid hours really end
  bool waste = false;                        // waste removed; else things are done differently

  bool operator==(const BankLine&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.minutes("hundredths_of_minutes", minutes);
    fields.flag("cashable", cashable);
    fields.flag("waste", waste);
  }
};

}  // namespace seven
