// Who does what by when, and what stops for it (domain.md A93).
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Commitment {
  static constexpr const char* type = "commitment";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string who{}, what{}, by{}, stops{}, cover{}, review{};

  bool operator==(const Commitment&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.sparse();
    fields.text("who", who, max_name_length);
    fields.text("what", what, max_name_length);
    fields.text("by", by, max_name_length);
    fields.text("stops", stops, max_name_length);
    fields.text("cover", cover, max_name_length);
    fields.text("review", review, max_name_length);
  }
};

}  // namespace seven
