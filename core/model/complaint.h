// What the complaints desk writes in one person's name about the recipe, and what the group answers (domain.md A27,
// D1).
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Complaint {
  static constexpr const char* type = "complaint";
  static constexpr Scope scope = Scope::document;

  std::string person{};
  std::string words{};  // at most 30 words are asked for; more is kept
  std::string answer{};

  bool operator==(const Complaint&) const = default;
  std::string key() const { return person; }
  void describe(Fields& fields) {
    fields.id("person", person);
    fields.text("words", words);
    fields.text("answer", answer);
  }
};

}  // namespace seven
