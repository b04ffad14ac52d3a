// What the sheets of a plan's records share: the record they are about, a new one, taking one away.
#pragma once

#include <functional>

#include "ui/screens/detail_column.h"
#include "ui/widgets/dialog.h"

namespace seven::ui {

// The record that the sheet's subject is the key of. The sheet closes where it has gone.
template <class T>
const T* record_of_sheet(Frame& f) {
  const T* found = f.work.plan_open() ? f.work.plan().store().find<T>(f.work.sheet().subject) : nullptr;
  if (found == nullptr) f.later([](Workspace& work) { work.close_sheet(); });
  return found;
}

// Opened without a subject: `make` puts a new record as a step and returns its key, which the sheet is about from then.
inline void make_for_sheet(Frame& f, const std::function<std::string(Workspace&)>& make) {
  f.later([make, opened = f.work.sheet()](Workspace& work) {
    if (!work.plan_open() || work.sheet() != opened) return;
    work.show({opened.kind, make(work)});
  });
}

using RemoveEdit = std::function<void(const Store&, DiffBuilder&)>;

// Takes it away as a step, closes the sheet and offers to undo.
inline void remove_from_sheet(Frame& f, const char* step, const std::string& name, const RemoveEdit& remove) {
  f.later([=](Workspace& work) {
    work.edit({step, {{"what", name}}}, [&](DiffBuilder& edit) { remove(work.document()->store(), edit); });
    work.close_sheet();
    work.say({work.words()("plan_moment.removed", {{"what", name}}), Toast::Offer::undo});
  });
}

inline void end_sheet(Frame& f, Dialog& dialog, const DetailColumn& column) {
  dialog.end(column.y());
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

// Who pays, as chips; the payer that was pressed.
std::optional<Payer> payer_entry(DetailColumn& column, const std::string& label, Payer now);

}  // namespace seven::ui
