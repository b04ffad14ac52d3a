// Whether something that offers depend on is in place, as the group says (domain.md A44, A51).
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class InPlace { unset, yes, no };
inline constexpr std::array<const char*, 3> in_place_words{"unset", "yes", "no"};

struct Condition {
  static constexpr const char* type = "condition";
  static constexpr Scope scope = Scope::document;

  std::string introduction{};  // its id in the scenario
  InPlace in_place = InPlace::unset;

  bool operator==(const Condition&) const = default;
  std::string key() const { return introduction; }
  void describe(Fields& fields) {
    fields.id("introduction", introduction);
    fields.choice("in_place", in_place, in_place_words);
  }
};

}  // namespace seven
