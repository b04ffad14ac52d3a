// When the program finds itself in a state that must not be: the open document is written to a file of its own, the
// person is told where, and the program stops.
#pragma once

#include <filesystem>

#include "ui/app.h"

namespace seven::native {

// From now on, until the app goes. A broken invariant has no context to find it by, so it is remembered globally.
class Rescue {
 public:
  Rescue(const ui::App& app, std::filesystem::path folder);
  ~Rescue();
  Rescue(const Rescue&) = delete;
  Rescue& operator=(const Rescue&) = delete;
};

}  // namespace seven::native
