// What Home lists: every document that is there, whatever has happened to what is said about it.
#include <doctest/doctest.h>

#include "document/autosave.h"
#include "document/recent_documents.h"
#include "document/samples.h"

using namespace seven;

namespace {

void keep_at_once(samples::ManualStorage& storage, Document document) {
  Autosave autosave(storage, nullptr);
  autosave.keep_now(document);
  storage.answer_all();
}

std::vector<DocumentMeta> metas_of(samples::ManualStorage& storage) {
  std::vector<DocumentMeta> metas;
  RecentDocuments(storage).list([&](Result<std::vector<DocumentMeta>> result) {
    REQUIRE(result.ok());
    metas = result.value();
  });
  storage.answer_all();
  return metas;
}

}  // namespace

TEST_CASE("a document's line says what it is, how far it has come and when it was changed") {
  const DocumentMeta meta = meta_of(samples::filled_document());
  CHECK(meta == DocumentMeta{"sample-1", "exercise", "Tŷ Ŵyn \\ bore Llun", "health_centre", 3, 2000});
  const Result<DocumentMeta> back = read_meta("sample-1", write_meta(meta));
  REQUIRE(back.ok());
  CHECK(back.value() == meta);
}

TEST_CASE("documents are listed by the time of their last change") {
  samples::ManualStorage storage;
  CHECK(metas_of(storage).empty());
  keep_at_once(storage, samples::filled_document());
  keep_at_once(storage, samples::empty_document());
  keep_at_once(storage, Document({"third", 1, 3000, "test"}));
  const std::vector<DocumentMeta> metas = metas_of(storage);
  REQUIRE(metas.size() == 3);
  CHECK(metas[0].id == "third");
  CHECK(metas[1].id == "sample-1");
  CHECK(metas[2].id == "empty-1");
}

TEST_CASE("a document without a readable line is listed from itself") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  for (const char* wound : {"", "{}", "[[[", "{\"kind\":1}",
                            "{\"kind\":\"exercise\",\"name\":\"\",\"scenario\":\"\",\"step\":-1,\"modified\":1}"}) {
    CAPTURE(wound);
    storage.blobs[meta_storage_key("sample-1")] = wound;
    const std::vector<DocumentMeta> metas = metas_of(storage);
    REQUIRE(metas.size() == 1);
    DocumentMeta wanted = meta_of(samples::filled_document());
    wanted.bytes = static_cast<std::int64_t>(storage.blobs[document_storage_key("sample-1")].size());
    CHECK(metas[0] == wanted);
  }
  storage.blobs.erase(meta_storage_key("sample-1"));
  CHECK(metas_of(storage).size() == 1);
}

TEST_CASE("a document that cannot be read is listed all the same, and says why when opened") {
  samples::ManualStorage storage;
  storage.blobs[document_storage_key("broken")] = "{\"format\":\"seven-minutes\",";
  const std::vector<DocumentMeta> metas = metas_of(storage);
  REQUIRE(metas.size() == 1);
  CHECK(metas[0].id == "broken");
  CHECK(metas[0].kind.empty());
  ErrorCode code{};
  RecentDocuments(storage).load("broken", [&](Result<OpenedDocument> opened) {
    REQUIRE_FALSE(opened.ok());
    code = opened.error().code;
  });
  storage.answer_all();
  CHECK(code == ErrorCode::damaged);
}

TEST_CASE("a document is opened as it was kept") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  bool same = false;
  RecentDocuments(storage).load("sample-1", [&](Result<OpenedDocument> opened) {
    REQUIRE(opened.ok());
    same = opened.value().document.store().records() == samples::filled_document().store().records();
  });
  storage.answer_all();
  CHECK(same);
}

TEST_CASE("a document is opened under the id it is kept under") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  storage.blobs[document_storage_key("other")] = storage.blobs[document_storage_key("sample-1")];
  std::string id;
  RecentDocuments(storage).load("other", [&](Result<OpenedDocument> opened) {
    if (opened) id = opened.value().document.info().id;
  });
  storage.answer_all();
  CHECK(id == "other");
}

TEST_CASE("a document that is not there is missing, and the storage's own errors come through") {
  samples::ManualStorage storage;
  std::vector<Error> errors;
  const auto note_error = [&](const auto& result) { errors.push_back(result.ok() ? Error{} : result.error()); };
  RecentDocuments recent(storage);
  recent.load("nowhere", note_error);
  storage.answer_all();
  storage.fail_reads = Error{ErrorCode::storage_refused, "private window"};
  recent.load("nowhere", note_error);
  recent.list(note_error);
  storage.answer_all();
  CHECK(errors == std::vector<Error>{{ErrorCode::missing, "doc/nowhere"},
                                     {ErrorCode::storage_refused, "private window"},
                                     {ErrorCode::storage_refused, "private window"}});
}

TEST_CASE("removing a document removes all of it and nothing else") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  keep_at_once(storage, samples::empty_document());
  bool done = false;
  RecentDocuments(storage).remove("sample-1", [&](Outcome outcome) { done = outcome.ok(); });
  storage.answer_all();
  CHECK(done);
  CHECK(storage.blobs.size() == 2);
  CHECK(metas_of(storage).at(0).id == "empty-1");
}

TEST_CASE("the bin is a mark in the line: nothing else is touched, and putting back leaves all as it was") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  const auto before = storage.blobs;
  RecentDocuments recent(storage);
  recent.put_in_bin("sample-1", 9000, [](Outcome outcome) { CHECK(outcome.ok()); });
  storage.answer_all();
  CHECK(metas_of(storage).at(0).binned_ms == 9000);
  CHECK(storage.blobs[document_storage_key("sample-1")] == before.at(document_storage_key("sample-1")));
  CHECK(storage.blobs.size() == before.size());
  recent.put_back("sample-1", [](Outcome outcome) { CHECK(outcome.ok()); });
  storage.answer_all();
  CHECK(storage.blobs == before);
}

TEST_CASE("wherever it stops on the way into the bin or out of it, the document is there") {
  for (int answered = 0; answered < 4; ++answered) {
    CAPTURE(answered);
    samples::ManualStorage storage;
    keep_at_once(storage, samples::filled_document());
    RecentDocuments recent(storage);
    recent.put_in_bin("sample-1", 9000, [](Outcome) {});
    recent.put_back("sample-1", [](Outcome) {});
    for (int i = 0; i < answered && storage.waiting() > 0; ++i) storage.answer_one();
    samples::ManualStorage after;
    after.blobs = storage.blobs;
    after.logs = storage.logs;
    CHECK(metas_of(after).size() == 1);
    bool opened = false;
    RecentDocuments(after).load("sample-1", [&](Result<OpenedDocument> found) { opened = found.ok(); });
    after.answer_all();
    CHECK(opened);
    storage.answer_all();
  }
}

TEST_CASE("a document without a readable line can be binned, and one that cannot be read at all") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  storage.blobs[meta_storage_key("sample-1")] = "rubbish";
  storage.blobs[document_storage_key("broken")] = "rubbish";
  RecentDocuments recent(storage);
  for (const char* id : {"sample-1", "broken"})
    recent.put_in_bin(id, 9000, [](Outcome outcome) { CHECK(outcome.ok()); });
  storage.answer_all();
  for (const DocumentMeta& meta : metas_of(storage)) CHECK(meta.binned_ms == 9000);
  CHECK(metas_of(storage).at(0).name == "Tŷ Ŵyn \\ bore Llun");
}

TEST_CASE("keeping a document takes it out of the bin") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  RecentDocuments(storage).put_in_bin("sample-1", 9000, [](Outcome) {});
  storage.answer_all();
  keep_at_once(storage, samples::filled_document());
  CHECK(metas_of(storage).at(0).binned_ms == 0);
}

TEST_CASE("the size of a document is that of its copy and the entries after it, also after it was opened again") {
  samples::ManualStorage storage;
  keep_at_once(storage, samples::filled_document());
  const auto on_disk = [&] {
    std::size_t bytes = storage.blobs[document_storage_key("sample-1")].size();
    for (const auto& [number, line] : storage.logs["sample-1"]) bytes += line.size();
    return static_cast<std::int64_t>(bytes);
  };
  CHECK(metas_of(storage).at(0).bytes == on_disk());
  std::optional<OpenedDocument> opened;
  RecentDocuments(storage).load("sample-1", [&](Result<OpenedDocument> found) { opened.emplace(found.take()); });
  storage.answer_all();
  Autosave autosave(storage, nullptr);
  autosave.go_on(opened->document, opened->log_at, opened->kept);
  opened->document.commit({"write"}, 5000, [](DiffBuilder& edit) { edit.put(Note{"a", "more"}); });
  autosave.keep(opened->document);
  storage.answer_all();
  CHECK_FALSE(storage.logs["sample-1"].empty());
  CHECK(metas_of(storage).at(0).bytes == on_disk());
}
