// The published description of the file says what the program says, record by record and field by field.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "document/schema.h"
#include "model/record.h"
#include "support/files.h"

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
