// What became of a moment once the plan was tried: the review beside the intention (domain.md C13, step 9).
#pragma once

#include <map>
#include <string>

#include "model/fields.h"
#include "model/moment.h"
#include "model/scope.h"

namespace seven {

struct Actual {
  static constexpr const char* type = "actual";
  static constexpr Scope scope = Scope::document;

  std::string moment{};
  int times = 0;                             // a year
  std::map<std::string, Minutes> minutes{};  // role -> minutes each time

  bool operator==(const Actual&) const = default;
  std::string key() const { return moment; }
  void describe(Fields& fields) {
    fields.id("moment", moment);
    fields.integer("times", times, 0, max_times);
    fields.minutes("hundredths_of_minutes", minutes);
  }
};

}  // namespace seven
