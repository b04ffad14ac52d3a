#include "ui/screens/merge_sheets.h"

#include "icons.h"
#include "ui/app/plan_record_words.h"
#include "ui/app/record_words.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::size_t kLongest = 300;  // bytes of a value that is shown; both are there whole when chosen

std::string shortened(std::string text) {
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

float words(Frame& f, const Dialog& dialog, float y, const std::string& said) {
  return y + text(f.ui, {dialog.left(), y}, dialog.width(), said, f.ui.type().body, f.ui.colors().ink2);
}

// "Only or newer in the file: 3"; nothing where there is none.
float counted(Frame& f, const Dialog& dialog, float y, const char* key, std::size_t count) {
  if (count == 0) return y;
  return y + 4 +
         text(f.ui, {dialog.left(), y}, dialog.width(), f.tr(key, {{"n", std::to_string(count)}}), f.ui.type().strong,
              f.ui.colors().ink);
}

bool holds(const Store& store, const std::string& id, const std::optional<Record>& record) {
  const Record* there = store.find_record(id);
  return record ? there != nullptr && *there == *record : there == nullptr;
}

// What a conflict is about and what both sides say, of an exercise or of a plan.
struct ConflictWords {
  std::string title, ours, theirs;
};

ConflictWords conflict_words(const Frame& f, const MergeConflict& conflict) {
  const Record& any = conflict.ours ? *conflict.ours : *conflict.theirs;
  if (f.work.plan_open()) {
    const PlanRecordWords say{f.work.document()->store(), f.work.content(), f.work.words()};
    return {plan_record_title(any, say), plan_record_value(conflict.ours, say),
            plan_record_value(conflict.theirs, say)};
  }
  const Wording say(f.work.exercise(), f.work.words());
  const Content& content = f.work.content();
  return {record_title(any, say, content), record_value(conflict.ours, say, content),
          record_value(conflict.theirs, say, content)};
}

float conflict_choice(Frame& f, const MergeConflict& conflict, float x, float y, float width) {
  Ui& ui = f.ui;
  Scope scope(ui, conflict.id);
  const ConflictWords said = conflict_words(f, conflict);
  const std::string& title = said.title;
  y += heading(ui, {x, y}, width, title, ui.type().strong, ui.colors().ink, 3) + 6;
  std::vector<Choice> choices(2);
  choices[0].key = "ours";
  choices[0].label = f.tr("merge.ours");
  choices[0].hint = shortened(said.ours);
  choices[1].key = "theirs";
  choices[1].label = f.tr("merge.theirs");
  choices[1].hint = shortened(said.theirs);
  const Store& store = f.work.document()->store();
  const int chosen = holds(store, conflict.id, conflict.ours) ? 0 : holds(store, conflict.id, conflict.theirs) ? 1 : -1;
  float height = 0;
  if (const auto pressed =
          choice_cards(ui, "which", {x, y}, width, title, choices, chosen, width >= 460 ? 2 : 1, false, &height)) {
    f.later([id = conflict.id, theirs = *pressed == 1](Workspace& work) { work.choose_copy(id, theirs); });
  }
  return y + height + 18;
}

}  // namespace

void draw_two_copies_sheet(Frame& f) {
  Dialog dialog(f.ui, "two_copies", f.tr("merge.title"), 560);
  const Merge* merged = f.work.meeting();
  float y = words(f, dialog, dialog.top(), f.tr("merge.words")) + 12;
  if (merged != nullptr) {
    y = counted(f, dialog, y, "merge.from_theirs", static_cast<std::size_t>(merged->from_theirs));
    y = counted(f, dialog, y, "merge.from_ours", static_cast<std::size_t>(merged->from_ours));
    y = counted(f, dialog, y, "merge.both", merged->conflicts.size());
  }
  const bool brings = merged == nullptr || merged->brings();
  y = words(f, dialog, y + 8, f.tr(brings ? "merge.undo" : "merge.nothing_new")) + 14;
  ButtonRow row(f.ui, {dialog.left(), y}, dialog.width(), 48);
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = brings ? seven::icon::layers : seven::icon::git_compare;
  if (row.add("together", f.tr(brings ? "merge.together" : "merge.see"), look))
    f.later([](Workspace& work) { work.put_together(); });
  look.kind = ButtonKind::secondary;
  look.icon = seven::icon::copy;
  if (row.add("beside", f.tr("merge.beside"), look)) f.later([](Workspace& work) { work.open_beside(); });
  look = {};
  const bool left = row.add("leave", f.tr("merge.leave"), look);
  dialog.end(row.bottom() + 8);
  if (left || dialog.closed()) f.later([](Workspace& work) { work.leave_copy(); });
}

void draw_conflicts_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "conflicts", f.tr("merge.conflicts"), 640);
  const float x = dialog.left(), width = dialog.width();
  float y = words(f, dialog, dialog.top(), f.tr("merge.conflicts.words")) + 16;
  if (f.work.document() != nullptr) {
    for (const MergeConflict& conflict : f.work.conflicts()) y = conflict_choice(f, conflict, x, y, width);
  }
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = seven::icon::check;
  ButtonRow row(ui, {x, y}, width, 48);
  const bool done = row.add("done", f.tr("merge.choices_made"), look);
  dialog.end(row.bottom() + 8);
  if (done || dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
