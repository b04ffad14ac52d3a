#include "planning/plan_review.h"

#include <algorithm>
#include <tuple>

#include "planning/board_items.h"

namespace seven {
namespace {

// Where a lane or stage comes; what is beside them comes last.
template <class Noun>
std::size_t position_of(const std::vector<const Noun*>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Noun* each) { return each->id == id; });
  return static_cast<std::size_t>(found - all.begin());
}

MomentReview review_of(const Moment& moment, const PlanMoment& use, const std::vector<PlanRole>& roles,
                       const Actual* actual) {
  MomentReview review;
  review.moment = moment.id;
  review.tried = actual != nullptr;
  review.with_people = use.relationship;
  review.times_planned = moment.times;
  review.times_actual = actual == nullptr ? 0 : actual->times;
  for (std::size_t r = 0; r < roles.size(); ++r) {
    RoleReview role{roles[r].id, {}, {}};
    review.today += use.today[r];
    review.planned += use.tomorrow[r];
    if (moment.times > 0) role.planned = scaled(use.tomorrow[r], 1, moment.times);
    if (actual != nullptr) {
      const auto found = actual->minutes.find(role.role);
      if (found != actual->minutes.end()) role.actual = found->second;
      review.actual += role.actual * actual->times;
    }
    const bool in_moment = moment.today.count(role.role) + moment.tomorrow.count(role.role) > 0;
    if (in_moment || role.planned > Minutes() || role.actual > Minutes()) review.roles.push_back(role);
  }
  return review;
}

}  // namespace

std::vector<MomentReview> plan_review(const Store& store, const PlanInput& input) {
  const std::vector<const Lane*> lanes = lanes_in_order(store);
  const std::vector<const Stage*> stages = stages_in_order(store);
  std::vector<const Moment*> changed;
  for (const Moment* moment : store.all<Moment>()) {
    if (moment->change != MomentChange::keep) changed.push_back(moment);
  }
  const auto place = [&](const Moment* moment) {
    return std::tuple(position_of(lanes, moment->lane), position_of(stages, moment->stage), moment->place.y,
                      moment->place.x);
  };
  std::stable_sort(changed.begin(), changed.end(),
                   [&](const Moment* a, const Moment* b) { return place(a) < place(b); });
  std::vector<MomentReview> all;
  for (const Moment* moment : changed) {
    for (const PlanMoment& use : input.moments) {
      if (use.id == moment->id) all.push_back(review_of(*moment, use, input.roles, store.find<Actual>(moment->id)));
    }
  }
  return all;
}

Actual as_planned(const MomentReview& review) {
  Actual actual;
  actual.moment = review.moment;
  actual.times = review.times_planned;
  for (const RoleReview& role : review.roles) {
    const Minutes each = std::clamp(role.planned, Minutes(), max_record_minutes);
    if (each > Minutes()) actual.minutes[role.role] = each;
  }
  return actual;
}

TimeWithPeople time_with_people(const std::vector<MomentReview>& review) {
  TimeWithPeople time;
  for (const MomentReview& each : review) {
    if (!each.with_people) continue;
    ++time.of;
    if (!each.tried) continue;
    ++time.tried;
    time.today += each.today;
    time.planned += each.planned;
    time.actual += each.actual;
  }
  return time;
}

}  // namespace seven
