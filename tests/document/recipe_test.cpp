// The recipe of core/document/README.md, "A new record kind with a migration", done as it stands there: in a version 1
// of this test's own, notes had their text in "memo", and what is fair for a person was a note, too; version 2 has a
// record kind for that.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/translation.h"
#include "document/samples.h"
#include "document/serializer.h"
#include "support/files.h"

using namespace seven;

namespace {

// Step 5: one function, made of what migrations.h has for it.
Outcome notes_on_fairness_become_records(nlohmann::json& file) {
  const std::string old_topic = "fair.", old_id = "note:fair.";
  each_record(file, [&](nlohmann::json& record) {
    if (text_in(record, "type") != "note") return;
    const std::string topic = text_in(record, "topic");
    if (topic.rfind(old_topic, 0) != 0) return rename_field(record, "memo", "text");
    rename_field(record, "memo", "explanation");
    record.erase("topic");
    record.update(
        {{"type", "fairness_note"}, {"person", topic.substr(old_topic.size())}, {"loss", ""}, {"switch_way", ""}});
  });
  each_id(file, [&](std::string& id) {
    if (id.rfind(old_id, 0) == 0) id = "fairness_note:" + id.substr(old_id.size());
  });
  drop_history(file);
  return Done{};
}

// Step 6: its line in the list.
ReadRules version_2() {
  return {2, {{2, "notes_on_fairness", "migration.notes_on_fairness", notes_on_fairness_become_records}}};
}

std::string fixture(const char* name) {
  const std::string bytes = test::read_whole(SEVEN_SOURCE_DIR "/tests/fixtures/recipe/" + std::string(name));
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}

OpenedDocument opened(const std::string& bytes) {
  Result<OpenedDocument> read = read_document(bytes, version_2());
  REQUIRE(read.ok());
  return read.take();
}

// As the program of version 2 would write it.
std::string written(const Document& document, SessionRecords session = SessionRecords::leave_out) {
  std::string bytes = write_document(document, session);
  const std::string ours = "\"version\":" + std::to_string(schema_version);
  return bytes.replace(bytes.find(ours), ours.size(), "\"version\":2");
}

}  // namespace

TEST_CASE("the recipe: a file of the version before opens as one of the new version and is saved as one") {
  const OpenedDocument old = opened(fixture("version_1.json"));
  CHECK(old.document.store().find<FairnessNote>("raj")->explanation == "You know what helps.");
  CHECK(old.document.store().find<Note>("debrief.surprise")->text == "Who pays for the tea?");
  CHECK(written(old.document) == fixture("version_2.json"));
  // And once more: the new file needs no migration and stays as it is.
  const OpenedDocument again = opened(fixture("version_2.json"));
  CHECK(again.messages.empty());
  CHECK(written(again.document) == fixture("version_2.json"));
}

TEST_CASE("the recipe: the person hears what was done, in words") {
  const OpenedDocument old = opened(fixture("version_1.json"));
  REQUIRE(old.messages == std::vector<OpenMessage>{{"migration.notes_on_fairness", ""}});
  Translator words;
  REQUIRE(words.add("{\"migration.notes_on_fairness\":\"What you wrote about fairness has a place of its own now.\"}"));
  CHECK(words(old.messages[0].key) == "What you wrote about fairness has a place of its own now.");
}

TEST_CASE("the recipe: the steps of the version before are given up") {
  CHECK(fixture("version_1.json").find("\"history\"") != std::string::npos);
  CHECK(opened(fixture("version_1.json")).document.history().done().empty());
}

TEST_CASE("the recipe: entries that the version before kept are replayed on it") {
  Document document = opened(fixture("version_1.json")).document;
  const std::string journal = fixture("version_1.journal");
  int entries = 0;
  for (std::size_t at = 0, end; at < journal.size(); at = end + 1, ++entries) {
    end = journal.find('\n', at);
    const Result<JournalEntry> entry = read_entry(journal.substr(at, end - at), version_2());
    REQUIRE(entry.ok());
    REQUIRE(document.replay(entry.value()));
    if (entries == 0) {
      CHECK(document.store().find<FairnessNote>("raj") == nullptr);
      CHECK(document.store().find<Note>("debrief.fair")->text == "Fair to whom?");
      CHECK(*document.stamps().find("fairness_note:raj") == Dot{"tablet", 3});
    }
  }
  CHECK(entries == 2);
  CHECK(document.store().find<FairnessNote>("raj")->explanation == "You know what helps.");
  CHECK(document.store().find<Note>("debrief.fair") == nullptr);
  CHECK(document.journal_number() == 4);
  // What is kept from here on is of the new version.
  const OpenedDocument kept = opened(written(document, SessionRecords::include));
  CHECK(kept.messages.empty());
  CHECK(kept.document.store().records() == document.store().records());
  CHECK(kept.document.stamps() == document.stamps());
}

TEST_CASE("the recipe: a program of the version before refuses the new file by its name and leaves it alone") {
  const Result<OpenedDocument> refused = read_document(fixture("version_2.json"), {1, {}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error() == Error{ErrorCode::too_new, "2"});
}

TEST_CASE("the recipe: a migration meets values of any kind and leaves them to the reader") {
  for (const char* wound :
       {"7", "{}", "[7,null,[]]", "[{\"type\":[]}]", "[{\"type\":\"note\",\"topic\":\"a\",\"memo\":{}}]"}) {
    CAPTURE(wound);
    const std::string head =
        "{\"format\":\"seven-minutes\",\"version\":1,\"generator\":\"g\",\"id\":\"a\",\"created\":1,";
    CHECK_FALSE(read_document(head + "\"modified\":2,\"records\":" + wound + "}", version_2()).ok());
    const Result<OpenedDocument> stamps =
        read_document(head + "\"modified\":2,\"records\":[],\"seen\":{},\"stamps\":" + wound + "}", version_2());
    CHECK_FALSE(stamps.ok());
  }
}
