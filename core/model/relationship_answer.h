// Set one, per person: who is best placed to start a relationship and to keep it going, or that none is needed today.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct RelationshipAnswer {
  static constexpr const char* type = "relationship_answer";
  static constexpr Scope scope = Scope::document;

  std::string person{};
  bool not_needed = false;    // no relationship is needed today
  std::string start_by{};     // who could best start it: any_gp, own_gp, reception, ..., other; empty until chosen
  std::string start_other{};  // who that other is, in the person's words
  std::string keep_by{};      // who could best keep it going, as start_by
  std::string keep_other{};
  bool covered = false;  // someone else knows enough to step in when they are away

  bool operator==(const RelationshipAnswer&) const = default;
  std::string key() const { return person; }
  void describe(Fields& fields) {
    fields.id("person", person);
    fields.flag("not_needed", not_needed);
    fields.optional_id("start_by", start_by);
    fields.text("start_other", start_other);
    fields.optional_id("keep_by", keep_by);
    fields.text("keep_other", keep_other);
    fields.flag("covered", covered);
  }
};

}  // namespace seven
