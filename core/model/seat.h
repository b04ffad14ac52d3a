// Someone's part in a group around one screen (domain.md D1). Given names only, as people type them.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Seat {
  static constexpr const char* type = "seat";
  static constexpr Scope scope = Scope::document;

  std::string part{};  // host, treasurer, recorder, desk, complaints, or "voice." and a person's id
  std::string name{};  // who has it; may be empty

  bool operator==(const Seat&) const = default;
  std::string key() const { return part; }
  void describe(Fields& fields) {
    fields.id("part", part);
    fields.text("name", name, max_name_length);
  }
};

}  // namespace seven
