#include "ui/screens/recipe_edits.h"

#include <algorithm>
#include <cstdlib>

#include "base/format.h"

namespace seven::ui {
namespace {

constexpr std::int64_t kSnap = 40;  // hundredths of a minute: an offer's own length catches a pull this near

std::string person_key(const Scenario& scenario, const std::string& person) {
  return "@" + scenario.id + ".person." + person + ".short";
}

Allocation allocation_of(const std::string& person, const PersonChoice& choice) {
  return {person, choice.offer, choice.minutes};
}

// Puts the choice, or removes the record where it is today's again, so that an untouched recipe stays untouched.
void put_choice(DiffBuilder& diff, const Person& person, const PersonChoice& choice) {
  if (choice == PersonChoice{person.today().id, {}})
    diff.remove<Allocation>(person.id);
  else
    diff.put(allocation_of(person.id, choice));
}

// The nearest length of an offer if there is one close by, else whole minutes.
Minutes snapped(const Scenario& scenario, const Person& person, const PersonChoice& start, const std::string& role,
                Minutes wanted, const Attendance& attending) {
  const std::int64_t target = std::max<std::int64_t>(0, wanted.hundredths());
  const std::int64_t whole = (target + 50) / 100 * 100;
  for (const SnapPoint& point : snap_points(scenario, person, start, role, attending)) {
    if (point.given && std::llabs(point.minutes.hundredths() - target) <= kSnap) return point.minutes;
  }
  return Minutes::of_hundredths(whole);
}

Attendance attending_in(const Store& store) { return store.value_or(Exercise{}).attending; }

}  // namespace

PersonChoice choice_in(const Scenario& scenario, const Store& store, const Person& person) {
  const Allocation* allocation = store.find<Allocation>(person.id);
  if (allocation == nullptr) return {person.today().id, {}};
  return resolve(scenario, person, {allocation->offer, allocation->minutes}, attending_in(store)).choice;
}

Minutes now_minutes(const Scenario& scenario, const Store& store, const Person& person, const std::string& role) {
  const PersonChoice choice = choice_in(scenario, store, person);
  if (const auto pulled = choice.minutes.find(role); pulled != choice.minutes.end()) return pulled->second;
  const Offer* offer = person.find_offer(choice.offer);
  const int index = scenario.role_index(role);
  if (offer == nullptr || index < 0) return {};
  return own_minutes(scenario, *offer, attending_in(store))[static_cast<std::size_t>(index)];
}

void choose_offer(Workspace& work, const std::string& person, const std::string& offer) {
  const Scenario& scenario = work.exercise().scenario();
  const Person* found = scenario.find_person(person);
  if (found == nullptr) return;
  work.edit({"step.offer",
             {{"person", person_key(scenario, person)}, {"offer", "@" + scenario.id + ".offer." + offer + ".short"}}},
            [&](DiffBuilder& diff) {
              put_choice(diff, *found, {offer, {}});
            });
}

void choose_all(Workspace& work, const std::vector<std::string>& offers, StepName name) {
  const Scenario& scenario = work.exercise().scenario();
  work.edit(std::move(name), [&](DiffBuilder& diff) {
    for (std::size_t i = 0; i < scenario.people.size() && i < offers.size(); ++i)
      put_choice(diff, scenario.people[i], {offers[i], {}});
  });
}

void set_minutes(Workspace& work, const std::string& person, const std::string& role, Minutes minutes) {
  const Scenario& scenario = work.exercise().scenario();
  const Store& store = work.document()->store();
  const Person* found = scenario.find_person(person);
  if (found == nullptr) return;
  const PersonChoice next = pull(scenario, *found, choice_in(scenario, store, *found), role,
                                 std::max(Minutes(), minutes), attending_in(store));
  work.edit({"step.minutes",
             {{"person", person_key(scenario, person)},
              {"n", format_number(minutes)},
              {"role", "@" + scenario.id + ".role." + role + ".short"}}},
            [&](DiffBuilder& diff) { put_choice(diff, *found, next); });
}

void set_attending(Workspace& work, const std::string& group, int people) {
  work.edit_typing({"step.attending", {{"n", std::to_string(people)}}}, "attending/" + group, [&](DiffBuilder& diff) {
    Exercise setup = work.document()->store().value_or(Exercise{});
    const GroupFacility* facility = work.exercise().scenario().find_group(group);
    setup.attending[group] = people;
    if (facility != nullptr && facility->attending == people) setup.attending.erase(group);
    diff.put(setup);
  });
}

void set_bank(Workspace& work, Share bank) {
  work.edit({bank == Share() ? "step.bank_off" : "step.bank", {{"share", format_share(bank)}}}, [&](DiffBuilder& diff) {
    Exercise setup = work.document()->store().value_or(Exercise{});
    setup.bank = bank;
    diff.put(setup);
  });
}

void begin_pull(Workspace& work, const Edge& edge) {
  const Scenario& scenario = work.exercise().scenario();
  StepName name{
      "step.pull_left",
      {{"first", person_key(scenario, edge.first)}, {"role", "@" + scenario.id + ".role." + edge.role + ".bar"}}};
  if (!edge.second.empty()) {
    name.key = "step.pull";
    name.args["second"] = person_key(scenario, edge.second);
  }
  work.begin_gesture(std::move(name));
}

void move_pull(Workspace& work, const Edge& edge, Minutes moved) {
  const Scenario& scenario = work.exercise().scenario();
  const Person* first = scenario.find_person(edge.first);
  const Person* second = scenario.find_person(edge.second);
  if (first == nullptr) return;
  work.move_gesture([&](DiffBuilder& diff) {
    // Within the edit the store is as it was when the gesture began.
    const Store& store = work.document()->store();
    const Attendance attending = attending_in(store);
    const PersonChoice start = choice_in(scenario, store, *first);
    const Minutes had = now_minutes(scenario, store, *first, edge.role);
    Minutes most = Minutes::of_hundredths(INT32_MAX);
    if (second != nullptr) most = had + now_minutes(scenario, store, *second, edge.role);
    Minutes gets = snapped(scenario, *first, start, edge.role, had + moved, attending);
    gets = std::clamp(gets, Minutes(), most);
    if (gets == had) return;
    put_choice(diff, *first, pull(scenario, *first, start, edge.role, gets, attending));
    if (second == nullptr) return;
    const PersonChoice other = choice_in(scenario, store, *second);
    put_choice(diff, *second, pull(scenario, *second, other, edge.role, most - gets, attending));
  });
}

}  // namespace seven::ui
