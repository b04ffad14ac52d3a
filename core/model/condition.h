// Whether something that offers or the account depend on is in place, as the group says (domain.md A44, A51).
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class InPlace { unset, yes, no };
inline constexpr std::array<const char*, 3> in_place_words{"unset", "yes", "no"};

// What the account depends on in every scenario: that someone's paid hours really end, without which nothing handed
// back is cash (A97), and that the timetable is cut anew, without which scraps make no appointment (C5).
inline constexpr const char* hours_end_condition = "account.hours_end";
inline constexpr const char* recut_condition = "account.recut";
// That someone supports the unpaid person named for that person (F, "Free helpers").
inline std::string support_condition(const std::string& person) { return "support." + person; }

struct Condition {
  static constexpr const char* type = "condition";
  static constexpr Scope scope = Scope::document;

  std::string introduction{};  // its id in the scenario, or one of the above
  InPlace in_place = InPlace::unset;

  bool operator==(const Condition&) const = default;
  std::string key() const { return introduction; }
  void describe(Fields& fields) {
    fields.id("introduction", introduction);
    fields.choice("in_place", in_place, in_place_words);
  }
};

}  // namespace seven
