// What a person needs at a moment, or would like, and question set one about it (domain.md A18, A37).
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct MomentNeed {
  static constexpr const char* type = "moment_need";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string moment{};
  std::string text{};
  bool want = false;  // would like; else needs
  bool meaningful = false, necessary = false, changes_result = false;
  bool unmet = false;  // the plan would not meet it at all

  bool operator==(const MomentNeed&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.id("moment", moment);
    fields.text("text", text, max_name_length);
    fields.sparse();
    fields.flag("want", want);
    fields.flag("meaningful", meaningful);
    fields.flag("necessary", necessary);
    fields.flag("changes_result", changes_result);
    fields.flag("unmet", unmet);
  }
};

}  // namespace seven
