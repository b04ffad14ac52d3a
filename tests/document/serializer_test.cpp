// Files: the same bytes for the same document, and a name for everything that can be wrong with one.
#include <doctest/doctest.h>

#include "document/samples.h"
#include "document/serializer.h"

using namespace seven;

namespace {

std::string file_with(const std::string& records, const std::string& version = "1") {
  return "{\"format\":\"seven-minutes\",\"version\":" + version +
         ",\"generator\":\"test\",\n\"id\":\"a\",\"created\":1,\"modified\":2,\n\"records\":[" + records + "]}";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

void check_error(const std::string& bytes, ErrorCode code, const std::string& place) {
  const Result<OpenedDocument> opened = read_document(bytes);
  REQUIRE_FALSE(opened.ok());
  if (opened) return;
  CHECK(std::string(message_key(opened.error().code)) == message_key(code));
  CHECK(opened.error().place == place);
}

}  // namespace

TEST_CASE("a document is the same after a file there and back, and so is the file") {
  const Document document = samples::filled_document();
  const std::string bytes = write_document(document, SessionRecords::include);
  const Result<OpenedDocument> opened = read_document(bytes);
  REQUIRE(opened.ok());
  CHECK(opened.value().document.info() == document.info());
  CHECK(opened.value().document.store().records() == document.store().records());
  CHECK_FALSE(opened.value().recovered);
  CHECK(opened.value().messages.empty());
  CHECK(write_document(opened.value().document, SessionRecords::include) == bytes);
}

TEST_CASE("random documents are the same after a file there and back") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    Document document = samples::empty_document();
    for (int i = 0; i < 5; ++i) {
      document.commit({"edit"}, 2000 + i, [&](DiffBuilder& edit) { samples::random_edit(dice, edit); });
    }
    const std::string bytes = write_document(document, SessionRecords::include);
    const Result<OpenedDocument> opened = read_document(bytes);
    REQUIRE(opened.ok());
    CHECK(opened.value().document.store().records() == document.store().records());
    CHECK(write_document(opened.value().document, SessionRecords::include) == bytes);
  }
}

TEST_CASE("a file that is shared holds nothing of this device") {
  const std::string bytes = write_document(samples::filled_document());
  for (const char* type : {"\"session\"", "\"surprise\"", "\"table\"", "\"plan_look\""})
    CHECK(bytes.find(type) == std::string::npos);
  const Result<OpenedDocument> opened = read_document(bytes);
  REQUIRE(opened.ok());
  CHECK(opened.value().document.store().only<Session>() == nullptr);
  CHECK(opened.value().document.store().size() + 4 == samples::filled_document().store().size());
}

TEST_CASE("records stand one a line, sorted by id, and the file ends with a line end") {
  const std::string bytes = write_document(samples::filled_document());
  CHECK(bytes.back() == '\n');
  std::vector<std::string> lines;
  for (std::size_t at = 0, end; at < bytes.size(); at = end + 1) {
    end = bytes.find('\n', at);
    lines.push_back(bytes.substr(at, end - at));
  }
  REQUIRE(lines.size() == 3 + 33 + 1);
  CHECK(lines[2] == "\"records\":[");
  CHECK(lines[3].rfind("{\"type\":\"actual\"", 0) == 0);
  CHECK(lines[35].rfind("{\"type\":\"voice\"", 0) == 0);
  CHECK(lines[36] == "]}");
}

TEST_CASE("an empty document is a file") {
  const Result<OpenedDocument> opened = read_document(write_document(samples::empty_document()));
  REQUIRE(opened.ok());
  CHECK(opened.value().document.store().size() == 0);
}

TEST_CASE("the files of version 1 open and are written as the same bytes") {
  for (const char* name : {"version_1.json", "version_1_empty.json", "version_1_kept.json", "version_1_stamped.json"}) {
    CAPTURE(name);
    const std::string bytes = samples::fixture(name);
    REQUIRE_FALSE(bytes.empty());
    const Result<OpenedDocument> opened = read_document(bytes);
    REQUIRE(opened.ok());
    CHECK(write_document(opened.value().document, SessionRecords::include) == bytes);
  }
}

TEST_CASE("each file that cannot be opened says which and where") {
  const struct {
    const char* file;
    ErrorCode code;
    const char* place;
  } cases[] = {
      {"other_program.json", ErrorCode::not_our_file, ""},
      {"newer_version.json", ErrorCode::too_new, "7"},
      {"broken_line.json", ErrorCode::damaged, "line 5"},
      {"wrong_encoding.json", ErrorCode::damaged, "byte 184"},
      {"twice_the_same.json", ErrorCode::damaged, "note:debrief.surprise"},
      {"unknown_record.json", ErrorCode::unknown_reference, "records[1].type: corridor"},
      {"unknown_field.json", ErrorCode::unknown_reference, "records[0].color"},
      {"wrong_kind.json", ErrorCode::wrong_type, "records[0].necessary"},
      {"beyond_limits.json", ErrorCode::out_of_range, "records[0].attending.coffee_morning"},
      {"missing_field.json", ErrorCode::missing, "records[0].need"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.file);
    const std::string bytes = samples::fixture(one.file);
    REQUIRE_FALSE(bytes.empty());
    check_error(bytes, one.code, one.place);
  }
}

TEST_CASE("a file that was cut off in its records opens with what is whole, and says so") {
  const Result<OpenedDocument> opened = read_document(samples::fixture("cut_off.json"));
  REQUIRE(opened.ok());
  CHECK(opened.value().recovered);
  CHECK(opened.value().messages == std::vector<OpenMessage>{{"document.cut_off", ""}});
  CHECK(opened.value().document.store().size() == 2);
}

TEST_CASE("what is no document at all is not our file") {
  for (const char* bytes : {"", " ", "{}", "[]", "null", "7", "\"seven-minutes\"", "hello", "{\"format\":\"tldraw\"}",
                            "{\"format\":7}", "\x89PNG\r\n\x1A\n", "PK\x03\x04", "\xFF\xFE{\0\"\0", "{\"format\":"}) {
    CAPTURE(bytes);
    check_error(bytes, ErrorCode::not_our_file, "");
  }
}

TEST_CASE("the head of a file is checked field by field") {
  const std::string good = file_with("");
  REQUIRE(read_document(good).ok());
  check_error(replaced(good, "\"version\":1,", ""), ErrorCode::missing, "version");
  check_error(file_with("", "\"1\""), ErrorCode::wrong_type, "version");
  check_error(file_with("", "1.0"), ErrorCode::wrong_type, "version");
  check_error(file_with("", "0"), ErrorCode::out_of_range, "version");
  check_error(file_with("", "-1"), ErrorCode::out_of_range, "version");
  check_error(file_with("", "2"), ErrorCode::too_new, "2");
  check_error(file_with("", "4000000000"), ErrorCode::too_new, "4000000000");
  check_error(replaced(good, "\"id\":\"a\",", ""), ErrorCode::missing, "id");
  check_error(replaced(good, "\"id\":\"a\"", "\"id\":\"../a\""), ErrorCode::out_of_range, "id");
  check_error(replaced(good, "\"created\":1", "\"created\":-1"), ErrorCode::out_of_range, "created");
  check_error(replaced(good, "\"modified\":2", "\"modified\":9007199254740992"), ErrorCode::out_of_range, "modified");
  check_error(replaced(good, "\"modified\":2", "\"modified\":null"), ErrorCode::wrong_type, "modified");
  check_error(replaced(good, "\"test\"", "[]"), ErrorCode::wrong_type, "generator");
  check_error(replaced(good, "\"test\"", "\"" + std::string(201, 'x') + "\""), ErrorCode::out_of_range, "generator");
  check_error(replaced(good, "\"records\":[]", "\"records\":{}"), ErrorCode::wrong_type, "records");
  check_error(replaced(good, ",\n\"records\":[]", ""), ErrorCode::missing, "records");
  check_error(replaced(good, "\"records\"", "\"extra\":1,\"records\""), ErrorCode::unknown_reference, "extra");
}

TEST_CASE("a newer version is named before anything of its shape is judged") {
  check_error("{\"format\":\"seven-minutes\",\"version\":2,\"pages\":[{\"type\":\"lane\"}]}", ErrorCode::too_new, "2");
}

TEST_CASE("a byte order mark, other spacing and other orders of fields are welcome") {
  const std::string good = R"({"type":"note","topic":"a","text":"x"})";
  const std::string bytes = "\xEF\xBB\xBF{\r\n \"records\" : [ " + good +
                            " ], \"modified\":2, \"created\":1, \"id\":\"a\", \"generator\":\"t\", \"version\" : 1,"
                            " \"format\" : \"seven-minutes\" }\r\n";
  const Result<OpenedDocument> opened = read_document(bytes);
  REQUIRE(opened.ok());
  CHECK(opened.value().document.store().find<Note>("a")->text == "x");
}

TEST_CASE("a file beyond the limits of size, nesting, values or records is too large") {
  check_error(std::string(max_document_bytes + 1, ' '), ErrorCode::too_large, "bytes");
  check_error(file_with(std::string(100'000, '[')), ErrorCode::too_large, "nesting");
  check_error(file_with(std::string(100'000, '[') + std::string(100'000, ']')), ErrorCode::too_large, "nesting");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  check_error(file_with(objects), ErrorCode::too_large, "nesting");
  std::string values = "0";
  for (int i = 0; i < 1'000'000; ++i) values += ",0";
  check_error(file_with(values), ErrorCode::too_large, "values");
  std::string records = "{}";
  for (std::size_t i = 0; i < max_document_records; ++i) records += ",{}";
  check_error(file_with(records), ErrorCode::too_large, "records");
}

TEST_CASE("deep nesting that is not ours is not our file, and brackets within texts do not nest") {
  check_error(std::string(100'000, '['), ErrorCode::not_our_file, "");
  check_error(std::string(4'000'000, '{'), ErrorCode::not_our_file, "");
  const std::string text(200, '[');
  CHECK(read_document(file_with("{\"type\":\"note\",\"topic\":\"a\",\"text\":\"\\\"" + text + "\"}")).ok());
}

TEST_CASE("a huge text is refused and a huge name does not fill the message") {
  const std::string huge(4'000'000, 'x');
  check_error(file_with("{\"type\":\"note\",\"topic\":\"a\",\"text\":\"" + huge + "\"}"), ErrorCode::out_of_range,
              "records[0].text");
  check_error(file_with("{\"type\":\"" + huge + "\"}"), ErrorCode::unknown_reference,
              "records[0].type: " + huge.substr(0, max_id_length));
  check_error(file_with("{\"type\":\"note\",\"topic\":\"" + huge + "\",\"text\":\"\"}"), ErrorCode::out_of_range,
              "records[0].topic");
}

TEST_CASE("50,000 records open") {
  std::string records;
  for (std::size_t i = 0; i < max_document_records; ++i) {
    records +=
        (i ? ",\n" : "\n") + std::string("{\"type\":\"note\",\"topic\":\"t") + std::to_string(i) + "\",\"text\":\"x\"}";
  }
  const Result<OpenedDocument> opened = read_document(file_with(records));
  REQUIRE(opened.ok());
  CHECK(opened.value().document.store().size() == max_document_records);
}

TEST_CASE("stamps that do not hold are refused by name, and stand for nothing in a file that was cut off") {
  const auto with = [](const std::string& seen, const std::string& stamps) {
    return replaced(file_with(""), "\"records\":[]", "\"records\":[],\"seen\":" + seen + ",\"stamps\":" + stamps);
  };
  const std::string good = R"([{"copy":"x","number":2,"ids":["note:a"]}])";
  REQUIRE(read_document(with(R"({"x":2})", good)).ok());
  check_error(with("7", good), ErrorCode::wrong_type, "seen");
  check_error(with(R"({"x":-2})", good), ErrorCode::out_of_range, "seen.x");
  check_error(with(R"({"x":"2"})", good), ErrorCode::wrong_type, "seen.x");
  check_error(with(R"({"../x":2})", good), ErrorCode::out_of_range, "seen");
  check_error(with(R"({"y":2})", good), ErrorCode::unknown_reference, "stamps[0].copy");
  check_error(with(R"({"x":1})", good), ErrorCode::out_of_range, "stamps[0].number");
  check_error(with(R"({"x":2})", "{}"), ErrorCode::wrong_type, "stamps");
  check_error(with(R"({"x":2})", "[7]"), ErrorCode::wrong_type, "stamps[0]");
  check_error(with(R"({"x":2})", R"([{"copy":"x","number":2}])"), ErrorCode::missing, "stamps[0].ids");
  check_error(with(R"({"x":2})", R"([{"copy":"x","number":2,"ids":[7]}])"), ErrorCode::wrong_type, "stamps[0].ids");
  check_error(with(R"({"x":2})", R"([{"copy":"x","number":2,"ids":["a","a"]}])"), ErrorCode::damaged, "stamps[0].ids");
  check_error(with(R"({"x":2})", R"([{"copy":"x","number":2,"ids":[],"at":1}])"), ErrorCode::unknown_reference,
              "stamps[0]");
  check_error(replaced(file_with(""), "\"records\":[]", "\"records\":[],\"seen\":{}"), ErrorCode::missing, "stamps");

  Document document = samples::filled_document();
  document.work_as("tablet");
  document.commit({"step.note"}, 2000, [](DiffBuilder& edit) { edit.put(Note{"a", "x"}); });
  const std::string bytes = write_document(document);
  const Result<OpenedDocument> whole = read_document(bytes);
  REQUIRE(whole.ok());
  CHECK(whole.value().document.stamps() == document.stamps());
  const Result<OpenedDocument> cut = read_document(bytes.substr(0, bytes.size() - 10));
  REQUIRE(cut.ok());
  CHECK(cut.value().recovered);
  CHECK(cut.value().document.stamps().empty());
}
