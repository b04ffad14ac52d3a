// Storage that goes wrong in every way that platform.h leaves open, in front of one that does not. What is asked is
// carried out and answered when told to; a write may fail, having happened or not; and when the device stops, what was
// not answered yet has happened in part and in any order, and the end of a log may be torn. What was answered stays,
// and so does everything that was asked before it.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/random.h"
#include "platform/platform.h"

namespace seven::test {

class FaultyStorage final : public Storage {
 public:
  // `settle` makes `device` answer all it has been asked. Chance comes from the seed alone.
  FaultyStorage(Storage& device, std::function<void()> settle, std::uint64_t seed);

  void read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) override;
  void write(std::string key, std::string bytes, std::function<void(Outcome)> done) override;
  void remove(std::string key, std::function<void(Outcome)> done) override;
  void list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) override;
  void append(std::string log, std::uint64_t number, std::vector<std::string> entries,
              std::function<void(Outcome)> done) override;
  void replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
               std::function<void(Outcome)> done) override;
  void entries(std::string log, std::function<void(Result<LogEntries>)> done) override;
  void forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) override;
  void listen(std::function<void(LogNews)> heard) override { device_.listen(std::move(heard)); }

  // Of 100 writes that are answered so many fail.
  int failing_percent = 0;
  std::function<void()> when_asked;  // called after each question, e.g. to answer one soon

  std::size_t waiting() const { return asked_.size(); }
  // Carries out and answers the oldest question, if there is one.
  void answer_one();
  void answer_all();
  // The device stops and starts again: nothing that was asked is answered any more. True where the end of a log was
  // torn, so that opening it has to say so.
  bool stop();

 private:
  // A write is carried out with what is to hear of it; `torn` leaves half of it, where that can happen at all.
  struct Asked {
    std::function<void(std::function<void(Outcome)>)> write;
    std::function<void()> torn;
    std::function<void(Outcome)> done;
    std::function<void()> read;
  };
  void ask(Asked asked);
  void ask_to_write(std::function<void(std::function<void(Outcome)>)> write, std::function<void(Outcome)> done,
                    std::function<void()> torn = {});
  bool happens(int percent) { return random_.between(1, 100) <= percent; }

  Storage& device_;
  std::function<void()> settle_;
  Random random_;
  std::deque<Asked> asked_;
  std::set<std::string> torn_;  // logs whose end is cut off when they are read next
};

}  // namespace seven::test
