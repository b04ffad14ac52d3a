#include "ui/app/plan_quality_words.h"

#include "base/format.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {
namespace {

// To a tenth of a minute, as the account says it.
std::string minutes_for_each(const Translator& words, Minutes minutes) {
  return format_minutes(words, Minutes::of_hundredths(divide_rounded(minutes.hundredths(), 10) * 10));
}

}  // namespace

const std::string& fits_words(const PlanModel& model, const Translator& words) {
  return words(model.limits().fits() ? "plan_account.quality.fits" : "plan_account.quality.more");
}

std::string quality_words(const PlanModel& model, const Translator& words) {
  const PlanQuality& quality = model.quality();
  if (quality.all() == 0) return {};
  const std::string all = std::to_string(quality.all()), better = std::to_string(quality.better),
                    as_good = std::to_string(quality.as_good), worse = std::to_string(quality.worse),
                    unsaid = std::to_string(quality.unsaid);
  return words("plan_account.quality.words",
               {{"n", all}, {"better", better}, {"as_good", as_good}, {"worse", worse}, {"unsaid", unsaid}});
}

std::string worst_off_words(const PlanModel& model, const Translator& words) {
  if (model.less().empty()) return words("plan_account.worst_off.none");
  const LaneLess& worst = model.less().front();
  const Lane* lane = model.store().find<Lane>(worst.lane);
  const std::string name = lane == nullptr || lane->name.empty() ? words("plan_account.no_name") : lane->name;
  const Moment* moment = worst.loses() ? model.moment(worst.losing.front()) : nullptr;
  if (moment != nullptr) {
    const std::string title = PlanWording(model, words).title(*moment);
    return words(moment->for_people == MomentEffect::worse ? "plan_account.worst_off.worse"
                                                           : "plan_account.worst_off.relationship",
                 {{"group", name}, {"moment", title}});
  }
  if (worst.counted && worst.tomorrow < worst.today) {
    const std::string today = minutes_for_each(words, worst.today), then = minutes_for_each(words, worst.tomorrow);
    return words("plan_account.worst_off.less", {{"group", name}, {"today", today}, {"then", then}});
  }
  return words("plan_account.worst_off.none");
}

std::string quality_paragraph(const PlanModel& model, const Translator& words) {
  if (model.today() == Minutes()) return {};
  const std::string quality = quality_words(model, words);
  return fits_words(model, words) + (quality.empty() ? "" : " " + quality) + " " + worst_off_words(model, words);
}

}  // namespace seven::ui
