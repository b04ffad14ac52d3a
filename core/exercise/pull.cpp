#include "exercise/pull.h"

#include <algorithm>
#include <optional>
#include <set>

namespace seven {
namespace {

// What each offer of one person uses at once of the role that is pulled.
class Lengths {
 public:
  Lengths(const Scenario& scenario, const Person& person, std::size_t role, const Attendance& attending)
      : person_(person) {
    for (const Offer& offer : person.offers) own_.push_back(own_minutes(scenario, offer, attending)[role]);
  }

  Minutes operator[](std::size_t offer) const { return own_[offer]; }
  const std::vector<Minutes>& all() const { return own_; }

  // The longest offer of `way` (any, if empty) that is no longer than `most`; on ties `preferred`, then the first.
  std::optional<std::size_t> longest(std::string_view way, Minutes most, std::size_t preferred) const {
    return pick(way, preferred,
                [&](Minutes one, const Minutes* best) { return one <= most && (best == nullptr || one > *best); });
  }
  std::size_t shortest(std::string_view way, std::size_t preferred) const {
    return *pick(way, preferred, [](Minutes one, const Minutes* best) { return best == nullptr || one < *best; });
  }

 private:
  template <class Better>
  std::optional<std::size_t> pick(std::string_view way, std::size_t preferred, Better better) const {
    std::optional<std::size_t> found;
    const auto consider = [&](std::size_t i) {
      if (!way.empty() && person_.offers[i].way != way) return;
      if (better(own_[i], found ? &own_[*found] : nullptr)) found = i;
    };
    consider(preferred);
    for (std::size_t i = 0; i < own_.size(); ++i) consider(i);
    return found;
  }

  const Person& person_;
  std::vector<Minutes> own_;
};

}  // namespace

PersonChoice pull_settled(const Scenario& scenario, const Person& person, const PersonChoice& start,
                          std::string_view role, Minutes minutes, const Attendance& attending) {
  const int role_index = scenario.role_index(role);
  const Offer* offer = person.find_offer(start.offer);
  if (role_index < 0 || offer == nullptr) return start;
  minutes = std::max(minutes, Minutes());
  const Lengths lengths(scenario, person, static_cast<std::size_t>(role_index), attending);
  const auto current = static_cast<std::size_t>(offer - person.offers.data());

  auto had = lengths.longest(offer->way, minutes, current);
  if (!had) had = lengths.longest("", minutes, current);
  if (!had) had = lengths.shortest(offer->way, current);

  PersonChoice choice{person.offers[*had].id, start.minutes};
  if (*had != current) {
    const std::vector<Minutes> own = own_minutes(scenario, person.offers[*had], attending);
    for (auto it = choice.minutes.begin(); it != choice.minutes.end();) {
      const int other = scenario.role_index(it->first);
      const bool stays = other >= 0 && it->second > own[static_cast<std::size_t>(other)];
      it = stays ? std::next(it) : choice.minutes.erase(it);
    }
  }
  choice.minutes.erase(std::string(role));
  if (minutes != lengths[*had]) choice.minutes[std::string(role)] = minutes;
  return choice;
}

PersonChoice pull(const Scenario& scenario, const Person& person, const PersonChoice& start, std::string_view role,
                  Minutes minutes, const Attendance& attending) {
  const PersonChoice settled = resolve(scenario, person, start, attending).choice;
  return resolve(scenario, person, pull_settled(scenario, person, settled, role, minutes, attending), attending).choice;
}

std::vector<SnapPoint> snap_points(const Scenario& scenario, const Person& person, const PersonChoice& start,
                                   std::string_view role, const Attendance& attending) {
  std::vector<SnapPoint> points;
  const int role_index = scenario.role_index(role);
  if (role_index < 0) return points;
  const Lengths lengths(scenario, person, static_cast<std::size_t>(role_index), attending);
  std::set<Minutes> stops(lengths.all().begin(), lengths.all().end());
  stops.insert(Minutes());
  for (Minutes stop : stops) {
    const PersonChoice pulled = pull(scenario, person, start, role, stop, attending);
    const bool given = resolve(scenario, person, pulled, attending).why_nothing != WhyNothing::too_short;
    if (points.empty() || points.back().offer != pulled.offer || points.back().given != given) {
      points.push_back({stop, pulled.offer, given});
    }
  }
  return points;
}

}  // namespace seven
