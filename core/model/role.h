// Someone whose time is used, or money: the ingredients of a recipe.
#pragma once

#include <optional>
#include <string>

#include "base/units.h"

namespace seven {

// What one unit of a role is. Amounts are `Minutes` either way; of a role in pounds one "minute" is one pound.
enum class RoleUnit { minutes, pounds };

// The id of the role that is money wherever a scenario has one.
inline constexpr const char* cash_role = "cash";

struct Role {
  std::string id;
  std::string label;
  PricePerMinute price;
  RoleUnit unit = RoleUnit::minutes;
  std::optional<Minutes> cap;  // all there is of a scarce role
  std::string assumption;      // id of the assumption the price comes from; may be empty
  std::string icon{};          // name of a Lucide icon; may be empty

  bool operator==(const Role&) const = default;
};

}  // namespace seven
