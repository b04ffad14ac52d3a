#include "model/offer_use.h"

#include <algorithm>

namespace seven {
namespace {

const GroupFacility* group_of(const Scenario& scenario, const Offer& offer) {
  return offer.group.empty() ? nullptr : scenario.find_group(offer.group);
}

}  // namespace

int attendance_of(const GroupFacility& group, const Attendance& attending) {
  const auto found = attending.find(group.id);
  return found == attending.end() ? group.attending : std::max(found->second, 0);
}

bool nobody_comes(const Scenario& scenario, const Offer& offer, const Attendance& attending) {
  const GroupFacility* group = group_of(scenario, offer);
  return group != nullptr && attendance_of(*group, attending) == 0;
}

std::vector<Minutes> own_minutes(const Scenario& scenario, const Offer& offer, const Attendance& attending) {
  std::vector<Minutes> minutes = offer.now;
  const GroupFacility* group = group_of(scenario, offer);
  if (group == nullptr) return minutes;
  const PlaceUse usual = place_use(*group, group->attending);
  const PlaceUse place = place_use(*group, attendance_of(*group, attending));
  const int role = scenario.role_index(group->role);
  const int cash = scenario.cash_index();
  if (role >= 0) minutes[static_cast<std::size_t>(role)] += place.minutes - usual.minutes;
  if (cash >= 0) minutes[static_cast<std::size_t>(cash)] += place.cash - usual.cash;
  return minutes;
}

std::vector<Minutes> with_bounce(const Scenario& scenario, const Person& person, const Offer& offer,
                                 std::vector<Minutes> at_once, const Attendance& attending) {
  const std::vector<Minutes> today = own_minutes(scenario, person.today(), attending);
  for (std::size_t r = 0; r < at_once.size(); ++r) at_once[r] += share_of(today[r], offer.bounce);
  return at_once;
}

Pounds value_of(const Scenario& scenario, const std::vector<Minutes>& use) {
  Pounds value;
  for (std::size_t r = 0; r < use.size(); ++r) value += price_of(scenario.roles[r].price, use[r]);
  return value;
}

std::vector<Coverage> cover_of(const Scenario& scenario, const Person& person, const Offer& offer,
                               const Attendance& attending) {
  if (nobody_comes(scenario, offer, attending)) return std::vector<Coverage>(person.needs.size(), Coverage::none);
  return offer.cover;
}

Fraction covered(const std::vector<Coverage>& cover) {
  constexpr auto halves_of_one_need = static_cast<std::int64_t>(Coverage::met);
  std::int64_t halves = 0;
  for (Coverage one : cover) halves += static_cast<int>(one);
  return cover.empty() ? Fraction() : Fraction(halves, halves_of_one_need * static_cast<std::int64_t>(cover.size()));
}

Coverage floor_of(const Person& person, const std::vector<Coverage>& cover) {
  Coverage floor = Coverage::met;
  for (std::size_t n = 0; n < cover.size(); ++n) {
    if (person.needs[n].level == NeedLevel::must) floor = std::min(floor, cover[n]);
  }
  return floor;
}

}  // namespace seven
