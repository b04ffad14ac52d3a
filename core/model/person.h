// One of the people a scenario is about, with what they need and what could be offered.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/need.h"
#include "model/next_month.h"
#include "model/offer.h"

namespace seven {

struct Person {
  std::string id;
  std::string story;
  std::string portrait;       // name of a drawing in assets/portraits/; may be empty
  std::vector<Need> needs;    // at least one
  std::vector<Offer> offers;  // at least one; the first is today's
  std::string would_choose;   // id of the offer they would pick themselves; may be empty
  std::optional<NextMonth> next_month;

  bool operator==(const Person&) const = default;
  const Offer& today() const { return offers.front(); }
  const Offer* find_offer(std::string_view offer_id) const {
    for (const Offer& offer : offers) {
      if (offer.id == offer_id) return &offer;
    }
    return nullptr;
  }
};

}  // namespace seven
