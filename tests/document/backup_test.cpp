// A backup: every document in one file, and back onto a device without writing over anything.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "document/autosave.h"
#include "document/backup.h"
#include "document/recent_documents.h"
#include "document/samples.h"
#include "support/files.h"
#include "support/json_schema.h"

using namespace seven;

namespace {

constexpr std::int64_t kMade = 1'760'000'000'000;

Document noted(const std::string& id, const std::string& text) {
  Document document({id, 1000, 1000, "test"});
  document.commit({"step.note"}, 2000, [&](DiffBuilder& edit) { edit.put(Note{"a", text}); });
  return document;
}

void keep(samples::ManualStorage& storage, Document document) {
  Autosave autosave(storage, nullptr);
  autosave.keep_now(document);
  storage.answer_all();
}

GatheredBackup gathered(samples::ManualStorage& storage) {
  GatheredBackup backup;
  gather_backup(storage, "test 1", kMade, [&](Result<GatheredBackup> done) {
    REQUIRE(done.ok());
    backup = done.take();
  });
  storage.answer_all();
  return backup;
}

Result<Restored> restored(samples::ManualStorage& storage, const std::string& bytes) {
  Result<OpenedBackup> opened = read_backup(bytes);
  REQUIRE(opened.ok());
  Result<Restored> result = Error{ErrorCode::unavailable, {}};
  int ids = 0;
  restore_backup(
      storage, opened.take(), [&] { return "fresh-" + std::to_string(++ids); },
      [&](Result<Restored> done) { result = std::move(done); });
  storage.answer_all();
  return result;
}

std::string note_of(samples::ManualStorage& storage, const std::string& id) {
  std::string text;
  RecentDocuments(storage).load(id, [&](Result<OpenedDocument> opened) {
    REQUIRE(opened.ok());
    text = opened.value().document.store().find<Note>("a")->text;
  });
  storage.answer_all();
  return text;
}

std::string of_three() {
  return write_backup(
      {write_document(noted("one", "1")), write_document(noted("two", "2")), write_document(noted("three", "3"))},
      "test 1", kMade);
}

}  // namespace

TEST_CASE("all work of a device comes back on an empty one, with the steps that can be taken back") {
  samples::ManualStorage here, there;
  keep(here, noted("one", "1"));
  keep(here, samples::filled_document());
  const GatheredBackup backup = gathered(here);
  CHECK(backup.documents == 2);
  CHECK(backup.unreadable == 0);
  CHECK(restored(there, backup.bytes).value() == Restored{2, 0, 0});
  CHECK(note_of(there, "one") == "1");
  const auto records = [](samples::ManualStorage& storage) {
    Store::Records found;
    RecentDocuments(storage).load("sample-1", [&](Result<OpenedDocument> opened) {
      REQUIRE(opened.ok());
      found = opened.value().document.store().records();
    });
    storage.answer_all();
    return found;
  };
  CHECK(records(there) == records(here));
  CHECK(read_meta("sample-1", there.blobs[meta_storage_key("sample-1")]).value().name ==
        read_meta("sample-1", here.blobs[meta_storage_key("sample-1")]).value().name);
  RecentDocuments(there).load("one", [&](Result<OpenedDocument> opened) {
    REQUIRE(opened.ok());
    CHECK(opened.value().document.undo(3000).has_value());
  });
  there.answer_all();
}

TEST_CASE("steps that lie in the journal only are in the backup too") {
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = noted("one", "1");
  autosave.keep(document);
  document.commit({"step.note"}, 9000, [](DiffBuilder& edit) { edit.put(Note{"a", "later"}); });
  autosave.keep(document);
  storage.answer_all();
  samples::ManualStorage there;
  CHECK(restored(there, gathered(storage).bytes).value() == Restored{1, 0, 0});
  CHECK(note_of(there, "one") == "later");
}

TEST_CASE("what is here already stays as it is, and what differs is put beside it") {
  samples::ManualStorage storage;
  keep(storage, noted("one", "1"));
  keep(storage, noted("two", "changed since"));
  CHECK(restored(storage, of_three()).value() == Restored{1, 1, 1});
  CHECK(note_of(storage, "one") == "1");
  CHECK(note_of(storage, "two") == "changed since");
  CHECK(note_of(storage, "fresh-1") == "2");
  CHECK(note_of(storage, "three") == "3");
  // A second time adds the copy alone again, and nothing is gone.
  CHECK(restored(storage, of_three()).value() == Restored{0, 2, 1});
}

TEST_CASE("a document on the device that cannot be read is counted, and neither lost nor written over") {
  samples::ManualStorage storage;
  keep(storage, noted("one", "1"));
  storage.blobs[document_storage_key("two")] = "{\"format\":\"seven-minutes\",\"version\":1}";
  const GatheredBackup backup = gathered(storage);
  CHECK(backup.documents == 1);
  CHECK(backup.unreadable == 1);
  CHECK(restored(storage, of_three()).value() == Restored{1, 1, 1});
  CHECK(storage.blobs[document_storage_key("two")] == "{\"format\":\"seven-minutes\",\"version\":1}");
}

TEST_CASE("a device that refuses says so, whether the backup is made or opened") {
  samples::ManualStorage storage;
  storage.fail_reads = Error{ErrorCode::storage_refused, "denied"};
  Result<GatheredBackup> made = GatheredBackup{};
  gather_backup(storage, "test", kMade, [&](Result<GatheredBackup> done) { made = std::move(done); });
  storage.answer_all();
  REQUIRE_FALSE(made.ok());
  CHECK(made.error().code == ErrorCode::storage_refused);
  storage.fail_reads.reset();
  storage.fail_writes = Error{ErrorCode::storage_full, "quota"};
  const Result<Restored> back = restored(storage, of_three());
  REQUIRE_FALSE(back.ok());
  CHECK(back.error().code == ErrorCode::storage_full);
}

TEST_CASE("one damaged document costs that one: the others open, and it is named") {
  const std::string whole = of_three();
  const std::size_t second = whole.find("\"two\"");
  REQUIRE(second != std::string::npos);
  for (const bool of_id : {true, false}) {
    CAPTURE(of_id);
    const ErrorCode code = of_id ? ErrorCode::out_of_range : ErrorCode::damaged;
    std::string damaged = whole;
    if (of_id)
      damaged.replace(second, 5, "\"T!\"");
    else
      damaged.erase(second, 1);  // from here on, texts and what is between them have changed places
    const Result<OpenedBackup> opened = read_backup(damaged);
    REQUIRE(opened.ok());
    REQUIRE(opened.value().documents.size() == 2);
    CHECK(opened.value().documents[0].document.info().id == "one");
    CHECK(opened.value().documents[1].document.info().id == "three");
    REQUIRE(opened.value().unreadable.size() == 1);
    CHECK(opened.value().unreadable[0].number == 2);
    CHECK(opened.value().unreadable[0].error.code == code);
    CHECK_FALSE(opened.value().cut_off);
  }
}

TEST_CASE("a backup cut off anywhere gives the documents that were whole before the cut") {
  const std::string whole = of_three();
  std::size_t most = 0;
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    const Result<OpenedBackup> opened = read_backup(std::string_view(whole).substr(0, length));
    if (!opened) {
      const ErrorCode code = opened.error().code;
      CHECK((code == ErrorCode::not_our_file || code == ErrorCode::damaged));
      CHECK(most == 0);
      continue;
    }
    CHECK((opened.value().cut_off || length + 3 >= whole.size()));
    CHECK(opened.value().documents.size() >= most);
    most = opened.value().documents.size();
  }
  CHECK(most == 3);
}

TEST_CASE("files that are no backup, or a newer one, are refused by name") {
  CHECK(read_backup("").error().code == ErrorCode::not_our_file);
  CHECK(read_backup("{\"format\":\"seven-minutes\"}").error().code == ErrorCode::not_our_file);
  const std::string head = "{\"format\":\"seven-minutes-backup\",";
  CHECK(read_backup(head + "\"version\":2,\"documents\":[]}").error() == Error{ErrorCode::too_new, "2"});
  CHECK(read_backup(head + "\"version\":0,\"documents\":[]}").error().code == ErrorCode::out_of_range);
  CHECK(read_backup(head + "\"version\":\"1\",\"documents\":[]}").error().code == ErrorCode::wrong_type);
  CHECK(read_backup(head + "\"documents\":[]}").error().code == ErrorCode::missing);
  CHECK(read_backup(head + "\"version\":1}").error().code == ErrorCode::damaged);
  CHECK(read_backup(head + "\"version\":1,\"documents\":[]}").value().documents.empty());
  std::string many = head + "\"version\":1,\"documents\":[";
  for (std::size_t i = 0; i <= max_backup_documents; ++i) many += "{},";
  CHECK(read_backup(many + "]}").error() == Error{ErrorCode::too_large, "documents"});
  CHECK(read_backup(head + std::string(max_backup_bytes, ' ')).error() == Error{ErrorCode::too_large, "bytes"});
}

TEST_CASE("random wounds are survived, and what opens can be written again") {
  const std::uint32_t first = 20261201;
  MESSAGE("3,000 wounds from seed " << first);
  const std::string whole = of_three();
  for (std::uint32_t seed = first; seed < first + 3000; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    std::string damaged = whole;
    for (std::uint32_t wounds = 1 + dice.below(3); wounds > 0; --wounds) {
      const std::size_t at = dice.below(static_cast<std::uint32_t>(damaged.size()));
      if (dice.flip())
        damaged[at] = static_cast<char>(dice.below(256));
      else
        damaged.erase(at, 1 + dice.below(40));
    }
    const Result<OpenedBackup> opened = read_backup(damaged);
    if (!opened) continue;
    CHECK(opened.value().documents.size() + opened.value().unreadable.size() <= 6);
    for (const OpenedDocument& each : opened.value().documents)
      CHECK(read_document(write_document(each.document)).ok());
  }
}

TEST_CASE("a backup is as its published description says") {
  const auto schema =
      nlohmann::json::parse(test::read_whole(SEVEN_SOURCE_DIR "/assets/schema/backup.schema.json"), nullptr, false);
  const auto of_documents =
      nlohmann::json::parse(test::read_whole(SEVEN_SOURCE_DIR "/assets/schema/document.schema.json"), nullptr, false);
  const auto file = nlohmann::json::parse(of_three(), nullptr, false);
  REQUIRE(file.is_object());
  const auto check = [](const nlohmann::json& description, const nlohmann::json& value) {
    for (const std::string& complaint : test::schema_complaints(description, value)) FAIL_CHECK(complaint);
  };
  check(schema, file);
  for (const auto& document : file["documents"]) check(of_documents, document);
}
