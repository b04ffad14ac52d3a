#include "ui/screens/slider_edit.h"

namespace seven::ui {

void edit_by_slider(Frame& f, NodeId slider, bool moved, const StepName& step, const std::string& what,
                    const OwnedEdit& edit) {
  const auto& drag = f.ui.input().drag;
  if (!drag || drag->node != slider) {
    if (moved) f.later([=](Workspace& work) { work.edit_typing(step, what, edit); });
    return;
  }
  const Drag::Phase phase = drag->phase;
  const bool begins = drag->begins;
  f.later([=](Workspace& work) {
    if (begins) work.begin_gesture(step);
    if (phase == Drag::Phase::cancel)
      work.abandon_gesture();
    else if (moved)
      work.move_gesture(edit);
    if (phase == Drag::Phase::end) work.end_gesture();
  });
}

}  // namespace seven::ui
