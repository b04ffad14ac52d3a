// The same person on another occasion, with other needs: groups are about need, not about who people are
// (domain.md A62, A102).
#pragma once

#include <vector>

#include "model/need.h"

namespace seven {

struct NextMonth {
  std::vector<Need> needs;
  std::vector<std::vector<Coverage>> cover;  // [offer of the person][need]

  bool operator==(const NextMonth&) const = default;
};

}  // namespace seven
