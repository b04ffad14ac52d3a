// Keeping work: what is said to be kept has been written.
#include <doctest/doctest.h>

#include "document/autosave.h"
#include "document/recent_documents.h"
#include "document/samples.h"
#include "document/serializer.h"

using namespace seven;

namespace {

void write_note(Document& document, const std::string& text) {
  document.commit({"write"}, 5000, [&](DiffBuilder& edit) { edit.put(Note{"a", text}); });
}

std::string kept_note(const samples::ManualStorage& storage, const std::string& id) {
  const auto found = storage.blobs.find(document_storage_key(id));
  if (found == storage.blobs.end()) return "(nothing)";
  const Result<OpenedDocument> opened = read_document(found->second);
  return opened ? opened.value().document.store().value_or(Note{"a", "(no note)"}).text : "(damaged)";
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
  storage.answer_one();
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

TEST_CASE("changes during a write become one write, of the newest state") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = samples::empty_document();
  for (const char* text : {"1", "12", "123", "1234"}) {
    write_note(document, text);
    autosave.keep(document);
  }
  CHECK(storage.writes.size() == 2);
  storage.answer_one();
  storage.answer_one();
  CHECK(kept_note(storage, "empty-1") == "1");
  CHECK(autosave.state() == KeepState::keeping);
  CHECK(storage.writes.size() == 4);
  storage.answer_all();
  CHECK(kept_note(storage, "empty-1") == "1234");
  CHECK(autosave.state() == KeepState::kept);
  CHECK(storage.writes.size() == 4);
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
