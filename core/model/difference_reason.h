// Why two people are offered different things, kept beside the difference (domain.md A21).
#pragma once

#include <array>
#include <string>
#include <utility>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

// The kinds of reason that are allowed; `channel` is whether the person can use it.
enum class ReasonKind { unset, need, risk, preference, channel, legal };
inline constexpr std::array<const char*, 6> reason_kind_words{"unset",      "need",    "risk",
                                                              "preference", "channel", "legal"};

struct DifferenceReason {
  static constexpr const char* type = "difference_reason";
  static constexpr Scope scope = Scope::document;

  std::string first{};  // person ids, the first one sorting before the second: one record per pair
  std::string second{};
  ReasonKind kind = ReasonKind::unset;
  std::string text{};

  bool operator==(const DifferenceReason&) const = default;
  std::string key() const { return first + "/" + second; }
  void describe(Fields& fields) {
    fields.id("first", first);
    fields.id("second", second);
    fields.require("second", first < second);
    fields.choice("kind", kind, reason_kind_words);
    fields.text("text", text);
  }

  // The empty reason for the difference between two people, in whichever order they are given.
  static DifferenceReason between(std::string one, std::string other) {
    DifferenceReason reason;
    if (other < one) std::swap(one, other);
    reason.first = std::move(one);
    reason.second = std::move(other);
    return reason;
  }
};

}  // namespace seven
