// Everything about one moment: head, parts that fold, and what can be done to the whole of it.
#include "ui/screens/moment_panel.h"

#include "base/format.h"
#include "icons.h"
#include "planning/board_edits.h"
#include "ui/app/board_view.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_sheets.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Whose name and further words are being written: the moment's id.
constexpr const char* kMomentNaming = "moment_naming";
constexpr int kCopyBeside = 40;  // world units from the original to its copy

bool is_being_named(const Frame& f, const Moment& moment) {
  return moment.title.empty() || f.work.unfolded(kMomentNaming) == moment.id;
}

// The pill that says what happens to it. Returns its width.
float change_pill(Frame& f, const Moment& moment, Vec2 at) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Mark sign = mark_of_change(moment);
  const Meaning& meaning = meaning_of(c, sign);
  const std::string& words = change_words(f, moment.change);
  const float width = measure_text(ui, words, ui.type().strong).x + 52;
  const Rect pill{at.x, at.y + 6, width, 32};
  fill(ui, pill, 16, meaning.tint);
  if (c.high_contrast) stroke(ui, pill, 16, c.ink, 2);
  mark(ui, sign, {pill.x + 19, pill.center().y}, 20);
  text(ui, {pill.x + 36, pill.center().y - ui.type().strong.line * 0.5f}, 0, words, ui.type().strong, meaning.text);
  return width;
}

void rename_button(Frame& f, const Moment& moment, const Rect& rect) {
  const bool open = is_being_named(f, moment);
  if (icon_button(f.ui, "rename", rect, f.tr(open ? "plan_moment.rename.done" : "plan_moment.rename"),
                  open ? seven::icon::check : seven::icon::pencil, open && moment.title.empty()))
    f.later([id = open ? std::string() : moment.id](Workspace& work) { work.unfold(kMomentNaming, id); });
}

void moment_names(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  if (!is_being_named(f, moment)) {
    if (!moment.details.empty()) column.says(moment.details);
    return;
  }
  FieldOptions name;
  name.placeholder = f.tr("plan_moment.title.placeholder");
  name.max_length = static_cast<int>(max_name_length);
  if (const auto typed = column.words("title", f.tr("plan_moment.title"), moment.title, 0, name)) {
    f.later([id = moment.id](Workspace& work) { work.unfold(kMomentNaming, id); });
    type_moment(f, "plan_moment.step.title", moment.id, "title", [all = *typed](Moment& to) { to.title = all; });
  }
  if (const auto typed = column.words("details", f.tr("plan_moment.details"), moment.details, 2))
    type_moment(f, "plan_moment.step.details", moment.id, "details", [all = *typed](Moment& to) { to.details = all; });
}

// What it would free or take in a year, said again whenever it changes: of each role by itself, by name where several
// take part.
void what_it_does(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const PlanModel& plan = f.work.plan();
  const bool named = roles_in(plan, moment) > 1;
  const PlanWording say(plan, f.ui.words());
  std::string freed, taken;
  for (std::size_t i = 0; i < plan.roles().size(); ++i) {
    const Minutes change = plan.change_of(moment.id, i);
    if (change == Minutes()) continue;
    std::string& to = change < Minutes() ? freed : taken;
    to += (to.empty() ? "" : ", ") + (named ? say.role(plan.roles()[i]->id) + " " : "") +
          say.amount(to_whole(change < Minutes() ? -change : change));
  }
  std::string words = f.tr("plan_moment.frees_nothing");
  if (!freed.empty() && !taken.empty())
    words = f.tr("plan_moment.frees_and_takes", {{"freed", freed}, {"taken", taken}});
  else if (!freed.empty())
    words = f.tr("plan_moment.frees", {{"minutes", freed}});
  else if (!taken.empty())
    words = f.tr("plan_moment.takes", {{"minutes", taken}});
  column.skip(
      status(f.ui, "does", {column.x(), column.y()}, column.width(), words, f.ui.type().small, f.ui.colors().ink2) +
      14);
}

void pin_note(Frame& f, const Moment& moment) {
  f.later([id = moment.id, name = moment_title(f, moment), place = moment.place](Workspace& work) {
    Pinned paper;
    paper.id = work.new_key();
    paper.moment = id;
    paper.place = place;
    paper.place.x = std::min(most_board, place.x + kCopyBeside);
    paper.place.y = std::min(most_board, place.y + kCopyBeside);
    work.edit({"plan_moment.step.pin", {{"what", name}}}, [&](DiffBuilder& edit) { edit.put(paper); });
    show_from_moment(work, Sheet::Kind::plan_paper, paper.id);
  });
}

void duplicate_moment(Frame& f, const Moment& moment) {
  const bool in_sheet = f.work.sheet().kind == Sheet::Kind::plan_moment;
  f.later([id = moment.id, name = moment_title(f, moment), in_sheet](Workspace& work) {
    std::vector<std::string> copies;
    work.edit({"plan_moment.step.duplicate", {{"what", name}}}, [&](DiffBuilder& edit) {
      copies = duplicate_items(work.document()->store(), edit, {record_id_of<Moment>(id)},
                               {static_cast<float>(kCopyBeside), static_cast<float>(kCopyBeside)},
                               [&] { return work.new_key(); });
    });
    if (copies.empty()) return;
    const std::string copy = key_in<Moment>(copies.front());
    work.look_plan([&](PlanLook& look) { look.moment = copy; });
    if (in_sheet) work.show({Sheet::Kind::plan_moment, copy});
    work.say({work.words()("plan_moment.duplicated", {{"what", name}}), Toast::Offer::undo});
  });
}

void lock_moment(Frame& f, const Moment& moment) {
  f.later([id = moment.id, name = moment_title(f, moment), on = !moment.locked](Workspace& work) {
    work.edit({on ? "plan_moment.step.lock" : "plan_moment.step.unlock", {{"what", name}}},
              [&](DiffBuilder& edit) { lock_items(work.document()->store(), edit, {record_id_of<Moment>(id)}, on); });
  });
}

void remove_moment(Frame& f, const Moment& moment) {
  f.later([id = moment.id, name = moment_title(f, moment)](Workspace& work) {
    work.edit({"plan_moment.step.remove", {{"what", name}}},
              [&](DiffBuilder& edit) { remove_items(work.document()->store(), edit, {record_id_of<Moment>(id)}); });
    work.look_plan([](PlanLook& look) { look.moment.clear(); });
    work.close_sheet();
    work.say({work.words()("plan_moment.removed", {{"what", name}}), Toast::Offer::undo});
  });
}

void moment_actions(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  rule(f.ui, column.x(), column.y(), column.width());
  column.skip(12);
  ButtonRow row(f.ui, {column.x() - 10, column.y()}, column.width() + 20, 44);
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::sticky_note;
  if (row.add("pin", f.tr("plan_moment.pin"), look)) pin_note(f, moment);
  look.icon = seven::icon::copy;
  if (row.add("duplicate", f.tr("plan_moment.duplicate"), look)) duplicate_moment(f, moment);
  look.icon = seven::icon::lock;
  if (row.add("lock", f.tr(moment.locked ? "plan_moment.unlock" : "plan_moment.lock"), look)) lock_moment(f, moment);
  look.icon = seven::icon::trash_2;
  look.disabled = moment.locked;
  if (moment.locked) look.description = f.tr("plan_moment.locked.remove");
  if (row.add("remove", f.tr("plan_moment.remove"), look)) remove_moment(f, moment);
  column.go_to(row.bottom() + 8);
}

struct FoldingPart {
  const char* key;
  const char* label;
  const char* glyph;
  bool open_at_first;
  void (*draw)(DetailColumn&, const Moment&);
};
constexpr FoldingPart kMomentParts[] = {
    {"plan_moment.part.change", "plan_moment.part.change", seven::icon::git_compare, true, moment_change_part},
    {"plan_moment.part.relationship", "plan_moment.part.relationship", seven::icon::handshake, true,
     moment_relationship_part},
    {"plan_moment.part.arrows", "plan_moment.part.arrows", seven::icon::route, true, moment_arrows_part},
    {"plan_moment.part.way", "plan_moment.part.way", seven::icon::life_buoy, false, moment_way_part},
    {"plan_moment.part.needs", "plan_moment.part.needs", seven::icon::hand_heart, false, moment_needs_part},
    {"plan_moment.part.figures", "plan_moment.part.figures", seven::icon::sliders_horizontal, false,
     moment_figures_part},
    {"plan_moment.part.waits", "plan_moment.part.waits", seven::icon::clipboard_list, false, moment_waits_part},
    {"plan_moment.part.reach", "plan_moment.part.reach", seven::icon::clock, false, moment_reach_part},
    {"plan_moment.part.place", "plan_moment.part.place", seven::icon::map, false, moment_place_part}};

// Everything below the head.
void moment_body(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  moment_names(column, moment);
  what_it_does(column, moment);
  moment_voices(column, moment);
  for (const FoldingPart& part : kMomentParts) {
    const bool missing = part.draw == moment_way_part && (lacks_old_way(moment) || lacks_way_out(moment));
    const std::string label =
        missing ? f.tr("plan_moment.part.missing", {{"what", f.tr(part.label)}}) : f.tr(part.label);
    Scope scope(f.ui, part.key);
    if (!column.part(part.key, label, missing ? seven::icon::triangle_alert : part.glyph,
                     part.open_at_first || missing))
      continue;
    part.draw(column, moment);
    column.skip(6);
  }
  moment_actions(column, moment);
}

}  // namespace

void draw_moment_panel(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Moment* moment = f.work.plan().moment(f.work.plan_look().moment);
  if (moment == nullptr) return;
  Group region(ui, "moment", Role::region, moment_title(f, *moment));
  Scope scope(ui, moment->id);  // another moment begins at its top
  const Rect card{place.x, place.y + 8, place.w - 12, place.h - 20};
  shadow(ui, card, 16, ui.shadows().lifted);
  fill(ui, card, 16, c.sheet);
  stroke(ui, card, 16, c.line, c.high_contrast ? 2.0f : 1.0f);
  const float pad = card.w < 300 ? 14.0f : 20.0f, x = card.x + pad, width = card.w - 2 * pad;
  change_pill(f, *moment, {x, card.y + 14});
  rename_button(f, *moment, {card.right() - 12 - 2 * 44, card.y + 14, 44, 44});
  if (icon_button(ui, "close", {card.right() - 12 - 44, card.y + 14, 44, 44}, f.tr("plan_moment.close"),
                  seven::icon::x)) {
    choose_moment(f, {});
    if (f.work.plan_look().form != PlanForm::table)
      f.later([id = record_id_of<Moment>(moment->id)](Workspace& work) { work.move_board().to_item = id; });
  }
  if (f.work.board().to_details) {
    ui.focus(ui.id("rename"), ui.router().focus_visible());
    f.later([](Workspace& work) { work.move_board().to_details = false; });
  }
  const Rect view{card.x, card.y + 62, card.w, card.h - 70};
  ScrollArea scroll(ui, "details", view);
  DetailColumn column(f, x, scroll.top() + 4, width);
  column.skip(heading(ui, {x, column.y()}, width, moment_title(f, *moment), ui.type().h3, c.ink, 2) + 10);
  moment_body(column, *moment);
  scroll.end(column.y() + 12);
}

void take_focus_back(Frame& f, NodeId node, const std::string& item) {
  if (f.work.board().to_item != item) return;
  f.ui.focus(node, f.ui.router().focus_visible());
  f.later([](Workspace& work) { work.move_board().to_item.clear(); });
}

void draw_plan_moment_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Moment* moment = f.work.plan_open() ? f.work.plan().moment(f.work.sheet().subject) : nullptr;
  if (moment == nullptr) return f.later([](Workspace& work) { work.close_sheet(); });
  Dialog dialog(ui, "moment", moment_title(f, *moment), 560);
  Scope scope(ui, moment->id);
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  change_pill(f, *moment, {column.x(), column.y()});
  rename_button(f, *moment, {column.x() + column.width() - 44, column.y(), 44, 44});
  column.skip(56);
  moment_body(column, *moment);
  dialog.end(column.y());
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
