// Set two, per option: what must be true before it may be used for anyone (domain.md A45).
#pragma once

#include <optional>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct OptionPlan {
  static constexpr const char* type = "option_plan";
  static constexpr Scope scope = Scope::document;

  std::string option{};
  std::string way_out{};          // what happens to someone who cannot or will not use it
  std::optional<Share> bounce{};  // part of the uses that come back to a person; empty: the assumption's own value
  bool in_place = false;          // what it needs has been introduced

  bool operator==(const OptionPlan&) const = default;
  std::string key() const { return option; }
  void describe(Fields& fields) {
    fields.id("option", option);
    fields.text("way_out", way_out);
    fields.optional_share("bounce_basis_points", bounce);
    fields.flag("in_place", in_place);
  }
};

}  // namespace seven
