// What the group would say to one person's face about what they get: the explanation, what they lose and why that is
// right, and how they can switch (domain.md A23, A26, C9).
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct FairnessNote {
  static constexpr const char* type = "fairness_note";
  static constexpr Scope scope = Scope::document;

  std::string person{};
  std::string explanation{};  // to the person who got less, in one or two sentences
  std::string loss{};         // why it is right, where they lose something against today
  std::string switch_way{};   // how to ask for the other route; empty: the offer's own way out

  bool operator==(const FairnessNote&) const = default;
  std::string key() const { return person; }
  void describe(Fields& fields) {
    fields.id("person", person);
    fields.text("explanation", explanation);
    fields.text("loss", loss);
    fields.text("switch_way", switch_way);
  }
};

}  // namespace seven
