// What the sheets of a plan's records share: the record they are about, a new one, taking one away.
#pragma once

#include <functional>

#include "ui/screens/detail_column.h"
#include "ui/widgets/dialog.h"

namespace seven::ui {

// Opens a sheet about what belongs to the moment of the sheet that is open, which is then behind it; also from a sheet
// that has one behind it already. Beside a map without a sheet nothing is behind.
inline void show_from_moment(Workspace& work, Sheet::Kind kind, const std::string& subject) {
  const Sheet& now = work.sheet();
  work.show({kind, subject, now.kind == Sheet::Kind::plan_moment ? now.subject : now.behind});
}

// Closes the sheet, or goes back to the moment's behind it.
inline void leave_sheet(Workspace& work) {
  const std::string behind = work.sheet().behind;
  if (!behind.empty() && work.plan_open() && work.plan().moment(behind) != nullptr)
    work.show({Sheet::Kind::plan_moment, behind});
  else
    work.close_sheet();
}

// The record that the sheet's subject is the key of. The sheet closes where it has gone.
template <class T>
const T* record_of_sheet(Frame& f) {
  const T* found = f.work.plan_open() ? f.work.plan().store().find<T>(f.work.sheet().subject) : nullptr;
  if (found == nullptr) f.later(leave_sheet);
  return found;
}

// Opened without a subject: `make` puts a new record as a step and returns its key, which the sheet is about from then.
inline void make_for_sheet(Frame& f, const std::function<std::string(Workspace&)>& make) {
  f.later([make, opened = f.work.sheet()](Workspace& work) {
    if (!work.plan_open() || work.sheet() != opened) return;
    work.show({opened.kind, make(work), opened.behind});
  });
}

using RemoveEdit = std::function<void(const Store&, DiffBuilder&)>;

// Takes it away as a step, leaves the sheet and offers to undo.
inline void remove_from_sheet(Frame& f, const char* step, const std::string& name, const RemoveEdit& remove) {
  f.later([=](Workspace& work) {
    work.edit({step, {{"what", name}}}, [&](DiffBuilder& edit) { remove(work.document()->store(), edit); });
    leave_sheet(work);
    work.say({work.words()("plan_moment.removed", {{"what", name}}), Toast::Offer::undo});
  });
}

inline void end_sheet(Frame& f, Dialog& dialog, const DetailColumn& column) {
  dialog.end(column.y());
  if (dialog.closed()) f.later(leave_sheet);
}

// Who pays, as chips; the payer that was pressed.
std::optional<Payer> payer_entry(DetailColumn& column, const std::string& label, Payer now);

}  // namespace seven::ui
