// How long today's rule gives everyone, where that is a figure of its own: one assumption sets it for all.
#pragma once

#include <string>
#include <vector>

#include "base/units.h"

namespace seven {

struct Slot {
  std::string role;
  std::string assumption;           // whose value the length is
  std::vector<std::string> offers;  // ids of the offers that have this length
  std::vector<Minutes> lengths;     // those to switch between; the first is the scenario's own

  bool operator==(const Slot&) const = default;
  bool used() const { return !role.empty(); }
  bool covers(const std::string& offer) const {
    for (const std::string& each : offers) {
      if (each == offer) return true;
    }
    return false;
  }
};

}  // namespace seven
