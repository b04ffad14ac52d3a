#include "ui/app/plan_quality_words.h"

#include "base/format.h"
#include "ui/app/figure_words.h"

namespace seven::ui {
namespace {

std::string minutes_for_each(const Translator& words, Minutes minutes) {
  return format_minutes(words, to_a_tenth(minutes));
}

// "GP 14 to 10 min, Reception 8.6 to 6 min"
std::string each_role_from_to(const std::vector<LaneRoleTime>& roles, const Translator& words) {
  std::string all;
  for (const LaneRoleTime& role : roles) {
    const std::string from = format_number(to_a_tenth(role.today)), to = minutes_for_each(words, role.tomorrow);
    all += (all.empty() ? "" : ", ") + (role.role.empty() ? words("plan_papers.unnamed_role") : role.role) + " " +
           words("plan_papers.from_to", {{"from", from}, {"to", to}});
  }
  return all;
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

std::string worst_off_words(const WorstOff& worst, const Translator& words) {
  const std::string& name = worst.lane.empty() ? words("plan_account.no_name") : worst.lane;
  const std::string& moment = worst.moment.empty() ? words("plan.unnamed") : worst.moment;
  switch (worst.how) {
    case WorstOff::How::worse_there:
      return words("plan_account.worst_off.worse", {{"group", name}, {"moment", moment}});
    case WorstOff::How::relationship:
      return words("plan_account.worst_off.relationship", {{"group", name}, {"moment", moment}});
    case WorstOff::How::less_time: {
      const std::string parts = each_role_from_to(worst.roles, words);
      if (!parts.empty()) return words("plan_account.worst_off.less_by", {{"group", name}, {"parts", parts}});
      const std::string today = minutes_for_each(words, worst.today), then = minutes_for_each(words, worst.then);
      return words("plan_account.worst_off.less", {{"group", name}, {"today", today}, {"then", then}});
    }
    case WorstOff::How::nobody: break;
  }
  return words("plan_account.worst_off.none");
}

std::string worst_off_words(const PlanModel& model, const Translator& words) {
  return worst_off_words(worst_off(model.store(), model.less()), words);
}

std::string quality_paragraph(const PlanModel& model, const Translator& words) {
  if (model.today() == Minutes()) return {};
  const std::string quality = quality_words(model, words);
  return fits_words(model, words) + (quality.empty() ? "" : " " + quality) + " " + worst_off_words(model, words);
}

}  // namespace seven::ui
