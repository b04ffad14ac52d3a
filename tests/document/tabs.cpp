// See tabs.h.
#include "document/tabs.h"

#include <doctest/doctest.h>

#include "document/recent_documents.h"

namespace seven::samples {

template <class Value>
std::function<void(Value)> TabStorage::later(std::function<void(Value)> done) {
  return [this, done](Value value) {
    answers_.push_back([done, value] {
      if (done) done(value);
    });
  };
}

void TabStorage::ask(std::function<void()> what) {
  asked_.push_back([this, what] {
    what();
    disk_.answer_all();
  });
}

void TabStorage::read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) {
  ask([=, this] { disk_.read(key, later(done)); });
}
void TabStorage::write(std::string key, std::string bytes, std::function<void(Outcome)> done) {
  ask([=, this] { disk_.write(key, bytes, later(done)); });
}
void TabStorage::remove(std::string key, std::function<void(Outcome)> done) {
  ask([=, this] { disk_.remove(key, later(done)); });
}
void TabStorage::list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) {
  ask([=, this] { disk_.list(prefix, later(done)); });
}
void TabStorage::append(std::string log, std::uint64_t number, std::vector<std::string> entries,
                        std::function<void(Outcome)> done) {
  ask([=, this] {
    disk_.append(log, number, entries, later<Outcome>([=, this](Outcome outcome) {
                   if (outcome) tabs_.tell_others(*this, {log, number + entries.size() - 1, entries});
                   if (done) done(outcome);
                 }));
  });
}
void TabStorage::replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
                         std::function<void(Outcome)> done) {
  ask([=, this] {
    disk_.replace(log, last, now, key, bytes, later<Outcome>([=, this](Outcome outcome) {
                    if (outcome) tabs_.tell_others(*this, {log, now, {}});
                    if (done) done(outcome);
                  }));
  });
}
void TabStorage::entries(std::string log, std::function<void(Result<LogEntries>)> done) {
  ask([=, this] { disk_.entries(log, later(done)); });
}
void TabStorage::forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) {
  ask([=, this] { disk_.forget(log, number, later(done)); });
}

bool TabStorage::happen(Dice& dice) {
  const auto take = [](auto& waiting) {
    auto first = std::move(waiting.front());
    waiting.pop_front();
    return first;
  };
  if (!news_.empty() && heard_ && dice.flip()) {
    heard_(take(news_));
  } else if (!answers_.empty() && (asked_.empty() || dice.flip())) {
    take(answers_)();
  } else if (!asked_.empty()) {
    take(asked_)();
  } else {
    return !news_.empty();
  }
  return true;
}

Tab::Tab(Tabs& tabs, ManualStorage& disk)
    : storage(tabs, disk),
      document(disk.blobs.empty() ? empty_document() : read_again(disk)),
      autosave(storage, nullptr) {
  storage.listen([this](LogNews news) { autosave.heard(std::move(news)); });
  if (disk.blobs.empty())
    autosave.keep_now(document);
  else
    autosave.go_on(document, disk.last("empty-1"));
}

Tab& Tabs::open_one() {
  open.push_back(std::make_unique<Tab>(*this, disk));
  if (open.size() == 1 && disk.blobs.empty()) settle();
  return *open.back();
}

void Tabs::tell_others(const TabStorage& from, const LogNews& news) {
  for (const auto& tab : open) {
    if (&tab->storage != &from && dice_.below(1000) >= missed * 1000) tab->storage.news(news);
  }
}

void Tabs::settle() {
  for (int rounds = 0; rounds < 4; ++rounds) {
    bool more = true;
    for (int turns = 0; more; ++turns) {
      REQUIRE(turns < 100'000);
      more = false;
      for (const auto& tab : open) {
        while (tab->storage.happen(dice_)) more = true;
        tab->keep();
        while (tab->storage.happen(dice_)) more = true;
      }
    }
    for (const auto& tab : open) tab->storage.news({"empty-1", disk.last("empty-1"), {}});
  }
}

Document read_again(ManualStorage& disk) {
  std::optional<OpenedDocument> found;
  RecentDocuments(disk).load("empty-1", [&](Result<OpenedDocument> opened) {
    REQUIRE(opened.ok());
    CHECK_FALSE(opened.value().recovered);
    found.emplace(opened.take());
  });
  disk.answer_all();
  REQUIRE(found.has_value());
  return std::move(found->document);
}

Store::Records shared_records(const Document& document) {
  Store::Records records = document.store().records();
  records.erase(record_id(Session{}));
  return records;
}

}  // namespace seven::samples
