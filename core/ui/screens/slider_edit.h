// A slider that changes the document: one step for a whole pull, one for several presses of a key.
#pragma once

#include <functional>
#include <string>

#include "ui/app/workspace.h"

namespace seven::ui {

// An edit that waits.
using OwnedEdit = std::function<void(DiffBuilder&)>;

// Call it in every frame in which that slider is shown, also without news: a pull ends without moving. `moved`: the
// slider gave a new value, and `edit` puts it. `what` names the thing that is changed.
void edit_by_slider(Frame& f, NodeId slider, bool moved, const StepName& step, const std::string& what,
                    const OwnedEdit& edit);

}  // namespace seven::ui
