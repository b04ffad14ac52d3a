// Something that was found out elsewhere, to be shown with how well it is supported. Never part of a sum.
#pragma once

#include <string>

#include "model/assumption.h"

namespace seven {

struct EvidenceCard {
  std::string id;
  Confidence strength = Confidence::low;

  bool operator==(const EvidenceCard&) const = default;
};

}  // namespace seven
