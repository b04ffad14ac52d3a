// Keeping work: what is said to be kept has been written.
#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>

#include "document/autosave.h"
#include "document/recent_documents.h"
#include "document/samples.h"
#include "document/serializer.h"
#include "support/random_seeds.h"

using namespace seven;

namespace {

void write_note(Document& document, const std::string& text) {
  document.commit({"write"}, 5000, [&](DiffBuilder& edit) { edit.put(Note{"a", text}); });
}

// One step after the other, each handed to the autosave at once.
void write_notes(Document& document, Autosave& autosave, std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    write_note(document, text);
    autosave.keep(document);
  }
}

std::string kept_note(const samples::ManualStorage& storage, const std::string& id) {
  const auto found = storage.blobs.find(document_storage_key(id));
  if (found == storage.blobs.end()) return "(nothing)";
  Result<OpenedDocument> opened = read_document(found->second);
  if (!opened) return "(damaged)";
  Document& document = opened.value().document;
  if (const auto log = storage.logs.find(id); log != storage.logs.end()) {
    for (const auto& [number, line] : log->second) {
      const Result<JournalEntry> entry = read_entry(line);
      if (!entry) return "(damaged)";
      if (number > document.journal_number() && !document.replay(entry.value())) return "(no such entry)";
    }
  }
  return document.store().value_or(Note{"a", "(no note)"}).text;
}

Document loaded(samples::ManualStorage& storage, const std::string& id) {
  std::optional<OpenedDocument> found;
  RecentDocuments(storage).load(id, [&](Result<OpenedDocument> opened) {
    REQUIRE(opened.ok());
    found.emplace(opened.take());
  });
  storage.answer_all();
  REQUIRE(found.has_value());
  return std::move(found->document);
}

}  // namespace

TEST_CASE("a change is kept only when the storage has said so for all of it") {
  samples::ManualStorage storage;
  int changes = 0;
  Autosave autosave(storage, [&] { ++changes; });
  Document document = samples::empty_document();
  autosave.keep(document);
  CHECK(autosave.state() == KeepState::kept);
  CHECK(storage.writes.empty());

  write_note(document, "x");
  autosave.keep(document);
  CHECK(autosave.state() == KeepState::keeping);
  storage.answer_one();  // what a list shows
  CHECK(autosave.state() == KeepState::keeping);
  CHECK(changes == 0);
  storage.answer_one();
  CHECK(autosave.state() == KeepState::kept);
  CHECK(changes == 1);
  CHECK(kept_note(storage, "empty-1") == "x");
  CHECK(storage.blobs.count(meta_storage_key("empty-1")) == 1);

  autosave.keep(document);
  CHECK(storage.writes.size() == 2);
}

TEST_CASE("a step costs what the step costs, not what the document costs") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  document.commit({"write"}, 5000, [](DiffBuilder& edit) {
    for (int i = 0; i < 200; ++i) edit.put(Note{"n" + std::to_string(i), std::string(1000, 'x')});
  });
  autosave.keep(document);
  storage.answer_all();
  const std::string copy = storage.blobs[document_storage_key("empty-1")];
  CHECK(copy.size() > 200'000);
  for (int i = 0; i < 50; ++i) {
    write_note(document, std::to_string(i));
    autosave.keep(document);
  }
  storage.answer_all();
  CHECK(storage.blobs[document_storage_key("empty-1")] == copy);
  CHECK(storage.logs["empty-1"].size() == 50);
  for (const auto& [number, entry] : storage.logs["empty-1"]) CHECK(entry.size() < 200);
  CHECK(kept_note(storage, "empty-1") == "49");
  CHECK(loaded(storage, "empty-1").store().records() == document.store().records());
}

TEST_CASE("once the entries weigh more than the copy, a new copy takes their place") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  std::size_t most = 0;
  for (int i = 0; i < 300; ++i) {
    write_note(document, std::string(1000, static_cast<char>('a' + i % 26)));
    autosave.keep(document);
    storage.answer_all();
    most = std::max(most, storage.logs["empty-1"].size());
    REQUIRE(loaded(storage, "empty-1").store().records() == document.store().records());
  }
  CHECK(most < 200);
  CHECK(loaded(storage, "empty-1").journal_number() == 300);
}

TEST_CASE("a document that was loaded goes on where its journal ends, and undo goes on, too") {
  samples::ManualStorage storage;
  Document document = samples::empty_document();
  {
    Autosave autosave(storage, nullptr);
    write_notes(document, autosave, {"1", "12", "123"});
    storage.answer_all();
  }
  Document again = loaded(storage, "empty-1");
  Autosave autosave(storage, nullptr);
  autosave.go_on(again, storage.last("empty-1"));
  const std::string copy = storage.blobs[document_storage_key("empty-1")];
  again.undo(6000);
  autosave.keep(again);
  storage.answer_all();
  CHECK(storage.blobs[document_storage_key("empty-1")] == copy);
  CHECK(kept_note(storage, "empty-1") == "12");
  Document third = loaded(storage, "empty-1");
  REQUIRE(third.redo(7000));
  CHECK(third.store().find<Note>("a")->text == "123");
}

TEST_CASE("entries that another document left under the id are not taken for its own") {
  samples::ManualStorage storage;
  Document other = samples::empty_document();
  write_note(other, "not mine");
  for (JournalEntry& entry : other.take_entries()) storage.logs["empty-1"][entry.number] = write_entry(entry);
  Document document = samples::empty_document();
  Autosave autosave(storage, nullptr);
  autosave.keep_now(document);
  storage.answer_all();
  autosave.keep(document);
  storage.answer_all();
  CHECK(loaded(storage, "empty-1").store().find<Note>("a") == nullptr);
  CHECK(autosave.state() == KeepState::kept);
}

TEST_CASE("an entry that is damaged ends what is replayed, and that is said") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  write_notes(document, autosave, {"1", "12", "123", "1234"});
  storage.answer_all();
  for (const bool missing : {false, true}) {
    if (missing)
      storage.logs["empty-1"].erase(3);
    else
      storage.logs["empty-1"][3].resize(20);
    RecentDocuments(storage).load("empty-1", [](Result<OpenedDocument> opened) {
      REQUIRE(opened.ok());
      CHECK(opened.value().document.store().find<Note>("a")->text == "12");
      CHECK(opened.value().recovered);
      CHECK(opened.value().messages == std::vector<OpenMessage>{{"document.cut_off", ""}});
    });
    storage.answer_all();
  }
}

TEST_CASE("no acknowledged step is gone, whichever write fails and wherever the device stops, 2,000 times") {
  test::for_seeds(20251202, 2000, [](std::uint32_t seed) {
    samples::Dice dice(seed);
    samples::ManualStorage storage;
    Autosave autosave(storage, nullptr);
    Document document = samples::empty_document();
    std::uint64_t acknowledged = 0;
    std::map<std::uint64_t, Store::Records> states{{0, document.store().records()}};
    for (std::uint32_t acts = 3 + dice.below(30); acts > 0; --acts) {
      if (dice.below(5) == 0) {
        document.undo(5000);
      } else {
        const std::string text(dice.below(10) == 0 ? 20'000 : dice.below(30), static_cast<char>('a' + dice.below(26)));
        write_note(document, text.substr(0, 3900));
      }
      states[document.journal_number()] = document.store().records();
      autosave.keep(document);
      for (std::uint32_t answers = dice.below(5); answers > 0 && storage.waiting() > 0; --answers) {
        storage.fail_writes.reset();
        if (dice.below(6) == 0) storage.fail_writes = Error{ErrorCode::storage_full, "quota"};
        storage.answer_one();
      }
      storage.fail_writes.reset();
      if (autosave.state() == KeepState::kept) acknowledged = document.journal_number();
    }
    // The device stops: what waits is never done.
    samples::ManualStorage after;
    after.blobs = storage.blobs;
    after.logs = storage.logs;
    after.replaced = storage.replaced;
    if (acknowledged == 0) return;
    const Document again = loaded(after, "empty-1");
    REQUIRE(again.journal_number() >= acknowledged);
    REQUIRE(again.store().records() == states.at(again.journal_number()));
  });
}

TEST_CASE("changes during a write are written after it, and none is lost") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  write_notes(document, autosave, {"1", "12", "123", "1234"});
  for (int i = 0; i < 3; ++i) storage.answer_one();
  CHECK(kept_note(storage, "empty-1") == "1");
  CHECK(autosave.state() == KeepState::keeping);
  storage.answer_all();
  CHECK(kept_note(storage, "empty-1") == "1234");
  CHECK(autosave.state() == KeepState::kept);
}

TEST_CASE("a failure is said, and the next change tries again") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  storage.fail_writes = Error{ErrorCode::storage_full, "quota"};
  write_note(document, "x");
  autosave.keep(document);
  storage.answer_all();
  CHECK(autosave.state() == KeepState::failed);
  CHECK(autosave.error() == Error{ErrorCode::storage_full, "quota"});
  autosave.keep(document);
  CHECK(autosave.state() == KeepState::failed);

  storage.fail_writes.reset();
  write_note(document, "xy");
  autosave.keep(document);
  CHECK(autosave.state() == KeepState::keeping);
  storage.answer_all();
  CHECK(autosave.state() == KeepState::kept);
  CHECK(kept_note(storage, "empty-1") == "xy");
}

TEST_CASE("a failure can be tried again without a change") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  write_note(document, "x");
  storage.fail_writes = Error{ErrorCode::storage_failed, "disk"};
  autosave.keep(document);
  storage.answer_all();
  storage.fail_writes.reset();
  autosave.keep_now(document);
  storage.answer_all();
  CHECK(autosave.state() == KeepState::kept);
  CHECK(kept_note(storage, "empty-1") == "x");
}

TEST_CASE("a write that failed does not stop the newer state that waits") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  write_note(document, "x");
  autosave.keep(document);
  write_note(document, "xy");
  autosave.keep(document);
  storage.fail_writes = Error{ErrorCode::storage_failed, "once"};
  storage.answer_one();
  storage.fail_writes.reset();
  storage.answer_all();
  CHECK(autosave.state() == KeepState::kept);
  CHECK(kept_note(storage, "empty-1") == "xy");
}

TEST_CASE("nothing is written in the middle of a gesture, and its result is") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  document.begin_gesture({"drag"}, 2000);
  document.update_gesture([](DiffBuilder& edit) { edit.put(Note{"a", "moving"}); });
  document.look(Session{"set_three"});
  autosave.keep(document);
  CHECK(storage.writes.empty());
  document.commit_gesture(3000);
  autosave.keep(document);
  storage.answer_all();
  CHECK(kept_note(storage, "empty-1") == "moving");
}

TEST_CASE("undo and where the person looks are kept as well") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  write_note(document, "x");
  document.undo(6000);
  document.look(Session{"set_two"});
  autosave.keep(document);
  storage.answer_all();
  const Result<OpenedDocument> opened = read_document(storage.blobs[document_storage_key("empty-1")]);
  REQUIRE(opened.ok());
  CHECK(opened.value().document.store().only<Session>()->screen == "set_two");
  CHECK(opened.value().document.store().find<Note>("a") == nullptr);
}

TEST_CASE("going to another document loses nothing of the one before") {
  samples::ManualStorage storage;
  Document first = samples::empty_document();
  Document second({"second", 1, 1, "test"});
  Autosave autosave(storage, nullptr);
  write_note(first, "x");
  autosave.keep(first);
  write_note(first, "xy");
  autosave.keep(first);
  write_note(second, "z");
  autosave.keep(second);
  storage.answer_all();
  CHECK(kept_note(storage, "empty-1") == "xy");
  CHECK(kept_note(storage, "second") == "z");
  CHECK(autosave.state() == KeepState::kept);
}

TEST_CASE("what is under way is finished after the autosave has gone") {
  samples::ManualStorage storage;
  int changes = 0;
  {
    Autosave autosave(storage, [&] { ++changes; });
    Document document = samples::empty_document();
    write_note(document, "x");
    autosave.keep(document);
    write_note(document, "xy");
    autosave.keep(document);
  }
  storage.answer_all();
  CHECK(kept_note(storage, "empty-1") == "xy");
  CHECK(changes == 0);
}

TEST_CASE("a document that is being removed is not written again") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  write_note(document, "x");
  autosave.keep(document);
  write_note(document, "xy");
  autosave.keep(document);
  autosave.forget();
  RecentDocuments(storage).remove("empty-1", [](Outcome) {});
  storage.answer_all();
  CHECK(storage.blobs.empty());
}

TEST_CASE("a device that refuses everything is not asked again and again") {
  samples::ManualStorage storage;
  storage.fail_writes = Error{ErrorCode::storage_refused, "private"};
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  write_notes(document, autosave, {"1", "12", "123"});
  storage.answer_all();
  CHECK(autosave.state() == KeepState::failed);
  CHECK(storage.writes.size() < 10);
  autosave.keep(document);
  CHECK(storage.waiting() == 0);
  storage.fail_writes.reset();
  write_notes(document, autosave, {"1234"});
  storage.answer_all();
  CHECK(autosave.state() == KeepState::kept);
  CHECK(kept_note(storage, "empty-1") == "1234");
}
