// Steps, gestures and the way back. The rule numbers are those of history.h.
#include "document/history.h"

#include <utility>

#include "base/invariant.h"

namespace seven {

bool History::commit(Store& store, StepName name, const RecordsDiff& diff) {
  commit_gesture();
  RecordsDiff pruned = diff;
  pruned.prune();
  store.apply(pruned);
  RecordsDiff recorded = pruned.only(Scope::document);
  if (recorded.empty()) return false;
  done_.push_back({std::move(name), std::move(recorded)});
  undone_.clear();
  coalesce_key_.clear();
  return true;
}

bool History::commit_coalesced(Store& store, StepName name, const RecordsDiff& diff, const std::string& coalesce_key,
                               std::int64_t now_ms) {
  commit_gesture();
  const bool joins = !coalesce_key_.empty() && coalesce_key_ == coalesce_key && now_ms >= coalesced_at_ms_ &&
                     now_ms - coalesced_at_ms_ <= coalesce_ms;
  const std::size_t before = done_.size();
  if (!(joins ? join(store, std::move(name), diff) : commit(store, std::move(name), diff))) return false;
  // What was typed and taken out again leaves no step, and nothing may join what was there before it.
  if (done_.size() < before) return true;
  coalesce_key_ = coalesce_key;
  coalesced_at_ms_ = now_ms;
  return true;
}

bool History::join(Store& store, StepName name, const RecordsDiff& diff) {
  if (!commit(store, std::move(name), diff)) return false;
  if (done_.size() < 2) return true;
  Step newest = std::move(done_.back());
  done_.pop_back();
  newest.diff = done_.back().diff.then(newest.diff);
  done_.pop_back();
  if (!newest.diff.empty()) done_.push_back(std::move(newest));
  return true;
}

void History::begin(StepName name) {
  commit_gesture();
  gesture_ = Step{std::move(name), {}};
}

void History::roll_back(Store& store) {
  INVARIANT(in_gesture());
  store.apply(gesture_->diff.reversed());
  gesture_->diff = {};
}

void History::update(Store& store, const RecordsDiff& diff) {
  roll_back(store);
  INVARIANT(diff.only(Scope::session).empty());
  gesture_->diff = diff;
  gesture_->diff.prune();
  store.apply(gesture_->diff);
}

bool History::commit_gesture() {
  if (!gesture_) return false;
  Step step = *std::exchange(gesture_, std::nullopt);
  if (step.diff.empty()) return false;
  done_.push_back(std::move(step));
  undone_.clear();
  coalesce_key_.clear();
  return true;
}

void History::abandon(Store& store) {
  if (!gesture_) return;
  roll_back(store);
  gesture_.reset();
}

std::optional<Step> History::undo(Store& store) {
  if (gesture_has_effect()) {
    Step step = *gesture_;
    abandon(store);
    return step;
  }
  gesture_.reset();
  if (done_.empty()) return std::nullopt;
  store.apply(done_.back().diff.reversed());
  undone_.push_back(std::move(done_.back()));
  done_.pop_back();
  coalesce_key_.clear();
  return undone_.back();
}

std::optional<Step> History::redo(Store& store) {
  if (gesture_has_effect()) return std::nullopt;
  gesture_.reset();
  if (undone_.empty()) return std::nullopt;
  store.apply(undone_.back().diff);
  done_.push_back(std::move(undone_.back()));
  undone_.pop_back();
  coalesce_key_.clear();
  return done_.back();
}

void History::walk(Store now, const Call<void(const Step* step, const Store& state)>& see) const {
  if (gesture_) now.apply(gesture_->diff.reversed());
  for (auto step = done_.rbegin(); step != done_.rend(); ++step) now.apply(step->diff.reversed());
  see(nullptr, now);
  for (const Step& step : done_) {
    now.apply(step.diff);
    see(&step, now);
  }
}

const StepName* History::undo_name() const {
  if (gesture_has_effect()) return &gesture_->name;
  return done_.empty() ? nullptr : &done_.back().name;
}

const StepName* History::redo_name() const {
  return gesture_has_effect() || undone_.empty() ? nullptr : &undone_.back().name;
}

}  // namespace seven
