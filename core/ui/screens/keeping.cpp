// The strip that says what stands in the way of keeping, and what Home says about it.
#include "ui/screens/keeping.h"

#include <algorithm>

#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

std::string kind_of(const Frame& f) {
  const std::optional<Error>& problem = f.work.keep_watch().problem();
  if (!problem) return "keep.trouble.slow";
  switch (problem->code) {
    case ErrorCode::storage_full: return "keep.trouble.full";
    case ErrorCode::storage_refused:
      return f.work.storage_state() && !f.work.storage_state()->folder.empty() ? "keep.trouble.locked"
                                                                               : "keep.trouble.refused";
    default: return "keep.trouble.failed";
  }
}

// The buttons that help; returns the y below them. Where room is scarce, trying again is its sign.
float remedies(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const bool signs = ui.phone(), can_retry = f.work.keep_watch().problem().has_value();
  bool again = false;
  if (signs && can_retry) {
    again = icon_button(ui, "again", {x + width - 44, y, 44, 44}, f.tr("keep.again"), seven::icon::rotate_ccw);
    width -= 52;
  }
  ButtonRow row(ui, {x, y}, width, 44);
  ButtonLook look;
  look.icon = seven::icon::file_down;
  if (f.work.document() != nullptr && row.add("rescue", f.tr("keep.rescue"), look))
    f.later([](Workspace& work) { work.save_rescue(); });
  look.icon = seven::icon::rotate_ccw;
  if (!signs && can_retry) again = row.add("again", f.tr("keep.again"), look);
  if (again) f.later([](Workspace& work) { work.retry_keeping(); });
  return row.bottom();
}

}  // namespace

void show_where(Frame& f) {
  f.later([](Workspace& work) {
    work.look_at_storage();
    work.show({Sheet::Kind::where_kept, {}});
  });
}

KeepTrouble keep_trouble(const Frame& f) {
  const std::string kind = kind_of(f);
  const std::string place = f.work.storage_state() ? f.work.storage_state()->folder : "";
  return {f.tr(kind + ".title"), f.tr(kind + ".words", {{"place", place}}) + " " +
                                     f.tr(f.work.document() != nullptr ? "keep.in_memory" : "keep.before")};
}

float keep_strip(Frame& f, float y) {
  if (!f.work.keep_watch().problem() && !f.work.keep_watch().slow()) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool bad = f.work.keep_watch().problem().has_value();
  const KeepTrouble trouble = keep_trouble(f);
  Group strip(ui, "keep_strip", Role::region, f.tr("keep.strip"));
  // Where room is scarce the title stands alone, and the sheet says the rest.
  const bool brief = ui.low() || ui.size().x < 300;
  const float margin = brief ? 12.0f : page_margin(ui), left = margin + 32;
  const float room = ui.size().x - left - margin - (brief ? 48.0f : 0.0f);
  const NodeId height_id = ui.id("height");
  const float height = ui.remembered(height_id, 120);
  fill(ui, {0, y, ui.size().x, height}, 0, bad ? c.overspent.tint : c.note);
  hairline(ui, 0, y + height - 1, ui.size().x);
  const Color ink = bad ? c.overspent.text : c.ink;
  icon(ui, bad ? seven::icon::triangle_alert : seven::icon::clock, {margin + 12, y + 24}, 22, ink);
  float at = y + 12;
  at += status(ui, "title", {left, at}, room, trouble.title, ui.type().strong, ink);
  if (brief) {
    if (icon_button(ui, "what", {ui.size().x - margin - 44, y + 2, 44, 44}, f.tr("keep.what"),
                    seven::icon::circle_help))
      show_where(f);
  } else {
    const bool narrow = ui.phone();
    const float x = narrow ? margin : left, width = narrow ? ui.size().x - 2 * margin : std::min(room, 900.0f);
    const TextStyle& style = narrow ? ui.type().small : ui.type().body;
    at += status(ui, "words", {x, at}, width, trouble.words, style, c.ink) + 8;
    at = remedies(f, x, at, width);
  }
  ui.remember(height_id, std::max(at + 12 - y, 48.0f));
  return y + height;
}

float home_keeping(Frame& f, float x, float y, float width) {
  if (f.work.recent().empty()) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "home_keeping");
  y += 12;
  if (f.work.backup_due()) {
    Group offer(ui, "backup", Role::region, f.tr("keep.backup"));
    y += text(ui, {x, y}, width, f.tr("keep.offer"), ui.type().small, c.ink2) + 8;
    ButtonRow row(ui, {x, y}, width, 44);
    ButtonLook look;
    look.icon = seven::icon::file_down;
    if (row.add("make", f.tr("keep.make"), look)) f.later([](Workspace& work) { work.make_backup(); });
    look.icon = nullptr;
    look.kind = ButtonKind::quiet;
    if (row.add("not_now", f.tr("keep.not_now"), look)) f.later([](Workspace& work) { work.put_off_backup(); });
    y = row.bottom() + 14;
  }
  const std::optional<StorageState>& state = f.work.storage_state();
  if (state) {
    const char* key = !state->folder.empty()     ? "keep.home.folder"
                      : state->home_screen_helps ? "keep.home.seven_days"
                      : state->persistent        ? "keep.home.safe"
                                                 : "keep.home.may_clear";
    y += status(ui, "safe", {x, y}, width, f.tr(key), ui.type().small, c.ink2) + 11;
  }
  float height = 0;
  if (link(ui, "where", {x, y}, f.tr("keep.where"), ui.type().body, c.ink, width, &height)) show_where(f);
  return y + height + 11;
}

}  // namespace seven::ui
