// The sheets above the page: display and language, help, removing earlier work. Those about figures and evidence have
// files of their own.
#include "ui/screens/sheets.h"
#include "base/format.h"
#include "icons.h"
#include "ui/screens/document_sheets.h"
#include "ui/screens/evidence.h"
#include "ui/screens/figures.h"
#include "ui/screens/glossary.h"
#include "ui/screens/keeping.h"
#include "ui/screens/merge_sheets.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan_account_panel.h"
#include "ui/screens/plan_board.h"
#include "ui/screens/plan_pages.h"
#include "ui/screens/plan_papers.h"
#include "ui/screens/play.h"
#include "ui/screens/question_sheet.h"
#include "ui/screens/screens.h"
#include "ui/screens/share.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

Choice option(std::string key, std::string label) {
  return {std::move(key), std::move(label), {}, nullptr, {}, nullptr, false};
}

// A heading and a segmented choice; `pick` changes the preferences.
float preference(Frame& f, const Dialog& dialog, float y, const char* title_key, const std::vector<Choice>& choices,
                 int chosen, const Call<void(Preferences&, int)>& pick) {
  Ui& ui = f.ui;
  const std::string& title = f.tr(title_key);
  y += text(ui, {dialog.left(), y}, dialog.width(), title, ui.type().strong, ui.colors().ink) + 6;
  float height = 0;
  if (const auto pressed =
          segmented(ui, title_key, {dialog.left(), y}, dialog.width(), title, choices, chosen, &height)) {
    Preferences next = f.work.preferences();
    pick(next, *pressed);
    f.later([next](Workspace& work) { work.prefer(next); });
  }
  return y + height + 18;
}

void display_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "display", f.tr("ui.display"), 560);
  const Preferences& chosen = f.work.preferences();
  float y = play_door(f, dialog.left(), dialog.top(), dialog.width());
  const std::string& system = f.tr("ui.as_system");
  y = preference(f, dialog, y, "ui.language", {option("en", "English"), option("cy", "Cymraeg")},
                 f.work.effective().language == "cy" ? 1 : 0,
                 [](Preferences& p, int i) { p.language = i == 1 ? "cy" : "en"; });
  y = preference(f, dialog, y, "ui.theme",
                 {option("system", system), option("light", f.tr("ui.theme.light")),
                  option("dark", f.tr("ui.theme.dark")), option("contrast", f.tr("ui.theme.contrast"))},
                 chosen.theme ? static_cast<int>(*chosen.theme) + 1 : 0, [](Preferences& p, int i) {
                   p.theme.reset();
                   if (i > 0) p.theme = static_cast<ThemeName>(i - 1);
                 });
  std::vector<Choice> sizes;
  int size_at = -1;
  for (std::size_t i = 0; i < std::size(kTextPercents); ++i) {
    sizes.push_back(option(std::to_string(kTextPercents[i]), std::to_string(kTextPercents[i]) + " %"));
    if (static_cast<int>(f.work.effective().text_scale * 100 + 0.5f) == kTextPercents[i]) size_at = static_cast<int>(i);
  }
  y = preference(f, dialog, y, "ui.text_size", sizes, size_at,
                 [](Preferences& p, int i) { p.text_percent = kTextPercents[static_cast<std::size_t>(i)]; });
  y = preference(
      f, dialog, y, "ui.motion",
      {option("system", system), option("less", f.tr("ui.motion.less")), option("full", f.tr("ui.motion.full"))},
      !chosen.less_motion   ? 0
      : *chosen.less_motion ? 1
                            : 2,
      [](Preferences& p, int i) {
        p.less_motion.reset();
        if (i > 0) p.less_motion = i == 1;
      });
  if (f.work.document() != nullptr && (f.work.screen() == Screen::exercise || f.work.screen() == Screen::plan)) {
    ButtonLook look;
    look.icon = seven::icon::file_down;
    const std::string& label = f.tr("ui.save_copy");
    if (button(ui, "save_copy", {dialog.left(), y, std::min(dialog.width(), button_size(ui, label, look).x), 48}, label,
               look))
      f.later([](Workspace& work) { work.save_copy(); });
    y += 56;
    if (const std::string place = f.work.saved_place(); !place.empty()) {
      float height = 0;
      if (fitting_button(ui, "save_again", {dialog.left(), y}, dialog.width(),
                         f.tr("keep.save_again", {{"where", place}}), look, &height))
        f.later([](Workspace& work) { work.save_copy(true); });
      y += height + 8;
    }
  }
  if (ui.phone()) {  // whose top bar has no room for it
    ButtonLook look;
    look.icon = seven::icon::circle_help;
    float height = 0;
    if (fitting_button(ui, "help", {dialog.left(), y}, dialog.width(), f.tr("ui.help"), look, &height))
      f.later([](Workspace& work) { work.show({Sheet::Kind::help, {}}); });
    y += height + 8;
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

void help_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Dialog dialog(ui, "help", f.tr("ui.help"), 640);
  float y = dialog.top();
  for (const char* part : {"moves", "undo", "keys", "kept", "file"}) {
    const std::string base = std::string("ui.help.") + part;
    y += heading(ui, {dialog.left(), y}, dialog.width(), f.tr(base + ".title"), ui.type().strong, c.ink, 3);
    y += text(ui, {dialog.left(), y}, dialog.width(), f.tr(base + ".words"), ui.type().body, c.ink2) + 14;
  }
  float height = 0;
  ButtonLook look;
  look.icon = seven::icon::info;
  if (fitting_button(ui, "where", {dialog.left(), y}, dialog.width(), f.tr("keep.where"), look, &height)) show_where(f);
  y += height + 8;
  y = glossary_button(f, dialog.left(), y, dialog.width()) + 8;
  dialog.end(guide_door(f, dialog.left(), y, dialog.width()));
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

void delete_sheet(Frame& f) {
  if (question_sheet(
          f, {"remove", "ui.remove.title", "ui.remove.words", "ui.remove.yes", "ui.remove.no", seven::icon::trash_2}))
    f.later([id = f.work.sheet().subject](Workspace& work) { work.remove_recent(id); });
}

}  // namespace

void draw_sheet(Frame& f) {
  switch (f.work.sheet().kind) {
    case Sheet::Kind::none: break;
    case Sheet::Kind::display: display_sheet(f); break;
    case Sheet::Kind::help: help_sheet(f); break;
    case Sheet::Kind::assumption: assumption_sheet(f); break;
    case Sheet::Kind::delete_document: delete_sheet(f); break;
    case Sheet::Kind::account: draw_account_sheet(f); break;
    case Sheet::Kind::surprises: draw_surprises_sheet(f); break;
    case Sheet::Kind::evidence: evidence_sheet(f); break;
    case Sheet::Kind::judgement: judgement_sheet(f); break;
    case Sheet::Kind::figures: figures_sheet(f); break;
    case Sheet::Kind::play: draw_play_sheet(f); break;
    case Sheet::Kind::parts: draw_parts_sheet(f); break;
    case Sheet::Kind::start_again: draw_start_again_sheet(f); break;
    case Sheet::Kind::replay: draw_replay_sheet(f); break;
    case Sheet::Kind::glossary: glossary_sheet(f); break;
    case Sheet::Kind::share: draw_share_sheet(f); break;
    case Sheet::Kind::paste: draw_paste_sheet(f); break;
    case Sheet::Kind::two_copies: draw_two_copies_sheet(f); break;
    case Sheet::Kind::conflicts: draw_conflicts_sheet(f); break;
    case Sheet::Kind::where_kept: draw_where_sheet(f); break;
    case Sheet::Kind::work: draw_work_sheet(f); break;
    case Sheet::Kind::rename: draw_rename_sheet(f); break;
    case Sheet::Kind::moments: draw_moments_sheet(f); break;
    case Sheet::Kind::plan_path: draw_plan_path_sheet(f); break;
    case Sheet::Kind::plan_account: draw_plan_account_sheet(f); break;
    case Sheet::Kind::plan_share: draw_plan_share_sheet(f); break;
    case Sheet::Kind::plan_moment: draw_plan_moment_sheet(f); break;
    case Sheet::Kind::plan_lane: draw_plan_lane_sheet(f); break;
    case Sheet::Kind::plan_stage: draw_plan_stage_sheet(f); break;
    case Sheet::Kind::plan_role: draw_plan_role_sheet(f); break;
    case Sheet::Kind::plan_arrangement: draw_plan_arrangement_sheet(f); break;
    case Sheet::Kind::plan_paper: draw_plan_paper_sheet(f); break;
    case Sheet::Kind::plan_arrow: draw_plan_arrow_sheet(f); break;
    case Sheet::Kind::plan_assumption: draw_plan_assumption_sheet(f); break;
    case Sheet::Kind::plan_search: draw_plan_search_sheet(f); break;
  }
}

}  // namespace seven::ui
