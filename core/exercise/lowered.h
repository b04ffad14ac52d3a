// What a card, or something that is not in place, took from an offer: the reason to give instead of the offer's own
// (domain.md A51, A70).
#pragma once

#include <string>
#include <vector>

#include "exercise/circumstances.h"

namespace seven {

struct Lowered {
  std::string offer;
  std::string need;
  std::string by;     // id of the introduction, or of the card
  bool card = false;  // else an introduction that is not in place

  bool operator==(const Lowered&) const = default;
};

// One for each offer and need that is met less than by the offer alone, the group's own judgement of it included; by
// what lowered it last.
std::vector<Lowered> lowered(const Scenario& as_it_came, const Circumstances& circumstances);

}  // namespace seven
