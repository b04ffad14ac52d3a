// Everything that was done to a document, in named steps, and the way back without limit.
//
// Rules, quoted by the tests:
//  H1  a step that changed nothing is no step
//  H2  undoing every step gives the start; redoing every step gives the end
//  H3  a new step forgets what could have been redone
//  H4  a gesture is one step, and leaves no trace when abandoned
//  H5  changes of session scope are carried out and never recorded
//  H6  steps with the same coalescing key, each within 1,500 ms of the one before, are one step
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/call.h"
#include "document/records_diff.h"
#include "document/store.h"

namespace seven {

// What a step did, for people: a translation key and its arguments.
struct StepName {
  std::string key{};
  std::map<std::string, std::string> args{};

  bool operator==(const StepName&) const = default;
};

struct Step {
  StepName name;
  RecordsDiff diff{};

  bool operator==(const Step&) const = default;
};

// Of one store, which every call is given. All diffs must fit the store as it is (invariant).
class History {
 public:
  static constexpr std::int64_t coalesce_ms = 1500;

  History() = default;
  // Steps that were done before, oldest first: what this device kept of them. They lead to the store's state.
  explicit History(std::vector<Step> done) : done_(std::move(done)) {}

  // Carries out `diff` as one step. False when it changed nothing that is recorded (H1, H5). Ends a gesture that is
  // still going on by committing it first.
  bool commit(Store& store, StepName name, const RecordsDiff& diff);

  // As `commit`, but becomes part of the last step if that has the same `coalesce_key` and nothing else was done in
  // between (H6): a typed sentence is undone at once, not letter by letter. `now_ms` counts from any fixed moment.
  bool commit_coalesced(Store& store, StepName name, const RecordsDiff& diff, const std::string& coalesce_key,
                        std::int64_t now_ms);

  // As `commit`, but becomes part of the last step whatever that is, where there is one.
  bool join(Store& store, StepName name, const RecordsDiff& diff);

  // A gesture: `begin`, any number of `update`, then `commit_gesture` or `abandon`. `roll_back` returns the store to
  // the gesture's start; `update` rolls back and then carries out `diff`, which fits the gesture's start and holds no
  // record of session scope (invariant).
  void begin(StepName name);
  void roll_back(Store& store);
  void update(Store& store, const RecordsDiff& diff);
  bool commit_gesture();
  void abandon(Store& store);
  bool in_gesture() const { return gesture_.has_value(); }

  // Takes back the last step, or does the last undone one again, and returns it for announcing; nothing when there is
  // none. During a gesture that has changed something, undo abandons the gesture and returns it, and redo does nothing.
  std::optional<Step> undo(Store& store);
  std::optional<Step> redo(Store& store);

  // The step that `undo` or `redo` would return. Null when there is none.
  const StepName* undo_name() const;
  const StepName* redo_name() const;

  // Walks the done steps from the start without changing anything: `see` gets the store as it was before the first of
  // them (with null), then after each. `now` is the store as it is; a gesture that is going on is left out.
  void walk(Store now, const Call<void(const Step* step, const Store& state)>& see) const;

  const std::vector<Step>& done() const { return done_; }
  const std::vector<Step>& undone() const { return undone_; }

 private:
  bool gesture_has_effect() const { return gesture_ && !gesture_->diff.empty(); }

  std::vector<Step> done_;    // oldest first
  std::vector<Step> undone_;  // the next to redo last
  std::optional<Step> gesture_;
  std::string coalesce_key_;  // of the last step, empty when nothing may join it
  std::int64_t coalesced_at_ms_ = 0;
};

}  // namespace seven
