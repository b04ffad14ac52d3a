// What comes first in a plan's account: how it is for people, with no more than there is today (domain.md A81).
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
  const bool fits = plan.limits().fits();
  mark(ui, fits ? Mark::ok : Mark::overspent, {room.x + 9, y + 11}, 18);
  y += text(ui, {room.x + 26, y}, room.width - 26,
            f.tr(fits ? "plan_account.quality.fits" : "plan_account.quality.more"), ui.type().small, c.ink2) +
       2;
  const PlanQuality& quality = plan.quality();
  if (quality.all() > 0)
    y += text(ui, {room.x, y}, room.width,
              f.tr("plan_account.quality.words", {{"n", std::to_string(quality.all())},
                                                  {"better", std::to_string(quality.better)},
                                                  {"as_good", std::to_string(quality.as_good)},
                                                  {"worse", std::to_string(quality.worse)},
                                                  {"unsaid", std::to_string(quality.unsaid)}}),
              ui.type().small, c.ink2);
  return y + 14;
}

}  // namespace seven::ui
