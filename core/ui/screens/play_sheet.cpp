// The play sheet: alone or together, minutes for a step, looking back, starting again; and the question before that.
#include <algorithm>

#include "icons.h"
#include "ui/screens/company.h"
#include "ui/screens/document_sheets.h"
#include "ui/screens/play.h"
#include "ui/screens/question_sheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr int kLengths[] = {0, 5, 7, 10, 15};  // minutes a step can be given

float title(Frame& f, const Dialog& dialog, float y, const char* key) {
  return y + heading(f.ui, {dialog.left(), y}, dialog.width(), f.tr(key), f.ui.type().strong, f.ui.colors().ink, 3) + 6;
}

float clock_part(Frame& f, const Dialog& dialog, float y) {
  Ui& ui = f.ui;
  const float x = dialog.left(), width = dialog.width();
  y = title(f, dialog, y, "together.clock");
  std::vector<Choice> lengths;
  int chosen = -1;
  const int now = f.work.table().minutes;
  for (const int minutes : kLengths) {
    if (minutes == now) chosen = static_cast<int>(lengths.size());
    Choice& choice = lengths.emplace_back();
    choice.key = std::to_string(minutes);
    choice.label = minutes == 0 ? f.tr("together.clock.none") : std::to_string(minutes);
  }
  float height = 0;
  if (const auto pressed = segmented(ui, "minutes", {x, y}, width, f.tr("together.clock"), lengths, chosen, &height))
    f.later([minutes = kLengths[*pressed]](Workspace& work) { work.give_minutes(minutes); });
  y += height + 8;
  y += text(ui, {x, y}, width, f.tr(std::string("together.suggest.") + step_word(f.work.step())), ui.type().small,
            ui.colors().ink2);
  if (!f.work.clock().runs(static_cast<int>(f.work.step()))) {
    if (now > 0) y += text(ui, {x, y}, width, f.tr("together.clock.waits"), ui.type().small, ui.colors().ink2);
    return y;
  }
  return clock_lines(f, x, y + 8, width);
}

bool row_button(Frame& f, float x, float& y, float width, const char* key, const char* words, const char* glyph) {
  Ui& ui = f.ui;
  ButtonLook look;
  look.icon = glyph;
  const std::string& label = f.tr(words);
  const float wanted = button_size(ui, label, look).x;
  const float height = wanted > width ? 68.0f : 48.0f;  // room for words in two lines
  const bool pressed = button(ui, key, {x, y, std::min(width, wanted), height}, label, look);
  y += height + 8;
  return pressed;
}

bool exercise_open(const Frame& f) { return f.work.exercise_open() && f.work.screen() == Screen::exercise; }

void open(Frame& f, Sheet::Kind kind) {
  f.later([kind](Workspace& work) { work.show({kind, {}}); });
}

}  // namespace

float play_door(Frame& f, float x, float y, float width) {
  if (!exercise_open(f) || company_width(f) > 0) return y;
  if (row_button(f, x, y, width, "play", "together.play", seven::icon::sliders_horizontal)) open(f, Sheet::Kind::play);
  return y + 10;
}

float guide_door(Frame& f, float x, float y, float width) {
  if (!exercise_open(f)) return y;
  if (row_button(f, x, y, width, "guide", "guide.again", seven::icon::circle_help))
    f.later([](Workspace& work) { work.show_guide(); });
  return y;
}

void draw_play_sheet(Frame& f) {
  Dialog dialog(f.ui, "play", f.tr("together.play"), 560);
  const float x = dialog.left(), width = dialog.width();
  float y = company_choice(f, x, dialog.top(), width) + 18;
  const float turn = turn_in_full(f, x, y, width);
  if (turn > y) y = turn + 20;
  if (f.work.table().company == Company::together &&
      row_button(f, x, y, width, "parts", "together.parts", seven::icon::users_round))
    open(f, Sheet::Kind::parts);
  y = clock_part(f, dialog, y + 6) + 20;
  if (row_button(f, x, y, width, "replay", "replay.open", seven::icon::history)) open(f, Sheet::Kind::replay);
  y = moments_door(f, x, y, width);
  y = guide_door(f, x, y, width);
  if (row_button(f, x, y, width, "again", "together.start_again", seven::icon::rotate_ccw))
    open(f, Sheet::Kind::start_again);
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

void draw_start_again_sheet(Frame& f) {
  if (question_sheet(f, {"start_again", "together.start_again.title", "together.start_again.words",
                         "together.start_again", "together.start_again.no", seven::icon::rotate_ccw}))
    f.later([](Workspace& work) { work.start_again(); });
}

}  // namespace seven::ui
