// One thing that changes in a scenario's numbers: when a card is drawn, or while something is not in place.
#pragma once

#include <string>
#include <vector>

#include "base/units.h"
#include "model/need.h"

namespace seven {

struct Effect {
  enum class Kind {
    bank,       // `share` of today's total is to be handed back
    attending,  // `count` people come to the group `subject`, whatever was set
    cap,        // all there is of the role `subject` falls to `minutes`
    price,      // a minute of the role `subject` costs `price`
    bounce,     // of `offers`, at least `share` come back
    cover,      // of `offers`, the need `subject` is met by `coverage` at most
    more,       // of `offers`, `minutes` of the role `subject` on top; below 0 fewer, but never below nothing
    without,    // what is lost without the introduction `subject`
  };
  Kind kind = Kind::bank;
  std::vector<std::string> offers;
  std::string subject;
  Share share;
  int count = 0;
  Minutes minutes;
  PricePerMinute price;
  Coverage coverage = Coverage::none;

  bool operator==(const Effect&) const = default;
};

}  // namespace seven
