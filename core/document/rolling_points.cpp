#include "document/rolling_points.h"

#include <algorithm>
#include <utility>

#include "document/thinning.h"

namespace seven {

// Outlives the RollingPoints while the storage is answering.
struct RollingPoints::State {
  std::string id;
  std::int64_t last_ms = 0;   // of the newest point or try; where there is none, when the document was made
  std::optional<Store> last;  // what it holds
  bool known = false;         // the storage has said which is the newest
  bool writing = false;
  // Of the document when it was last compared with that, and what came of it.
  std::uint64_t compared = 0;
  std::optional<bool> differs;
  std::function<void()> woken;
};

RollingPoints::RollingPoints(Storage& storage, std::function<void()> woken)
    : storage_(storage), state_(std::make_shared<State>()) {
  state_->woken = std::move(woken);
}

RollingPoints::~RollingPoints() { forget(); }

void RollingPoints::forget() {
  // Answers still under way find the old state, which nobody looks at any more.
  auto next = std::make_shared<State>();
  next->woken = std::exchange(state_->woken, nullptr);
  state_ = std::move(next);
}

void RollingPoints::go_on(const Document& document) {
  forget();
  state_->id = document.info().id;
  state_->last_ms = document.info().created_ms;
  RestorePoints(storage_).newest(state_->id, [state = state_](std::optional<OpenedPoint> found) {
    state->known = true;
    if (found) {
      state->last_ms = found->point.at_ms;
      state->last = found->opened.document.store();
    }
    if (state->woken) state->woken();
  });
}

bool RollingPoints::may_wait(const Document& document) const {
  return state_->known && !state_->writing && !document.in_gesture() && state_->id == document.info().id;
}

bool RollingPoints::waits(const Document& document) const {
  if (!may_wait(document)) return false;
  if (!state_->last) return !document.history().done().empty();
  if (!state_->differs || state_->compared != document.revision()) {
    state_->differs = !same_work(*state_->last, document.store());
    state_->compared = document.revision();
  }
  return *state_->differs;
}

std::optional<double> RollingPoints::due_in(const Document& document, std::int64_t now_ms) const {
  // A clock that was set back makes no one wait.
  const std::int64_t passed = std::max(now_ms, state_->last_ms) - std::min(now_ms, state_->last_ms);
  // All records are compared: once, and after later steps not before it is time.
  const bool later =
      passed < rolling_ms && state_->differs && state_->compared != document.revision() && may_wait(document);
  if (!later && !waits(document)) return std::nullopt;
  return static_cast<double>(std::max<std::int64_t>(0, rolling_ms - passed)) / 1000;
}

void RollingPoints::keep(const Document& document, std::int64_t now_ms, const Call<DocumentPicture()>& picture) {
  if (const auto due = due_in(document, now_ms); due && *due <= 0) keep_now(document, now_ms, picture);
}

void RollingPoints::keep_now(const Document& document, std::int64_t now_ms, const Call<DocumentPicture()>& picture) {
  if (!waits(document)) return;
  RestorePoint point;
  point.at_ms = std::clamp<std::int64_t>(now_ms, 0, max_epoch_ms);
  point.picture = picture();
  point.changes = changes(document);
  state_->writing = true;
  state_->last_ms = point.at_ms;
  RestorePoints(storage_).keep(
      document, point,
      [state = state_, &storage = storage_, now_ms, store = document.store()](Outcome outcome) mutable {
        state->writing = false;
        if (!outcome) return;
        state->last = std::move(store);
        state->differs.reset();
        RestorePoints(storage).thin_out(state->id, now_ms);
      });
}

std::vector<StepCount> RollingPoints::changes(const Document& document) const {
  return changes_since(document.history(), document.store(), state_->last ? &*state_->last : nullptr);
}

}  // namespace seven
