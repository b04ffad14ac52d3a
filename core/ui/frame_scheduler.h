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
  // Draw once after that many seconds: a toast that goes, a hint that comes.
  void wake_after(double seconds) { platform_.wake_after(seconds); }
  // Draw on the next screen refresh too: motion in progress. To be said anew in every frame of the motion.
  void animate() { wake(1); }

  // Called once for each frame drawn.
  void frame_drawn() {
    ++drawn_;
    if (left_ > 0) --left_;
    if (left_ > 0) platform_.wake();
  }
  long drawn() const { return drawn_; }
  bool wants_frame() const { return left_ > 0; }

 private:
  Platform& platform_;
  int left_ = 0;
  long drawn_ = 0;
};

}  // namespace seven::ui
