// The group's decisions step by step: what each of them made of the account, and the moment it balanced.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/call.h"
#include "document/history.h"
#include "document/store.h"
#include "ledger/account.h"

namespace seven {

// The account after one step.
struct ReplayPoint {
  StepName name;                                      // of the step; empty at the start
  Pounds today;                                       // all there is
  Pounds used;                                        // tomorrow's value and what is saved
  std::vector<std::pair<std::string, Minutes>> over;  // roles beyond their limit, and by how much
  bool moved = false;                                 // something was taken out or put in

  Pounds left() const { return today - used; }  // below 0: overspent
  bool fits() const { return left() >= Pounds() && over.empty(); }
  bool balanced() const { return fits() && left() == Pounds(); }  // everything has a place
  bool operator==(const ReplayPoint&) const = default;
};

struct Replay {
  std::vector<ReplayPoint> points;  // the start, then one after each step
  // Position of the first step that brought a changed account from overspent or not all placed to everything having a
  // place; -1 where none did. Back to today's rule, with nothing moved, is no such moment.
  int balanced = -1;
  // The same from overspent to within all there is, with something left to place or not.
  int fitted = -1;
  // Something was moved, and everything had a place at every step.
  bool always = false;
  // Whether the steps reach back to before the first answer.
  bool from_start = false;
};

// What an account comes to with the records of a store.
using AccountOf = Call<Account(const Store&)>;

// `now` is the store to which `history` leads.
Replay replay(const History& history, const Store& now, const AccountOf& account_of);

// Fills in the two moments, and `always`, from the points.
void find_moments(Replay& replay);

// Whether a store holds no answer: nothing of document scope but what a new exercise has, and who plays what.
bool has_no_answers(const Store& store);

// Takes every answer away: all records of document scope but the exercise (without attendance and hand-back), its own
// scenario, and who plays what; and what was brought to the surface on this device.
void clear_answers(DiffBuilder& edit, const Store& store);

}  // namespace seven
