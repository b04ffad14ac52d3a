// What a person is given: a machine alone, a closed door, a cheaper person, more time with a stranger.
#include <algorithm>

#include "exercise/detecting.h"
#include "exercise/needs_met.h"
#include "exercise/waiting.h"

namespace seven {
namespace {

// Whether a must-have or the whole is met less than today.
bool fell(const PersonOutcome& today, const PersonOutcome& now) {
  return now.covered < today.covered || now.floor < today.floor;
}

void digital_default(Looking& look, std::size_t p) {
  if (look.offer(p).given != Given::machine) return;
  const Person& person = look.person(p);
  const auto decides = std::find_if(person.needs.begin(), person.needs.end(),
                                    [&](const Need& need) { return look.material(person.id, need.id); });
  const bool no_person = !look.offer(p).human_route;
  if (!no_person && decides == person.needs.end()) return;
  Finding& finding = look.find(Detector::digital_default, person.id);
  if (!no_person) finding.need = decides->id;
}

// People's time at once: of the scarce roles, or of all.
enum class Roles { scarce, all };
Minutes time_at_once(const Scenario& scenario, const PersonOutcome& of, Roles which) {
  Minutes sum;
  for (std::size_t r = 0; r < of.at_once.size(); ++r) {
    const Role& role = scenario.roles[r];
    if (role.unit == RoleUnit::minutes && (which == Roles::all || role.cap)) sum += of.at_once[r];
  }
  return sum;
}

void turned_away(Looking& look, std::size_t p) {
  const Given given = look.offer(p).given;
  if (given != Given::quick && given != Given::machine) return;
  const PersonOutcome &today = look.today(p), &now = look.now(p);
  const Scenario& scenario = look.in.scenario;
  if (time_at_once(scenario, now, Roles::scarce) >= time_at_once(scenario, today, Roles::scarce)) return;
  const NeedCounts needs = count_needs(now);
  if (needs.full > count_needs(today).full) return;
  Finding& finding = look.find(Detector::turned_away, look.person(p).id);
  finding.share = look.offer(p).bounce;
  finding.count = needs.full;
  finding.whole = needs.total();
}

void cheaper_person(Looking& look, std::size_t p) {
  const Person& person = look.person(p);
  const PersonOutcome &today = look.today(p), &now = look.now(p);
  if (!fell(today, now)) return;
  if (std::none_of(person.needs.begin(), person.needs.end(),
                   [&](const Need& need) { return look.material(person.id, need.id); }))
    return;
  const std::vector<Role>& roles = look.in.scenario.roles;
  const int before = main_role(look.in.scenario, today.at_once), after = main_role(look.in.scenario, now.at_once);
  if (before < 0 || after < 0) return;
  const Role& role = roles[static_cast<std::size_t>(after)];
  if (role.price >= roles[static_cast<std::size_t>(before)].price) return;
  Finding& finding = look.find(Detector::cheaper_person, person.id);
  finding.role = role.id;
  for (std::size_t n = person.needs.size(); n-- > 0;) {
    if (now.cover[n] < today.cover[n]) finding.need = person.needs[n].id;
  }
}

void big_heart(Looking& look, std::size_t p) {
  for (const std::string& id : look.offer(p).conditions) {
    const Introduction* introduction = look.in.scenario.find_introduction(id);
    if (introduction == nullptr || !introduction->skill || !is_missing(look.in.scenario, look.in.circumstances, id))
      continue;
    look.find(Detector::big_heart, look.person(p).id).things = {id};
    return;
  }
}

// The first need of nobody's making that somebody who stays would meet; must-haves before the rest.
const Need* unmet_that_lasts(const Person& person, const PersonOutcome& now) {
  const Need* first = nullptr;
  for (std::size_t n = 0; n < person.needs.size(); ++n) {
    if (now.cover[n] != Coverage::none) continue;
    const bool would = std::any_of(person.offers.begin(), person.offers.end(), [&](const Offer& offer) {
      return offer.given == Given::continuing && offer.cover[n] != Coverage::none;
    });
    if (!would) continue;
    if (person.needs[n].level == NeedLevel::must) return &person.needs[n];
    if (first == nullptr) first = &person.needs[n];
  }
  return first;
}

void longer_not_deeper(Looking& look, std::size_t p) {
  if (look.offer(p).given == Given::continuing) return;
  const PersonOutcome &today = look.today(p), &now = look.now(p);
  const Need* need = unmet_that_lasts(look.person(p), now);
  if (need == nullptr) return;
  const Scenario& scenario = look.in.scenario;
  const int main = main_role(scenario, now.at_once);
  // The main role first: it is the one people mean.
  int longer = -1;
  for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
    const bool counts =
        static_cast<int>(r) == main || (scenario.roles[r].cap && scenario.roles[r].unit == RoleUnit::minutes);
    if (!counts || now.at_once[r] <= today.at_once[r]) continue;
    if (longer < 0 || static_cast<int>(r) == main) longer = static_cast<int>(r);
  }
  // Less time in all, only with somebody else, is nobody's idea of longer.
  if (longer < 0 || time_at_once(scenario, now, Roles::all) < time_at_once(scenario, today, Roles::all)) return;
  Finding& finding = look.find(Detector::longer_not_deeper, look.person(p).id);
  finding.role = scenario.roles[static_cast<std::size_t>(longer)].id;
  finding.minutes = now.at_once[static_cast<std::size_t>(longer)];
  finding.than = today.at_once[static_cast<std::size_t>(longer)];
  finding.need = need->id;
}

}  // namespace

void detect_about_people(Looking& look) {
  if (look.untouched()) return;
  for (std::size_t p = 0; p < look.people(); ++p) {
    digital_default(look, p);
    turned_away(look, p);
    cheaper_person(look, p);
    big_heart(look, p);
    longer_not_deeper(look, p);
  }
}

}  // namespace seven
