// What comes first in a plan's account: how it is for people, with no more than there is today, and who would be worst
// off (domain.md A81, A91).
#include "icons.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// The group that would lose at most moments; else the one whose time for each person shrinks most; else that none does.
std::string worst_off_words(Frame& f) {
  const PlanModel& plan = f.work.plan();
  if (!plan.less().empty()) {
    const LaneLess& worst = plan.less().front();
    const Lane* lane = plan.store().find<Lane>(worst.lane);
    const std::string& name = lane == nullptr || lane->name.empty() ? f.tr("plan_account.no_name") : lane->name;
    const Moment* moment = worst.loses() ? plan.moment(worst.losing.front()) : nullptr;
    if (moment != nullptr)
      return f.tr(moment->for_people == MomentEffect::worse ? "plan_account.worst_off.worse"
                                                            : "plan_account.worst_off.relationship",
                  {{"group", name}, {"moment", moment_title(f, *moment)}});
    if (worst.counted && worst.tomorrow < worst.today)
      return f.tr(
          "plan_account.worst_off.less",
          {{"group", name}, {"today", account_minutes(f, worst.today)}, {"then", account_minutes(f, worst.tomorrow)}});
  }
  return f.tr("plan_account.worst_off.none");
}

}  // namespace

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
  y += text(ui, {room.x + 26, y}, room.width - 26, worst_off_words(f), ui.type().small, c.ink2);
  return y + 14;
}

}  // namespace seven::ui
