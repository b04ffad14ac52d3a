// Something that must be in place before an offer works.
#pragma once

#include <string>

namespace seven {

struct Introduction {
  std::string id;
  std::string text;

  bool operator==(const Introduction&) const = default;
};

}  // namespace seven
