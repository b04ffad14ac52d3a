// What can be done to a recipe, as named steps: choose an offer, pull minutes between two people, change how many come,
// hand something back, start again as today.
#pragma once

#include <string>

#include "ui/app/workspace.h"

namespace seven::ui {

// What a person is given now, in its one true form.
PersonChoice choice_in(const Scenario& scenario, const Store& store, const Person& person);
// Minutes of a role used at once (without what comes back).
Minutes now_minutes(const Scenario& scenario, const Store& store, const Person& person, const std::string& role);

void choose_offer(Workspace& work, const std::string& person, const std::string& offer);
// The recipe's choices for everyone at once; `name` says what was tried.
void choose_all(Workspace& work, const std::vector<std::string>& offers, StepName name);
// Sets one person's minutes of a role; what is not used is left to place.
void set_minutes(Workspace& work, const std::string& person, const std::string& role, Minutes minutes);
void set_attending(Workspace& work, const std::string& group, int people);
void set_bank(Workspace& work, Share bank);

// A pull at the edge between `giver_or_taker` and the next person (empty: what is left). Starts as a gesture; `moved`
// is how many minutes the first person gains (or loses, below 0) against the gesture's start.
struct Edge {
  std::string first, second, role;
};
void begin_pull(Workspace& work, const Edge& edge);
void move_pull(Workspace& work, const Edge& edge, Minutes moved);

}  // namespace seven::ui
