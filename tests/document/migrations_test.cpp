// The way of an older file into this version, with versions of the test's own: version 1 has released no change yet.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "document/samples.h"
#include "document/serializer.h"

using namespace seven;

namespace {

// Version 2 of this test: a note's "text" was called "memo" before.
Outcome memo_becomes_text(nlohmann::json& file) {
  const auto records = file.find("records");
  if (records == file.end() || !records->is_array()) return Done{};
  for (nlohmann::json& record : *records) {
    if (!record.is_object() || !record.contains("memo")) continue;
    record["text"] = record["memo"];
    record.erase("memo");
  }
  return Done{};
}

// Version 3: generators have names now; a file without one cannot be brought over.
Outcome generator_is_needed(nlohmann::json& file) {
  if (!file.contains("generator")) return Error{ErrorCode::missing, "generator"};
  return Done{};
}

ReadRules later_rules() {
  return {3,
          {{2, "memo_becomes_text", "migration.memo_becomes_text", memo_becomes_text},
           {3, "generator_is_needed", "migration.generator_is_needed", generator_is_needed}}};
}

std::string old_file(const std::string& version, const std::string& head = "\"generator\":\"old\",") {
  return "{\"format\":\"seven-minutes\",\"version\":" + version + "," + head +
         "\"id\":\"a\",\"created\":1,\"modified\":2,\"records\":[{\"type\":\"note\",\"topic\":\"a\",\"memo\":\"x\"}]}";
}

}  // namespace

TEST_CASE("the released migrations are numbered without gaps up to the version of the schema, and named") {
  int version = 1;
  std::set<std::string> names;
  for (const Migration& migration : released_migrations()) {
    CHECK(migration.to_version == ++version);
    CHECK(names.insert(migration.name).second);
    CHECK(std::string(migration.message_key).rfind("migration.", 0) == 0);
  }
  CHECK(version == schema_version);
}

TEST_CASE("a file of an older version is migrated step by step and says what was done") {
  const Result<OpenedDocument> opened = read_document(old_file("1"), later_rules());
  REQUIRE(opened.ok());
  CHECK(opened.value().document.store().find<Note>("a")->text == "x");
  CHECK(opened.value().messages ==
        std::vector<OpenMessage>{{"migration.memo_becomes_text", ""}, {"migration.generator_is_needed", ""}});
}

TEST_CASE("only the migrations that a file needs are done") {
  const Result<OpenedDocument> refused = read_document(old_file("2"), later_rules());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error() == Error{ErrorCode::missing, "records[0].text"});
}

TEST_CASE("a migration that cannot be done refuses the file with its reason") {
  const Result<OpenedDocument> refused = read_document(old_file("1", ""), later_rules());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error() == Error{ErrorCode::missing, "generator"});
}

TEST_CASE("a version from which no way leads is refused") {
  const Result<OpenedDocument> refused = read_document(old_file("1"), {2, {}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error() == Error{ErrorCode::out_of_range, "version"});
}

TEST_CASE("migrations meet files of any shape") {
  for (const char* records : {"7", "{}", "[7,null,[]]", "[{\"memo\":{}}]"}) {
    std::string file =
        "{\"format\":\"seven-minutes\",\"version\":1,\"generator\":\"g\",\"id\":\"a\",\"created\":1,"
        "\"modified\":2,\"records\":";
    CHECK_FALSE(read_document(file + records + "}", later_rules()).ok());
  }
}
