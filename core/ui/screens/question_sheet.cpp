#include "ui/screens/question_sheet.h"

#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {

bool question_sheet(Frame& f, const Question& question) {
  Ui& ui = f.ui;
  Dialog dialog(ui, question.key, f.tr(question.title), 480);
  const float left = dialog.left(), width = dialog.width();
  float y = dialog.top();
  y += text(ui, {left, y}, width, f.tr(question.words), ui.type().body, ui.colors().ink) + 18;
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = question.icon;
  const std::string &yes = f.tr(question.yes), &no = f.tr(question.no);
  const bool beside = button_size(ui, yes, look).x + button_size(ui, no, {}).x + 12 <= width;
  look.stretch = !beside;
  float height = 0;
  const bool agreed = fitting_button(ui, "yes", {left, y}, width, yes, look, &height);
  const float right = beside ? left + button_size(ui, yes, look).x + 12 : left;
  if (!beside) y += height + 8;
  const bool kept = fitting_button(ui, "no", {right, y}, left + width - right, no, {}, &height);
  dialog.end(y + height + 4);
  if (kept || dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
  return agreed;
}

}  // namespace seven::ui
