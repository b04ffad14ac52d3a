// What a person wrote about one topic: a debrief question, a person's reason, an objection.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Note {
  static constexpr const char* type = "note";
  static constexpr Scope scope = Scope::document;

  std::string topic{};
  std::string text{};

  bool operator==(const Note&) const = default;
  std::string key() const { return topic; }
  void describe(Fields& fields) {
    fields.id("topic", topic);
    fields.text("text", text);
  }
};

}  // namespace seven
