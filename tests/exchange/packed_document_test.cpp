// A document that travels as a link: domain.md H, "Round trip", and issue 3, "a crafted link does nothing but give a
// named error".
#include <doctest/doctest.h>

#include <set>

#include "deflate.h"
#include "document/samples.h"
#include "exchange/packed_document.h"
#include "exchange/samples.h"
#include "exchange/share_code.h"

using namespace seven;

namespace {

enum class Look { quick, close };

// What every answer must be: a named error, or a sound document; looked at closely, one that can be kept and opened.
bool is_document_or_error(const std::string& body, Look look = Look::close) {
  const Result<OpenedDocument> opened = unpack(body);
  if (!opened) return std::string(message_key(opened.error().code)).rfind("error.", 0) == 0;
  if (look == Look::quick) return true;
  const Document& document = opened.value().document;
  for (const auto& [id, record] : document.store().records()) {
    if (id != record_id(record) || !check_record(record)) return false;
  }
  const Result<OpenedDocument> again = read_document(write_document(document));
  return again && again.value().document.store().records() == document.store().records();
}

void check_round_trip(const Document& document) {
  const std::string body = pack(document);
  const Result<OpenedDocument> opened = unpack(body);
  REQUIRE_MESSAGE(opened.ok(), opened.error().place);
  CHECK(write_document(opened.value().document) == write_document(document));
  CHECK(opened.value().messages.empty());
  CHECK_FALSE(opened.value().recovered);
}

Error unpacking_error(std::string_view body) {
  const Result<OpenedDocument> opened = unpack(body);
  REQUIRE_FALSE(opened.ok());
  return opened.error();
}

Document document_with(std::vector<Record> list) {
  Store::Records records;
  for (Record& record : list) {
    std::string id = record_id(record);
    records.emplace(std::move(id), std::move(record));
  }
  return Document({"d", 1, 2, "g"}, Store(std::move(records)));
}

}  // namespace

TEST_CASE("what was packed opens with equal bytes: one record of each kind, nothing at all, and the whole exercise") {
  check_round_trip(samples::filled_document());
  check_round_trip(samples::empty_document());
  check_round_trip(samples::full_exercise());
  for (const Record& record : samples::one_of_each_filled()) {
    CAPTURE(record_id(record));
    check_round_trip(document_with({record}));
  }
}

TEST_CASE("what was packed opens with equal bytes: 300 random documents") {
  const std::uint64_t seed = 20'251;
  MESSAGE("seed " << seed);
  Random random(seed);
  for (int i = 0; i < 300; ++i) {
    CAPTURE(i);
    check_round_trip(samples::random_document(random));
  }
}

TEST_CASE("how one device looks at the work does not travel") {
  const Document document = document_with({Session{"meet", "raj", "", "", "", 3}, Surprise{"big_heart", "raj", true},
                                           Table{}, NeedMark{"raj", "right_medicine", true, false, false}});
  const Result<OpenedDocument> opened = unpack(pack(document));
  REQUIRE(opened.ok());
  CHECK(opened.value().document.store().size() == 1);
}

TEST_CASE("no two kinds of record have the same mark, also those to come") {
  // Two records of neighbouring kinds would be taken for each other; packing each alone shows its mark.
  std::set<std::string> marks;
  for (const Record& record : samples::one_of_each_filled()) {
    if (record_scope(record) == Scope::session) continue;
    const std::string empty = pack(document_with({}));
    marks.insert(pack(document_with({record})).substr(empty.size(), 2));
  }
  CHECK(marks.size() == 33);
}

TEST_CASE("packed bytes cut anywhere are refused, or open as what was whole") {
  for (const Document& document : {samples::filled_document(), samples::full_exercise()}) {
    const std::string body = pack(document);
    for (std::size_t size = 0; size < body.size(); ++size) {
      CAPTURE(size);
      const Result<OpenedDocument> opened = unpack(body.substr(0, size));
      if (!opened) {
        CHECK(opened.error().code == ErrorCode::damaged);
        continue;
      }
      for (const auto& [id, record] : opened.value().document.store().records()) {
        const Record* original = document.store().find_record(id);
        REQUIRE(original != nullptr);
        CHECK(*original == record);
      }
    }
  }
}

TEST_CASE("packed bytes with any one byte changed give a document or a named error") {
  const auto check = [](const std::string& body, std::size_t at, int value) {
    CAPTURE(at);
    CAPTURE(value);
    std::string changed = body;
    changed[at] = static_cast<char>(value);
    CHECK(is_document_or_error(changed, (at + static_cast<std::size_t>(value)) % 16 == 0 ? Look::close : Look::quick));
  };
  const std::string small = pack(document_with({Allocation{"a", "b", {{"c", Minutes::of_whole(1)}}}, Note{"d", "e"},
                                                OptionPlan{"f", "", Share::of_percent(5), true}}));
  for (std::size_t at = 0; at < small.size(); ++at) {
    for (int value = 0; value < 256; ++value) check(small, at, value);
  }
  const std::string body = pack(samples::filled_document());
  for (std::size_t at = 0; at < body.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) check(body, at, static_cast<unsigned char>(body[at]) ^ 1 << bit);
  }
}

TEST_CASE("packed bytes with random wounds give a document or a named error") {
  const std::uint64_t seed = 20'252;
  MESSAGE("seed " << seed);
  Random random(seed);
  const std::string whole = pack(samples::full_exercise());
  const auto below = [&](std::size_t limit) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(limit) - 1));
  };
  for (int i = 0; i < 3000; ++i) {
    std::string body = whole;
    for (std::size_t left = 1 + below(4); left > 0 && !body.empty(); --left) {
      const std::size_t at = below(body.size());
      switch (below(4)) {
        case 0: body[at] = static_cast<char>(below(256)); break;
        case 1: body.erase(at, 1 + below(20)); break;
        case 2: body.insert(at, body.substr(below(body.size()), below(40))); break;
        default: body.insert(at, 1 + below(9), static_cast<char>(below(2) == 0 ? 0xFF : below(256))); break;
      }
    }
    CAPTURE(i);
    CHECK(is_document_or_error(body));
  }
}

TEST_CASE("errors of packed bytes name what is wrong and where") {
  const std::string empty = pack(document_with({}));
  const std::string note = pack(document_with({Note{"tea", "who pays"}}));
  const std::string type = note.substr(empty.size(), 2);
  CHECK(unpacking_error("") == Error{ErrorCode::damaged, "byte 0"});
  CHECK(unpacking_error("\x02" + empty.substr(1)) == Error{ErrorCode::too_new, "2"});
  CHECK(unpacking_error(std::string(1, '\0') + empty.substr(1)) == Error{ErrorCode::out_of_range, "version"});
  CHECK(unpacking_error(empty + "??\1\1") == Error{ErrorCode::unknown_reference, "records[0].type"});
  CHECK(unpacking_error(empty + type + "\2\1\7tea") ==
        Error{ErrorCode::damaged, "byte " + std::to_string(empty.size() + 8)});
  CHECK(unpacking_error(empty + type + "\3\1\7tea\1x\0") == Error{ErrorCode::too_new, "records[0]"});
  CHECK(unpacking_error(empty + type + std::string("\2\0", 2)) == Error{ErrorCode::damaged, "records[0]"});
  CHECK(unpacking_error(empty + type + "\2\1\7t a\1x") == Error{ErrorCode::out_of_range, "records[0].topic"});
  CHECK(unpacking_error(empty + type + "\2\1\7tea\1\7") == Error{ErrorCode::out_of_range, "records[0].text"});
  CHECK(unpacking_error(empty + type + std::string("\2\2\7tea\2\1x\1x", 11)) == Error{ErrorCode::damaged, "note:tea"});
  CHECK(unpacking_error(empty + type + "\2\1\7tea\x81") ==
        Error{ErrorCode::damaged, "byte " + std::to_string(empty.size() + 9)});
  // A length of 1 in two bytes.
  CHECK(unpacking_error(empty + type + std::string("\2\1\7tea\x81\0x", 9)) == Error{ErrorCode::damaged, "structure"});
  CHECK(unpacking_error(empty + type + "\2\xFF\xFF\x7F\7tea\1x") == Error{ErrorCode::too_large, "records"});
  CHECK(unpacking_error(std::string(9 * 1024 * 1024, '\1')) == Error{ErrorCode::too_large, "bytes"});
}

TEST_CASE("a few bytes cannot stand for more than a file may hold") {
  // 64 characters, said 130,000 times: 8 MB of ids in half a MB of bytes.
  const std::string empty = pack(document_with({}));
  const std::string type = pack(document_with({DrawnCard{"a"}})).substr(empty.size(), 2);
  const std::string exercise = pack(document_with({Exercise{}})).substr(empty.size(), 2);
  std::string body = empty + exercise + "\4\1\3x" + std::string(1, '\0');
  std::string entries;
  for (int i = 0; i < 3; ++i) entries += std::string("\x81\1", 2) + std::string(64, 'y') + '\1';
  for (int i = 0; i < 140'000; ++i) entries += "\4\1";
  body += "\xE3\xC5\x08" + entries + std::string(1, '\0');
  const Error error = unpacking_error(body);
  CHECK(error.code == ErrorCode::too_large);
  CHECK(error.place == "bytes");

  std::string many = empty + exercise + "\4\1\3x" + std::string(1, '\0') + "\xC1\x84\x3D";
  for (int i = 0; i < 1'000'001; ++i) many += std::string("\2\1", 2);
  CHECK(unpacking_error(many) == Error{ErrorCode::too_large, "values"});
}

TEST_CASE("records of an older version, with fewer fields, keep their defaults for the rest") {
  const std::string empty = pack(document_with({}));
  const std::string type = pack(document_with({Note{"a", ""}})).substr(empty.size(), 2);
  const Result<OpenedDocument> opened = unpack(empty + type + "\1\1\7tea");
  REQUIRE(opened.ok());
  const Note* note = opened.value().document.store().find<Note>("tea");
  REQUIRE(note != nullptr);
  CHECK(*note == Note{"tea", ""});
}

TEST_CASE("a health centre's exercise with every question answered is at most 1,200 bytes as a link") {
  const Document document = samples::full_exercise();
  const std::string body = pack(document);
  const std::string bytes = frame_smaller(body, native::deflate(body));
  MESSAGE(document.store().size() << " records: " << write_document(document).size() << " bytes as a file, "
                                  << body.size() << " packed, " << bytes.size() << " framed, " << code_of(bytes).size()
                                  << " characters as a code");
  CHECK(document.store().size() > 90);
  CHECK(body.size() < 2400);
  // As wasm the tests have no compression that makes anything smaller.
  if (unframe(bytes).value().packing == Packing::deflated) CHECK(bytes.size() <= 1200);
}
