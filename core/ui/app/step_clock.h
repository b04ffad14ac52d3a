// Minutes given to a step, if a group wants that. Each step has its own time, which begins when people first come to it
// and stops nothing when it is up. Lives as long as the program; only the length is kept (Table::minutes).
#pragma once

#include <array>
#include <cstddef>

namespace seven::ui {

class StepClock {
 public:
  static constexpr int kMostSteps = 6;

  // `now` is seconds of the platform's clock. A step that has begun goes on as it was.
  void begin(int step, double now, int minutes) {
    Time& time = at(step);
    if (time.given == 0 && minutes > 0) time = {now + minutes * 60.0, minutes};
  }
  // From `now` on, where its time is up already.
  void lengthen(int step, double now, int minutes) {
    Time& time = at(step);
    if (time.given == 0) return;
    time.end = (time.end < now ? now : time.end) + minutes * 60.0;
    time.given += minutes;
  }
  void stop() { times_ = {}; }

  bool runs(int step) const { return at(step).given > 0; }
  int given(int step) const { return at(step).given; }  // minutes; 0 while it does not run
  // Seconds left, never below 0.
  double left(int step, double now) const { return at(step).end > now ? at(step).end - now : 0; }

 private:
  struct Time {
    double end = 0;
    int given = 0;
  };
  Time& at(int step) { return times_[static_cast<std::size_t>(step)]; }
  const Time& at(int step) const { return times_[static_cast<std::size_t>(step)]; }

  std::array<Time, kMostSteps> times_{};
};

}  // namespace seven::ui
