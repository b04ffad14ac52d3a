// Whatever is opened, dropped or pasted is told apart, and is read or refused by name.
#include <doctest/doctest.h>

#include "deflate.h"
#include "document/samples.h"
#include "exchange/packed_document.h"
#include "exchange/picture_data.h"
#include "exchange/read_any.h"
#include "exchange/samples.h"
#include "exchange/share_code.h"
#include "model/own_scenario.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

Error reading_error(std::string_view bytes) {
  const Result<Found> found = read_any(bytes);
  REQUIRE_FALSE(found.ok());
  return found.error();
}

void check_document(std::string_view bytes, Carrier carrier, const Document& document) {
  const Result<Found> found = read_any(bytes);
  REQUIRE_MESSAGE(found.ok(), found.error().place);
  const auto* opened = std::get_if<FoundDocument>(&found.value());
  REQUIRE(opened != nullptr);
  CHECK(opened->carrier == carrier);
  CHECK(write_document(opened->opened.document) == write_document(document));
}

}  // namespace

TEST_CASE("a backup is told from a document and gives all that is in it") {
  const std::string backup = write_backup({write_document(samples::filled_document())}, "test", 1);
  const Result<Found> found = read_any("\xEF\xBB\xBF\n" + backup);
  REQUIRE(found.ok());
  const auto* opened = std::get_if<FoundBackup>(&found.value());
  REQUIRE(opened != nullptr);
  REQUIRE(opened->opened.documents.size() == 1);
  CHECK(write_document(opened->opened.documents[0].document) == write_document(samples::filled_document()));
}

TEST_CASE("a file, a PNG, an SVG, a code and a link with the same work in them open as the same document") {
  const Document document = samples::filled_document();
  const std::string file = write_document(document);
  const std::string code = code_of(frame(pack(document), Packing::plain));
  check_document(file, Carrier::file, document);
  check_document("\xEF\xBB\xBF\n" + file, Carrier::file, document);
  check_document(with_document_in_png(samples::small_png(), file).value(), Carrier::png, document);
  check_document(with_document_in_svg(samples::small_svg(), file).value(), Carrier::svg, document);
  check_document(code, Carrier::code, document);
  check_document("https://example.org/seven/#" + code, Carrier::code, document);
  check_document("Shwmae! Our answer: https://example.org/#" + code + " (7 minutes)", Carrier::code, document);
  check_document("<p>Our answer: <a href='#" + code + "'>here</a></p>", Carrier::code, document);
}

TEST_CASE("a deflated code waits for the platform") {
  const std::string body = pack(samples::filled_document());
  const std::string deflated = native::deflate(body);
  const Result<Found> found = read_any(code_of(frame(deflated, Packing::deflated)));
  REQUIRE(found.ok());
  const auto* waiting = std::get_if<FoundDeflated>(&found.value());
  REQUIRE(waiting != nullptr);
  CHECK(waiting->deflated == deflated);
}

TEST_CASE("a scenario is known by its people or its roles, and fits into a document") {
  for (const std::string& name : shipped_scenario_names()) {
    CAPTURE(name);
    const std::string text = source_text("assets/scenarios/" + name + ".json");
    const Result<Found> found = read_any(text);
    REQUIRE(found.ok());
    const auto* scenario = std::get_if<FoundScenario>(&found.value());
    REQUIRE(scenario != nullptr);
    CHECK(scenario->scenario == shipped_scenario(name));
    CHECK(check_record(OwnScenario{scenario->scenario.id, scenario->json}).ok());
    CHECK(read_scenario(scenario->json).value() == scenario->scenario);
  }
}

TEST_CASE("a broken scenario is refused with its place, and one too long to travel as too large") {
  CHECK(reading_error(R"({"id": "x", "people": 7})").code != ErrorCode::not_our_file);
  CHECK_FALSE(reading_error(R"({"id": "x", "people": 7})").place.empty());
  std::string text = source_text("assets/scenarios/health_centre.json");
  text.insert(text.rfind('}'), ", \"padding\": \"" + std::string(max_own_scenario_length, 'x') + "\"");
  CHECK(reading_error(text) == Error{ErrorCode::too_large, "bytes"});
}

TEST_CASE("each kind is refused in its own words") {
  CHECK(reading_error("") == Error{ErrorCode::not_our_file, ""});
  CHECK(reading_error("Hello.") == Error{ErrorCode::not_our_file, ""});
  CHECK(reading_error("{}") == Error{ErrorCode::not_our_file, ""});
  CHECK(reading_error("[1, 2]") == Error{ErrorCode::not_our_file, ""});
  CHECK(reading_error(samples::small_png()) == Error{ErrorCode::nothing_inside, ""});
  CHECK(reading_error(samples::small_svg()) == Error{ErrorCode::nothing_inside, ""});
  CHECK(reading_error("7m1.AA").code == ErrorCode::damaged);
  CHECK(reading_error("7m1.AgAA") == Error{ErrorCode::too_new, "2"});
  CHECK(reading_error(R"({"format": "seven-minutes", "version": 99})") == Error{ErrorCode::too_new, "99"});
  CHECK(reading_error(
            with_document_in_png(samples::small_png(), R"({"format": "seven-minutes", "version": 99})").value()) ==
        Error{ErrorCode::too_new, "99"});
  CHECK(reading_error(with_document_in_svg(samples::small_svg(), "no document").value()) ==
        Error{ErrorCode::not_our_file, ""});
}

TEST_CASE("a note that quotes a code does not make a file a code") {
  Store::Records records;
  records.emplace("note:tea", Note{"tea", "Theirs was 7m1.AQAB"});
  const Document document({"d", 1, 2, "g"}, Store(std::move(records)));
  check_document(write_document(document), Carrier::file, document);
}

TEST_CASE("random documents open again with equal bytes from every carrier") {
  const std::uint64_t seed = 20'253;
  MESSAGE("seed " << seed);
  Random random(seed);
  for (int i = 0; i < 60; ++i) {
    CAPTURE(i);
    const Document document = samples::random_document(random);
    const std::string file = write_document(document);
    check_document(file, Carrier::file, document);
    check_document(with_document_in_png(samples::small_png(), file).value(), Carrier::png, document);
    check_document(with_document_in_svg(samples::small_svg(), file).value(), Carrier::svg, document);
    check_document(code_of(frame(pack(document), Packing::plain)), Carrier::code, document);
  }
}
