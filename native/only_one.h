// One program works in a data folder at a time: the first holds a lock there, and whoever comes later hands it what it
// was to open. The lock is the system's (flock) and goes with the program that holds it, however that ends.
//
// On Windows nothing is locked and nobody is found: LockFileEx and a named pipe would have to stand in for both.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <thread>

#include "background.h"

namespace seven::native {

class OnlyOne {
 public:
  // Locks "<folder>/lock". A folder that cannot be locked (read-only) has no first: everybody goes on.
  explicit OnlyOne(std::filesystem::path folder);
  ~OnlyOne();
  OnlyOne(const OnlyOne&) = delete;
  OnlyOne& operator=(const OnlyOne&) = delete;

  // Another program holds the lock.
  bool is_second() const { return second_; }
  // Tells the first what to open, an absolute path or nothing, and to show itself. False when it does not answer within
  // some two seconds; it may be about to end.
  bool hand_over(const std::string& path) const;
  // The first: what others hand over comes by way of `answers`, until `stop`. Does nothing without the lock.
  void listen(Answers& answers, std::function<void(std::string path)> opened);
  void stop();

 private:
  void serve(Answers& answers, const std::function<void(std::string)>& opened);
  std::filesystem::path socket_path() const { return folder_ / "open.socket"; }

  std::filesystem::path folder_;
  int lock_ = -1, socket_ = -1, end_[2] = {-1, -1};  // file descriptors; `end_` is a pipe that ends `thread_`
  bool second_ = false;
  std::thread thread_;
};

// While it lives nobody else looks at a log and writes to it: two programs may share a folder whose first did not
// answer. Where the folder cannot be locked, it does nothing.
class WritingLock {
 public:
  explicit WritingLock(const std::filesystem::path& folder);
  ~WritingLock();
  WritingLock(const WritingLock&) = delete;
  WritingLock& operator=(const WritingLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace seven::native
