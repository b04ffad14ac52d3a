// Documents, edits and storage for the tests of core/document: the same from the same seed on every platform.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/random.h"
#include "document/document.h"
#include "platform/platform.h"

namespace seven::samples {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : random_(seed) {}
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_.between(0, limit - 1)); }
  bool flip() { return below(2) == 1; }

 private:
  Random random_;
};

// One record of each type, with texts that are hard to write: quotation marks, line ends, Welsh letters, an emoji.
std::vector<Record> one_of_each_filled();

// A document with those records, made at 1,000 ms and without history.
Document filled_document();

// An empty document, made at 1,000 ms.
Document empty_document();

// A random record out of few keys, so that random edits meet each other.
Record random_record(Dice& dice);

// Puts and removes up to four random records.
void random_edit(Dice& dice, DiffBuilder& builder);

// The diff of a random edit of `store`.
RecordsDiff random_diff(Dice& dice, const Store& store);

// Storage that answers only when told to, and can be told to fail.
class ManualStorage : public Storage {
 public:
  std::map<std::string, std::string> blobs;
  std::map<std::string, std::map<std::uint64_t, std::string>> logs;
  std::map<std::string, std::uint64_t> replaced;  // by log: up to where a copy took the place of its entries
  std::vector<std::string> writes;                // keys of blobs and logs in the order of asking
  std::optional<Error> fail_writes;
  std::optional<Error> fail_reads;

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
  void listen(std::function<void(LogNews)>) override {}

  // Where a log stands.
  std::uint64_t last(const std::string& log) const;
  std::size_t waiting() const { return answers_.size(); }
  // Carries out and answers the oldest call.
  void answer_one();
  // Until nothing is left to answer, what is asked meanwhile included.
  void answer_all();

 private:
  std::vector<std::function<void()>> answers_;
};

// The bytes of tests/fixtures/document/`name`. Empty where there is no such file.
std::string fixture(const std::string& name);

}  // namespace seven::samples
