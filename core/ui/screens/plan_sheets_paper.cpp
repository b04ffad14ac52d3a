// The sheet of a paper that is pinned to the board.
#include "icons.h"
#include "planning/board_edits.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_ink.h"
#include "ui/screens/plan_sheets.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Which moment it is about: chosen from all of them, when asked for.
void paper_about(DetailColumn& column, const Pinned& paper, const std::string& name) {
  Frame& f = column.frame();
  const Moment* about = f.work.plan().moment(paper.moment);
  const std::string words = about == nullptr ? f.tr("plan_moment.paper.about_none")
                                             : f.tr("plan_moment.paper.about", {{"what", moment_title(f, *about)}});
  if (!column.part("paper_about", words, seven::icon::link, false)) return;
  std::vector<Choice> choices = {detail_choice("-", f.tr("plan_moment.paper.nothing"))};
  int chosen = 0;
  for (const Moment* moment : f.work.plan().store().all<Moment>()) {
    if (moment->id == paper.moment) chosen = static_cast<int>(choices.size());
    choices.push_back(detail_choice(moment->id, moment_title(f, *moment)));
  }
  if (const auto pressed = column.chips("about", f.tr("plan_moment.paper.which"), choices, chosen)) {
    const std::string& key = choices[static_cast<std::size_t>(*pressed)].key;
    edit_detail<Pinned>(f, "plan_moment.step.paper_about", paper.id, name,
                        [to = key == "-" ? std::string() : key](Pinned& next) { next.moment = to; });
  }
}

// What is drawn on it, to look at and to rub out; words for it can be written below.
void paper_drawing(DetailColumn& column, const Pinned& paper, const std::string& name) {
  Frame& f = column.frame();
  Vec2 size;
  const float scale = drawing_scale(paper, {column.width() - 2, 260}, size);
  if (scale <= 0) return;
  const Rect ground{column.x(), column.y(), column.width(), size.y};
  fill(f.ui, ground, 4, f.ui.colors().note);
  stroke(f.ui, ground, 4, f.ui.colors().note_line, 1);
  if (f.ui.shows(ground)) paint_drawing(f.ui, paper, ground.min(), scale);
  image(f.ui, "drawing", ground, f.tr("plan.paper.drawn"));
  column.skip(size.y + 10);
  column.says(f.tr("plan_moment.paper.drawn"));
  if (!paper.locked && column.press("rub_out", f.tr("plan_moment.paper.rub_out"), seven::icon::scissors))
    edit_detail<Pinned>(f, "plan_moment.step.paper_rub_out", paper.id, name,
                        [](Pinned& next) { next.drawing.clear(); });
}

}  // namespace

void draw_plan_paper_sheet(Frame& f) {
  if (f.work.sheet().subject.empty()) {
    return make_for_sheet(f, [](Workspace& work) {
      Pinned made;
      made.id = work.new_key();
      work.edit({"plan_moment.step.paper_add", {}}, [&](DiffBuilder& edit) { edit.put(made); });
      return made.id;
    });
  }
  const Pinned* paper = record_of_sheet<Pinned>(f);
  if (paper == nullptr) return;
  const std::vector<Choice> kinds = {detail_choice("note", f.tr("plan.paper.note"), seven::icon::sticky_note),
                                     detail_choice("evidence", f.tr("plan.paper.evidence"), seven::icon::book_open),
                                     detail_choice("question", f.tr("plan.paper.question"), seven::icon::circle_help)};
  const std::string& name = kinds[static_cast<std::size_t>(paper->kind)].label;
  Dialog dialog(f.ui, "paper", name, 520);
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  if (const auto pressed =
          column.segments("kind", f.tr("plan_moment.paper.kind"), kinds, static_cast<int>(paper->kind)))
    edit_detail<Pinned>(f, "plan_moment.step.paper_kind", paper->id, name,
                        [to = static_cast<PinnedKind>(*pressed)](Pinned& next) { next.kind = to; });
  paper_drawing(column, *paper, name);
  FieldOptions note;
  note.look = FieldLook::note;
  note.placeholder = f.tr("plan_moment.paper.placeholder");
  if (const auto typed = column.words("text", f.tr("plan_moment.paper.text"), paper->text, 4, note))
    type_detail<Pinned>(f, "plan_moment.step.paper_text", paper->id, name, "text",
                        [all = *typed](Pinned& next) { next.text = all; });
  column.says(f.tr("exercise.privacy_warning"));
  paper_about(column, *paper, name);
  column.skip(4);
  if (paper->locked) column.says(f.tr("plan_moment.paper.locked"));
  if (!paper->locked && column.press("remove", f.tr("plan_moment.paper.remove"), seven::icon::trash_2))
    remove_from_sheet(f, "plan_moment.step.paper_remove", name,
                      [id = paper->id](const Store& store, DiffBuilder& edit) {
                        remove_items(store, edit, {record_id_of<Pinned>(id)});
                      });
  end_sheet(f, dialog, column);
}

}  // namespace seven::ui
