// A person's own figure in place of an assumption's (domain.md B1).
#pragma once

#include <string>

#include "model/assumption.h"
#include "model/fields.h"
#include "model/scope.h"

namespace seven {

inline constexpr int max_changed_assumption = 1'000'000'000;  // in ten-thousandths of the assumption's unit

struct AssumptionChange {
  static constexpr const char* type = "assumption_change";
  static constexpr Scope scope = Scope::document;

  std::string assumption{};
  int ten_thousandths = 0;

  bool operator==(const AssumptionChange&) const = default;
  std::string key() const { return assumption; }
  Quantity quantity() const { return {ten_thousandths}; }
  void describe(Fields& fields) {
    fields.id("assumption", assumption);
    fields.integer("ten_thousandths", ten_thousandths, 0, max_changed_assumption);
  }
};

}  // namespace seven
