// Work that waits for the disk or for another program, off the program's thread; its answers come back to that thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace seven::native {

// Answers for the program's thread, from any thread.
class Answers {
 public:
  // `wake` is called from any thread when the first one arrives; it makes the program's thread call run_all() soon.
  explicit Answers(std::function<void()> wake) : wake_(std::move(wake)) {}
  void add(std::function<void()> answer);
  // False when there was none.
  bool run_all();

 private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::deque<std::function<void()>> waiting_;
};

// One thread that does one thing after the other. Finishes what it was given before it goes.
class Background {
 public:
  explicit Background(Answers& answers) : answers_(answers), thread_([this] { work(); }) {}
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  // `task` runs on the thread; what it returns runs on the program's.
  void run(std::function<std::function<void()>()> task);
  // Until everything given so far is done.
  void finish();

 private:
  void work();

  Answers& answers_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<std::function<void()>()>> tasks_;
  bool busy_ = false, ending_ = false;
  std::thread thread_;
};

}  // namespace seven::native
