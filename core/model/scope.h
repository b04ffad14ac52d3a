// Whether a record belongs to the work itself or only to how one device looks at it.
#pragma once

namespace seven {

enum class Scope {
  document,  // kept, shared, undone
  session,   // what is selected and open: kept on this device, never shared, never undone
};

}  // namespace seven
