// What comes first in a plan's account: how it is for people, with no more than there is today, and who would be worst
// off (domain.md A81, A91).
#include "icons.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
std::string plan_worst_off_words(const Frame& f, const WorstOff& worst) {
  const std::string& name = worst.lane.empty() ? f.tr("plan_account.no_name") : worst.lane;
  const std::string& moment = worst.moment.empty() ? f.tr("plan.unnamed") : worst.moment;
  switch (worst.how) {
    case WorstOff::How::worse_there: return f.tr("plan_account.worst_off.worse", {{"group", name}, {"moment", moment}});
    case WorstOff::How::relationship:
      return f.tr("plan_account.worst_off.relationship", {{"group", name}, {"moment", moment}});
    case WorstOff::How::less_time:
      return f.tr(
          "plan_account.worst_off.less",
          {{"group", name}, {"today", account_minutes(f, worst.today)}, {"then", account_minutes(f, worst.then)}});
    case WorstOff::How::nobody: break;
  }
  return f.tr("plan_account.worst_off.none");
}

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
    y += text(ui, {room.x + 26, y}, room.width - 26,
              f.tr("plan_account.quality.words", {{"n", std::to_string(quality.all())},
                                                  {"better", std::to_string(quality.better)},
                                                  {"as_good", std::to_string(quality.as_good)},
                                                  {"worse", std::to_string(quality.worse)},
                                                  {"unsaid", std::to_string(quality.unsaid)}}),
              ui.type().small, c.ink2) +
         2;
  icon(ui, seven::icon::users, {room.x + 9, y + 11}, 18, c.ink2);
  y += text(ui, {room.x + 26, y}, room.width - 26, plan_worst_off_words(f, worst_off(plan.store(), plan.less())),
            ui.type().small, c.ink2);
  return y + 14;
}

}  // namespace seven::ui
