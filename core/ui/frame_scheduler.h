// Frames only when something changes. Whoever needs the screen drawn again says why and for how long; when nobody
// does, nothing runs.
#pragma once

#include "platform/platform.h"

namespace seven::ui {

class FrameScheduler {
 public:
  explicit FrameScheduler(Platform& platform) : platform_(platform) {}

  // Draw at least `frames` more frames; layout settles within two.
  void wake(int frames = 1) {
    if (frames > left_) left_ = frames;
    platform_.wake();
  }
  // Draw once after that many seconds: a clock that moves on. The earliest counts.
  void wake_after(double seconds) {
    const double at = platform_.clock().seconds() + seconds;
    if (due_ < 0 || at < due_ || is_due(due_)) due_ = at;
    platform_.wake_after(seconds);
  }
  // Draw once at that time of the platform's clock, unless it is called off before: what may go well meanwhile. The
  // last word counts; below 0: called off.
  void alarm_at(double seconds) {
    if (alarm_ == seconds) return;
    alarm_ = seconds;
    if (alarm_ >= 0) platform_.wake_after(alarm_ - platform_.clock().seconds());
  }
  // Draw on the next screen refresh too: motion in progress. To be said anew in every frame of the motion.
  void animate() { wake(1); }

  // Called once for each frame drawn.
  void frame_drawn() {
    ++drawn_;
    if (is_due(due_)) due_ = -1;
    if (is_due(alarm_)) alarm_ = -1;
    if (left_ > 0) --left_;
    if (left_ > 0) platform_.wake();
  }
  long drawn() const { return drawn_; }
  bool wants_frame() const { return left_ > 0 || is_due(due_) || is_due(alarm_); }

 private:
  static constexpr double kEarly = 0.02;  // s; so much too early a timer may come
  bool is_due(double at) const { return at >= 0 && platform_.clock().seconds() + kEarly >= at; }

  Platform& platform_;
  int left_ = 0;
  double due_ = -1;  // seconds of the platform's clock; below 0: nothing waits
  long drawn_ = 0;
  double alarm_ = -1;  // the same
};

}  // namespace seven::ui
