#include "background.h"

namespace seven::native {

void Answers::add(std::function<void()> answer) {
  bool first;
  {
    const std::lock_guard lock(mutex_);
    first = waiting_.empty();
    waiting_.push_back(std::move(answer));
  }
  if (first) wake_();
}

bool Answers::run_all() {
  std::deque<std::function<void()>> due;
  {
    const std::lock_guard lock(mutex_);
    due.swap(waiting_);
  }
  for (const auto& answer : due) {
    if (answer) answer();
  }
  return !due.empty();
}

Background::~Background() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Background::run(std::function<std::function<void()>()> task) {
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  changed_.notify_all();
}

void Background::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return tasks_.empty() && !busy_; });
}

void Background::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !tasks_.empty(); });
    if (tasks_.empty()) return;
    const auto task = std::move(tasks_.front());
    tasks_.pop_front();
    busy_ = true;
    lock.unlock();
    answers_.add(task());
    lock.lock();
    busy_ = false;
    changed_.notify_all();
  }
}

}  // namespace seven::native
