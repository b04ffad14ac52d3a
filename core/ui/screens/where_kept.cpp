// The sheet that says where work lives, how safe it is there and what makes it safer.
#include <array>
#include <cmath>

#include "icons.h"
#include "ui/screens/keeping.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// "840 kB", "1.3 MB", "59 GB": powers of ten, one decimal below ten.
std::string size_words(std::int64_t bytes) {
  static constexpr std::array units{" kB", " MB", " GB", " TB"};
  double amount = std::max<double>(1, static_cast<double>(bytes) / 1000);
  std::size_t unit = 0;
  for (; amount >= 999.5 && unit + 1 < units.size(); ++unit) amount /= 1000;
  const auto tenths = static_cast<long>(std::lround(amount * 10));
  const std::string whole = std::to_string(tenths < 100 ? tenths / 10 : std::lround(amount));
  const bool decimal = tenths < 100 && tenths % 10 != 0;
  return whole + (decimal ? "." + std::to_string(tenths % 10) : "") + units[unit];
}

float part(Frame& f, const Dialog& dialog, float y, const char* title, const std::string& words) {
  Ui& ui = f.ui;
  y += heading(ui, {dialog.left(), y}, dialog.width(), f.tr(title), ui.type().strong, ui.colors().ink, 3) + 2;
  return y + text(ui, {dialog.left(), y}, dialog.width(), words, ui.type().body, ui.colors().ink2);
}

float trouble_part(Frame& f, const Dialog& dialog, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  if (!f.work.keep_watch().problem() && !f.work.keep_watch().slow()) return y;
  const KeepTrouble trouble = keep_trouble(f);
  y += status(ui, "title", {dialog.left(), y}, dialog.width(), trouble.title, ui.type().strong, c.overspent.text) + 2;
  y += text(ui, {dialog.left(), y}, dialog.width(), trouble.words, ui.type().body, c.ink);
  // The system's own words, for whoever mends it.
  const std::optional<Error>& problem = f.work.keep_watch().problem();
  if (problem && !problem->place.empty())
    y += text(ui, {dialog.left(), y}, dialog.width(), f.tr("error.place", {{"place", problem->place}}), ui.type().small,
              c.ink2);
  ButtonRow row(ui, {dialog.left(), y + 10}, dialog.width(), 48);
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = seven::icon::file_down;
  if (f.work.document() != nullptr && row.add("rescue", f.tr("keep.rescue"), look))
    f.later([](Workspace& work) { work.save_rescue(); });
  look.kind = ButtonKind::secondary;
  look.icon = seven::icon::rotate_ccw;
  if (problem && row.add("again", f.tr("keep.again"), look)) f.later([](Workspace& work) { work.retry_keeping(); });
  return row.bottom() + 22;
}

std::string safety(const Frame& f, const StorageState& state) {
  if (!state.folder.empty()) return f.tr("keep.safe.folder");
  if (state.home_screen_helps) return f.tr("keep.safe.home_screen");
  if (state.persistent) return f.tr("keep.safe.persistent");
  return f.tr(f.work.keeping_notes().asked ? "keep.safe.declined" : "keep.safe.not_asked");
}

float safety_part(Frame& f, const Dialog& dialog, float y, const StorageState& state) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += heading(ui, {dialog.left(), y}, dialog.width(), f.tr("keep.safe.title"), ui.type().strong, c.ink, 3) + 2;
  y += status(ui, "safety", {dialog.left(), y}, dialog.width(), safety(f, state), ui.type().body, c.ink2);
  if (state.folder.empty() && !state.persistent)
    y += text(ui, {dialog.left(), y + 6}, dialog.width(), f.tr("keep.safe.private"), ui.type().body, c.ink2) + 6;
  if (!state.persistent && state.may_ask) {
    ButtonRow row(ui, {dialog.left(), y + 10}, dialog.width(), 48);
    ButtonLook look;
    look.icon = seven::icon::lock;
    if (row.add("ask", f.tr("keep.ask"), look)) f.later([](Workspace& work) { work.ask_to_persist(); });
    y = row.bottom();
  }
  return y + 20;
}

float room_part(Frame& f, const Dialog& dialog, float y, const StorageState& state) {
  if (!state.used || !state.room || *state.room <= 0) return y;
  Ui& ui = f.ui;
  y += heading(ui, {dialog.left(), y}, dialog.width(), f.tr("keep.room"), ui.type().strong, ui.colors().ink, 3) + 2;
  // A browser counts the program in; a folder has nothing but work.
  const std::string words =
      state.folder.empty()
          ? f.tr("keep.room.words", {{"used", size_words(*state.used)}, {"room", size_words(*state.room)}})
          : f.tr("keep.room.disk",
                 {{"used", size_words(*state.used)}, {"room", size_words(*state.room - *state.used)}});
  return y +
         meter(ui, "room", {dialog.left(), y}, dialog.width(), f.tr("keep.room"), words,
               static_cast<double>(*state.used) / static_cast<double>(*state.room)) +
         20;
}

std::string last_backup(const Frame& f) {
  const std::int64_t made = f.work.keeping_notes().backup_ms;
  if (made == 0) return f.tr("keep.backup.none");
  const std::int64_t days = std::max<std::int64_t>(0, f.work.platform().clock().epoch_ms() - made) / 86'400'000;
  if (days == 0) return f.tr("keep.backup.today");
  return f.ui.words().count("keep.backup.last", static_cast<long>(days), {});
}

float backup_part(Frame& f, const Dialog& dialog, float y) {
  y = part(f, dialog, y, "keep.backup", f.tr("keep.backup.words") + " " + last_backup(f));
  ButtonRow row(f.ui, {dialog.left(), y + 10}, dialog.width(), 48);
  ButtonLook look;
  look.icon = seven::icon::layers;
  look.disabled = f.work.recent().empty() && f.work.document() == nullptr;
  if (row.add("backup", f.tr("keep.make_all"), look)) f.later([](Workspace& work) { work.make_backup(); });
  look.icon = seven::icon::file_down;
  look.disabled = false;
  if (f.work.document() != nullptr) {
    const std::string place = f.work.saved_place();
    if (!place.empty() && row.add("save_again", f.tr("keep.save_again", {{"where", place}}), look))
      f.later([](Workspace& work) { work.save_copy(true); });
    if (row.add("save", f.tr("ui.save_copy"), look)) f.later([](Workspace& work) { work.save_copy(); });
  }
  return row.bottom() + 8;
}

}  // namespace

void draw_where_sheet(Frame& f) {
  Dialog dialog(f.ui, "where", f.tr("keep.where"), 640);
  float y = trouble_part(f, dialog, dialog.top());
  const std::optional<StorageState>& state = f.work.storage_state();
  const std::string folder = state ? state->folder : "";
  y = part(f, dialog, y, "keep.place",
           folder.empty() ? f.tr("keep.place.browser") : f.tr("keep.place.folder", {{"place", folder}})) +
      20;
  if (state) y = room_part(f, dialog, safety_part(f, dialog, y, *state), *state);
  dialog.end(backup_part(f, dialog, y));
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
