// Several tabs of a browser on one device: each has its own document and its own way to the device's storage, on which
// what is asked happens late, is answered later, and what others have written is heard of at some time or never.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "document/autosave.h"
#include "document/samples.h"

namespace seven::samples {

class Tabs;

// What one tab asks of the device. Ends with the tab: what has not happened by then never does.
class TabStorage final : public Storage {
 public:
  TabStorage(Tabs& tabs, ManualStorage& disk) : tabs_(tabs), disk_(disk) {}

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
  void listen(std::function<void(LogNews)> heard) override { heard_ = std::move(heard); }

  // Lets the next thing happen, or be answered, or be heard. False when there is nothing.
  bool happen(Dice& dice);
  void news(LogNews news) { news_.push_back(std::move(news)); }

 private:
  template <class Value>
  std::function<void(Value)> later(std::function<void(Value)> done);
  void ask(std::function<void()> what);

  Tabs& tabs_;
  ManualStorage& disk_;
  std::deque<std::function<void()>> asked_, answers_;
  std::deque<LogNews> news_;
  std::function<void(LogNews)> heard_;
};

// A tab with the document "empty-1" open.
struct Tab {
  explicit Tab(Tabs& tabs, ManualStorage& disk);
  void keep() { autosave.keep(document); }

  TabStorage storage;
  Document document;
  Autosave autosave;
};

class Tabs {
 public:
  explicit Tabs(Dice& dice) : dice_(dice) {}

  ManualStorage disk;
  std::vector<std::unique_ptr<Tab>> open;
  double missed = 0.2;  // of the news

  // Opens one more; the first makes the document. All that was asked before has happened.
  Tab& open_one();
  // One tab goes, with what it has asked for and not got.
  void kill(std::size_t which) { open.erase(open.begin() + static_cast<std::ptrdiff_t>(which)); }
  // Until nothing happens any more in any of them, and all of them have looked again.
  void settle();
  void tell_others(const TabStorage& from, const LogNews& news);

 private:
  Dice& dice_;
};

// What is there on the device now, read as at a start.
Document read_again(ManualStorage& disk);

// The records but where somebody is (Session), which is each tab's own.
Store::Records shared_records(const Document& document);

}  // namespace seven::samples
