// A card that a group may draw: something happens, and the numbers change for real.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/effect.h"

namespace seven {

struct WhatIfCard {
  std::string id;
  std::string icon;  // name of a Lucide icon
  std::vector<Effect> effects;

  bool operator==(const WhatIfCard&) const = default;

  // The share it asks to hand back, if that is what it does.
  std::optional<Share> bank() const {
    for (const Effect& effect : effects) {
      if (effect.kind == Effect::Kind::bank) return effect.share;
    }
    return std::nullopt;
  }
};

}  // namespace seven
