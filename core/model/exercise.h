// What a document of the three patients exercise is about: which scenario, and the choices that hold for all of it.
#pragma once

#include <map>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

// One per document.
struct Exercise {
  static constexpr const char* type = "exercise";
  static constexpr Scope scope = Scope::document;

  std::string scenario{};                  // id of the scenario
  std::string name{};                      // the person's own title; may be empty
  std::map<std::string, int> attending{};  // group id -> people who come, 0 to 200; only where set by the person
  Share bank{};                            // part of today's total handed back, e.g. 5 %

  bool operator==(const Exercise&) const = default;
  std::string key() const { return "main"; }
  void describe(Fields& fields) {
    fields.id("scenario", scenario);
    fields.text("name", name, max_name_length);
    fields.counts("attending", attending, 0, 200);
    fields.share("bank_basis_points", bank);
  }
};

}  // namespace seven
