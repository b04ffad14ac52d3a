// Restore points that the program makes by itself of the open document, as work goes on.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "document/document.h"
#include "document/restore_points.h"

namespace seven {

// Of one document at a time. Where a point cannot be written, work goes on, and the next try comes when the next point
// would have been due. Writes under way are finished even when this goes; the storage must outlive them.
class RollingPoints {
 public:
  // `woken` is called from the storage's callbacks when there may be something to do; may be empty.
  RollingPoints(Storage& storage, std::function<void()> woken);
  ~RollingPoints();
  RollingPoints(const RollingPoints&) = delete;
  RollingPoints& operator=(const RollingPoints&) = delete;

  // Another document is open, or a point of it was made by hand: looks for its newest point.
  void go_on(const Document& document);
  void forget();

  // Makes a point if one is due: something has changed since the last, and that was five minutes ago or more. Call when
  // the document is kept. `picture`: asked only when a point is made.
  void keep(const Document& document, std::int64_t now_ms, const Call<DocumentPicture()>& picture);
  // Makes one of what has not been kept as a point yet, due or not: before something large is changed.
  void keep_now(const Document& document, std::int64_t now_ms, const Call<DocumentPicture()>& picture);
  // Seconds until there is one to make, if nothing more changes; nothing where none is waited for.
  std::optional<double> due_in(const Document& document, std::int64_t now_ms) const;
  // What changed since the newest point, for one made by hand.
  std::vector<StepCount> changes(const Document& document) const;

 private:
  struct State;
  bool may_wait(const Document& document) const;
  bool waits(const Document& document) const;

  Storage& storage_;
  std::shared_ptr<State> state_;
};

}  // namespace seven
