#include "planning/plan_quality.h"

namespace seven {

PlanQuality plan_quality(const Store& store) {
  PlanQuality quality;
  for (const Moment* moment : store.all<Moment>()) {
    if (moment->change == MomentChange::keep) continue;
    switch (moment->for_people) {
      case MomentEffect::better: ++quality.better; break;
      case MomentEffect::as_good: ++quality.as_good; break;
      case MomentEffect::worse: ++quality.worse; break;
      case MomentEffect::unsaid: ++quality.unsaid; break;
    }
  }
  return quality;
}

}  // namespace seven
