// What can be done to a recipe, as named steps: choose an offer, pull minutes between two people, change how many come,
// hand something back, start again as today.
#pragma once

#include <string>

#include "ui/app/workspace.h"

namespace seven::ui {

// What a person is given now, in its one true form.
PersonChoice choice_in(const ExerciseModel& model, const Store& store, const Person& person);
// Minutes of a role used at once (without what comes back).
Minutes now_minutes(const ExerciseModel& model, const Store& store, const Person& person, const std::string& role);

// All there is of a role: its limit, or what today uses where it has none.
Minutes all_there_is(const ExerciseModel& model, const seven::Role& role);
// What one press of a key or a button moves: a minute, or more where there are hundreds of them.
Minutes pull_step(const ExerciseModel& model, const seven::Role& role);
// Roles whose minutes can be moved one by one: the limited ones, or where none is, those that today uses.
std::vector<const seven::Role*> movable_roles(const ExerciseModel& model);

void choose_offer(Workspace& work, const std::string& person, const std::string& offer);
// The recipe's choices for everyone at once; `name` says what was tried.
void choose_all(Workspace& work, const std::vector<std::string>& offers, StepName name);
// Sets one person's minutes of a role; what is not used is left to place.
void set_minutes(Workspace& work, const std::string& person, const std::string& role, Minutes minutes);
void set_attending(Workspace& work, const std::string& group, int people);
void set_bank(Workspace& work, Share bank);
// Draws a what-if card, or puts it back.
void set_drawn(Workspace& work, const WhatIfCard& card, bool drawn);
// A common first attempt for everyone, with the cards that go with it.
void start_from(Workspace& work, const Start& start);
void set_condition(Workspace& work, const Introduction& introduction, InPlace in_place);

// A pull at the edge between `giver_or_taker` and the next person (empty: what is left). Starts as a gesture; `moved`
// is how many minutes the first person gains (or loses, below 0) against the gesture's start.
struct Edge {
  std::string first, second, role;
};
void begin_pull(Workspace& work, const Edge& edge);
void move_pull(Workspace& work, const Edge& edge, Minutes moved);

}  // namespace seven::ui
