// Any bytes give a document or a named error: every cut and thousands of random wounds of a real file.
#include <doctest/doctest.h>

#include "document/samples.h"
#include "document/serializer.h"

using namespace seven;

namespace {

// What every answer must be: an error with a name, or a sound document that can be written and read again.
bool is_document_or_error(const std::string& bytes) {
  const Result<OpenedDocument> opened = read_document(bytes);
  if (!opened) return message_key(opened.error().code) != nullptr;
  const Document& document = opened.value().document;
  for (const auto& [id, record] : document.store().records()) {
    if (id != record_id(record) || !check_record(record)) return false;
  }
  const std::string written = write_document(document, SessionRecords::include);
  const Result<OpenedDocument> again = read_document(written);
  return again.ok() && again.value().document.store().records() == document.store().records();
}

}  // namespace

TEST_CASE("a file cut at any byte is refused, or opens with nothing but what was in it") {
  const Document document = samples::filled_document();
  const std::string bytes = write_document(document, SessionRecords::include);
  std::size_t opened_count = 0;
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    const Result<OpenedDocument> opened = read_document(std::string_view(bytes).substr(0, length));
    if (!opened) {
      const ErrorCode code = opened.error().code;
      CHECK((code == ErrorCode::not_our_file || code == ErrorCode::damaged));
      continue;
    }
    ++opened_count;
    CHECK(opened.value().recovered == (length < bytes.size() - 1));
    for (const auto& [id, record] : opened.value().document.store().records()) {
      const Record* original = document.store().find_record(id);
      REQUIRE(original != nullptr);
      CHECK(*original == record);
    }
  }
  CHECK(opened_count > bytes.size() / 2);
}

TEST_CASE("a file with random wounds gives a document or an error") {
  const std::string whole = write_document(samples::filled_document(), SessionRecords::include);
  static const char* const pieces[] = {"\"",       "{",       "}",    "[",      "]",  ",",     ":",
                                       "\\",       "\\u0000", "\xC3", "null",   "-1", "1e999", "99999999999999999999",
                                       "\"type\"", "true",    "\n",   "\\ud800"};
  for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
    samples::Dice dice(seed);
    std::string bytes = whole;
    for (std::uint32_t left = 1 + dice.below(4); left > 0; --left) {
      const std::size_t at = dice.below(static_cast<std::uint32_t>(bytes.size()));
      switch (dice.below(5)) {
        case 0: bytes[at] = static_cast<char>(dice.below(256)); break;
        case 1: bytes.erase(at, 1 + dice.below(40)); break;
        case 2: bytes.insert(at, pieces[dice.below(18)]); break;
        case 3:
          bytes.insert(at, bytes.substr(dice.below(static_cast<std::uint32_t>(bytes.size())), dice.below(200)));
          break;
        default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << dice.below(8))); break;
      }
      if (bytes.empty()) bytes = "{";
    }
    CAPTURE(seed);
    CHECK(is_document_or_error(bytes));
  }
}

TEST_CASE("random bytes are never a document of ours") {
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    std::string bytes(dice.below(300), ' ');
    for (char& byte : bytes) byte = static_cast<char>(dice.below(256));
    const Result<OpenedDocument> opened = read_document(bytes);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::not_our_file);
  }
}
