// Whether a group of people would fare worse under the recipe, and what the group says to it (domain.md A25).
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class GroupFares { unset, no_worse, worse, not_known };
inline constexpr std::array<const char*, 4> group_fares_words{"unset", "no_worse", "worse", "not_known"};

// The groups that are asked about, in order; words: "check.group.<id>".
inline constexpr std::array<const char*, 5> checked_groups{"age", "disability", "language", "digital", "deprivation"};

struct GroupCheck {
  static constexpr const char* type = "group_check";
  static constexpr Scope scope = Scope::document;

  std::string group{};
  GroupFares fares = GroupFares::unset;
  std::string note{};  // asked for where a group fares worse

  bool operator==(const GroupCheck&) const = default;
  std::string key() const { return group; }
  void describe(Fields& fields) {
    fields.id("group", group);
    fields.choice("fares", fares, group_fares_words);
    fields.text("note", note);
  }
};

}  // namespace seven
