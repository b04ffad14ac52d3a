// What comes first in a plan's account: how it is for people, with no more than there is today, and who would be worst
// off (domain.md A81, A91).
#include "icons.h"
#include "ui/app/plan_quality_words.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
float account_quality(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanModel& plan = f.work.plan();
  const std::string& title = f.tr("plan_account.quality");
  Group group(ui, "quality", Role::group, title);
  y += heading(ui, {room.x, y}, room.width, title, ui.type().small_strong, c.ink, 3) + 2;
  mark(ui, plan.limits().fits() ? Mark::ok : Mark::overspent, {room.x + 9, y + 11}, 18);
  y += text(ui, {room.x + 26, y}, room.width - 26, fits_words(plan, ui.words()), ui.type().small, c.ink2) + 2;
  if (const std::string words = quality_words(plan, ui.words()); !words.empty())
    y += text(ui, {room.x + 26, y}, room.width - 26, words, ui.type().small, c.ink2) + 2;
  icon(ui, seven::icon::users, {room.x + 9, y + 11}, 18, c.ink2);
  y += text(ui, {room.x + 26, y}, room.width - 26, worst_off_words(plan, ui.words()), ui.type().small, c.ink2);
  return y + 14;
}

}  // namespace seven::ui
