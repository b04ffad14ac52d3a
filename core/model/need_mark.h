// Set one, per need: what a human relationship is for this need of this person. The marks are separate on purpose
// (domain.md A37).
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct NeedMark {
  static constexpr const char* type = "need_mark";
  static constexpr Scope scope = Scope::document;

  std::string person{};
  std::string need{};
  bool meaningful = false;      // a relationship would mean something to the person
  bool necessary = false;       // the need cannot be met without one
  bool changes_result = false;  // what comes out would be different

  bool operator==(const NeedMark&) const = default;
  std::string key() const { return person + "/" + need; }
  void describe(Fields& fields) {
    fields.id("person", person);
    fields.id("need", need);
    fields.flag("meaningful", meaningful);
    fields.flag("necessary", necessary);
    fields.flag("changes_result", changes_result);
  }
};

}  // namespace seven
