// The group's own judgement of an offer, in place of the scenario's first one: what it does for which need, and how
// often it comes back (domain.md C6).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/fields.h"
#include "model/need.h"
#include "model/scope.h"

namespace seven {

struct OfferJudgement {
  static constexpr const char* type = "offer_judgement";
  static constexpr Scope scope = Scope::document;

  std::string offer{};
  std::map<std::string, int> cover{};  // need -> halves of it that are met, as Coverage counts; only where changed
  std::optional<Share> bounce{};

  bool operator==(const OfferJudgement&) const = default;
  std::string key() const { return offer; }
  void describe(Fields& fields) {
    fields.id("offer", offer);
    fields.counts("halves", cover, 0, 2);
    fields.optional_share("bounce_basis_points", bounce);
  }
};

}  // namespace seven
