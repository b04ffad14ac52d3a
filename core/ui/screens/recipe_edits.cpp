#include "ui/screens/recipe_edits.h"

#include <algorithm>
#include <cstdlib>

#include "base/format.h"

namespace seven::ui {
namespace {

constexpr std::int64_t kSnapShare = 5;  // two fifths of a step: an offer's own length catches a pull this near

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

// The nearest length of an offer if there is one close by, else whole steps.
Minutes snapped(const ExerciseModel& model, const Person& person, const PersonChoice& start, const seven::Role& role,
                Minutes wanted) {
  const std::int64_t target = std::max<std::int64_t>(0, wanted.hundredths());
  const std::int64_t step = pull_step(model, role).hundredths();
  const std::int64_t whole = (target + step / 2) / step * step;
  for (const SnapPoint& point : snap_points(model.scenario(), person, start, role.id, model.attending())) {
    if (point.given && std::llabs(point.minutes.hundredths() - target) <= step * 2 / kSnapShare) return point.minutes;
  }
  return Minutes::of_hundredths(whole);
}

}  // namespace

PersonChoice choice_in(const ExerciseModel& model, const Store& store, const Person& person) {
  const Allocation* allocation = store.find<Allocation>(person.id);
  if (allocation == nullptr) return {person.today().id, {}};
  return resolve(model.scenario(), person, {allocation->offer, allocation->minutes}, model.attending()).choice;
}

Minutes now_minutes(const ExerciseModel& model, const Store& store, const Person& person, const std::string& role) {
  const PersonChoice choice = choice_in(model, store, person);
  if (const auto pulled = choice.minutes.find(role); pulled != choice.minutes.end()) return pulled->second;
  const Offer* offer = person.find_offer(choice.offer);
  const int index = model.scenario().role_index(role);
  if (offer == nullptr || index < 0) return {};
  return own_minutes(model.scenario(), *offer, model.attending())[static_cast<std::size_t>(index)];
}

Minutes all_there_is(const ExerciseModel& model, const seven::Role& role) {
  return role.cap ? *role.cap : model.today().use[static_cast<std::size_t>(model.scenario().role_index(role.id))];
}

Minutes pull_step(const ExerciseModel& model, const seven::Role& role) {
  const Minutes all = all_there_is(model, role);
  if (all <= Minutes::of_whole(60)) return Minutes::of_whole(1);
  return Minutes::of_whole(all <= Minutes::of_whole(300) ? 5 : 10);
}

std::vector<const seven::Role*> movable_roles(const ExerciseModel& model) {
  std::vector<const seven::Role*> limited, used;
  for (std::size_t i = 0; i < model.scenario().roles.size(); ++i) {
    const seven::Role& role = model.scenario().roles[i];
    if (role.cap) limited.push_back(&role);
    if (role.unit == RoleUnit::minutes && model.today().use[i] > Minutes()) used.push_back(&role);
  }
  return limited.empty() ? used : limited;
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
  const ExerciseModel& model = work.exercise();
  const PersonChoice next =
      pull(scenario, *found, choice_in(model, store, *found), role, std::max(Minutes(), minutes), model.attending());
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

void set_drawn(Workspace& work, const WhatIfCard& card, bool drawn) {
  if (card.bank()) return set_bank(work, drawn ? bank_share(work.exercise(), card) : Share());
  const std::string label = "@" + work.exercise().scenario().id + ".what_if." + card.id + ".label";
  work.edit({drawn ? "step.card" : "step.card_off", {{"card", label}}}, [&](DiffBuilder& diff) {
    if (drawn)
      diff.put(DrawnCard{card.id});
    else
      diff.remove<DrawnCard>(card.id);
  });
}

void start_from(Workspace& work, const Start& start) {
  const Scenario& scenario = work.exercise().scenario();
  work.edit({"step.start", {{"start", "@" + scenario.id + ".start." + start.id}}}, [&](DiffBuilder& diff) {
    for (std::size_t i = 0; i < scenario.people.size() && i < start.choices.size(); ++i)
      put_choice(diff, scenario.people[i], {start.choices[i].offer, start.choices[i].minutes});
    for (const std::string& card : start.cards) diff.put(DrawnCard{card});
  });
}

void set_condition(Workspace& work, const Introduction& introduction, InPlace in_place) {
  work.edit({"step.condition", {{"what", "@" + introduction_key(work.exercise().scenario(), introduction)}}},
            [&](DiffBuilder& diff) {
              if (in_place == InPlace::unset)
                diff.remove<Condition>(introduction.id);
              else
                diff.put(Condition{introduction.id, in_place});
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
  work.move_gesture([&](DiffBuilder& diff) {
    // Within the edit the store is as it was when the gesture began, and the model is another than before it.
    const Store& store = work.document()->store();
    const ExerciseModel& model = work.exercise();
    const Scenario& scenario = model.scenario();
    const Attendance attending = model.attending();
    const Person* first = scenario.find_person(edge.first);
    const Person* second = scenario.find_person(edge.second);
    const seven::Role* role = scenario.find_role(edge.role);
    if (first == nullptr || role == nullptr) return;
    const PersonChoice start = choice_in(model, store, *first);
    const Minutes had = now_minutes(model, store, *first, edge.role);
    Minutes most = Minutes::of_hundredths(INT32_MAX);
    if (second != nullptr) most = had + now_minutes(model, store, *second, edge.role);
    Minutes gets = snapped(model, *first, start, *role, had + moved);
    gets = std::clamp(gets, Minutes(), most);
    if (gets == had) return;
    put_choice(diff, *first, pull(scenario, *first, start, edge.role, gets, attending));
    if (second == nullptr) return;
    const PersonChoice other = choice_in(model, store, *second);
    put_choice(diff, *second, pull(scenario, *second, other, edge.role, most - gets, attending));
  });
}

}  // namespace seven::ui
