// The published description of the file says what the program says, record by record and field by field.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "document/samples.h"
#include "document/schema.h"
#include "document/serializer.h"
#include "model/record.h"
#include "support/files.h"
#include "support/json_schema.h"

using namespace seven;
using Json = nlohmann::json;

namespace {

Json published() {
  return Json::parse(test::read_whole(SEVEN_SOURCE_DIR "/assets/schema/document.schema.json"), nullptr, false);
}

// Collects the properties that JSON Schema should list for a record.
class Expected final : public Fields {
 public:
  Json properties = Json::object();
  std::set<std::string> required{"type"};

  void sparse() override { sparse_ = true; }
  void id(const char* name, std::string&) override { add(name, reference("id")); }
  void optional_id(const char* name, std::string&) override { add(name, reference("optional_id")); }
  void text(const char* name, std::string&, std::size_t limit) override {
    if (limit == max_text_length) return add(name, reference("text"));
    add(name, {{"type", "string"}, {"maxLength", limit}});
  }
  void flag(const char* name, bool&) override { add(name, {{"type", "boolean"}}); }
  void integer(const char* name, int&, int lowest, int highest) override { add(name, whole(lowest, highest)); }
  void share(const char* name, Share&) override { add(name, reference("basis_points")); }
  void optional_share(const char* name, std::optional<Share>&) override {
    properties[name] = reference("basis_points");
  }
  void counts(const char* name, std::map<std::string, int>&, int lowest, int highest) override {
    add(name, map_of(whole(lowest, highest)));
  }
  void minutes(const char* name, std::map<std::string, Minutes>&) override {
    add(name, map_of(whole(0, max_record_minutes.hundredths())));
  }
  void ink(const char* name, Ink&) override { add(name, reference("ink")); }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char* name, int&, const char* const* words, int count) override {
    add(name, {{"enum", std::vector<std::string>(words, words + count)}});
  }

 private:
  static Json reference(const std::string& name) { return {{"$ref", "#/$defs/" + name}}; }
  static Json whole(std::int64_t lowest, std::int64_t highest) {
    return {{"type", "integer"}, {"minimum", lowest}, {"maximum", highest}};
  }
  static Json map_of(Json values) {
    return {{"type", "object"}, {"propertyNames", reference("id")}, {"additionalProperties", std::move(values)}};
  }
  void add(const char* name, Json description) {
    properties[name] = std::move(description);
    if (!sparse_) required.insert(name);
  }

  bool sparse_ = false;
};

}  // namespace

TEST_CASE("the published schema describes this version and its limits") {
  const Json schema = published();
  REQUIRE(schema.is_object());
  const Json head = schema.value("properties", Json::object());
  CHECK(head["format"]["const"] == document_format);
  CHECK(head["version"]["const"] == schema_version);
  CHECK(head["records"]["maxItems"] == max_document_records);
  CHECK(head["history"]["maxItems"] == max_kept_steps);
  const Json definitions = schema.value("$defs", Json::object());
  CHECK(definitions["text"]["maxLength"] == max_text_length);
  CHECK(definitions["ink"]["maxItems"] == most_ink_strokes);
  CHECK(definitions["ink"]["items"]["maxItems"] == 2 * most_ink_points);
  CHECK(definitions["ink"]["items"]["items"]["maximum"] == most_ink_reach);
  CHECK(definitions["time"]["maximum"] == 9'007'199'254'740'991);
}

TEST_CASE("the published schema lists every record type and no other") {
  const Json schema = published();
  REQUIRE(schema.is_object());
  std::set<std::string> listed, known;
  for (const Json& item : schema.value(Json::json_pointer("/properties/records/items/oneOf"), Json::array())) {
    listed.insert(item.value("$ref", ""));
  }
  for (const Record& record : one_of_each_record()) known.insert(std::string("#/$defs/") + record_type(record));
  CHECK(listed == known);
}

TEST_CASE("the published schema lists every field of every record with its kind and limits") {
  const Json schema = published();
  REQUIRE(schema.is_object());
  for (Record& record : one_of_each_record()) {
    CAPTURE(record_type(record));
    Expected expected;
    describe_record(record, expected);
    expected.properties["type"] = {{"const", record_type(record)}};
    Json described = schema["$defs"].value(record_type(record), Json::object());
    for (auto& [name, property] : described["properties"].items()) property.erase("description");
    CHECK(described["properties"] == expected.properties);
    CHECK(described.value("required", std::set<std::string>{}) == expected.required);
    CHECK(described["additionalProperties"] == false);
  }
}

TEST_CASE("what is saved conforms to the published schema: files, and what a device keeps, at any moment of any work") {
  const Json schema = published();
  REQUIRE(schema.is_object());
  const auto conforms = [&](const Document& document) {
    for (const SessionRecords session : {SessionRecords::leave_out, SessionRecords::include}) {
      for (const std::string& complaint :
           test::schema_complaints(schema, Json::parse(write_document(document, session), nullptr, false)))
        FAIL_CHECK(complaint);
    }
  };
  conforms(samples::filled_document());
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    Document document = samples::filled_document();
    if (dice.flip()) document.work_as("tablet");
    for (std::uint32_t steps = dice.below(10); steps > 0; --steps) {
      document.commit({"step.note", {{"what", "q"}}}, 2000,
                      [&](DiffBuilder& edit) { samples::random_edit(dice, edit); });
      if (dice.below(3) == 0) document.undo(3000);
    }
    conforms(document);
  }
}

TEST_CASE("the fixtures of released versions conform to the published schema") {
  const Json schema = published();
  for (const char* name : {"version_1.json", "version_1_empty.json", "version_1_kept.json", "version_1_stamped.json"}) {
    CAPTURE(name);
    const Json file = Json::parse(samples::fixture(name), nullptr, false);
    REQUIRE(file.is_object());
    CHECK(test::schema_complaints(schema, file) == std::vector<std::string>{});
  }
}
