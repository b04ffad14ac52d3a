// What somebody could make on purpose: every reader of bytes from outside answers with a sound value or a named error
// (issue 3: "a crafted link, file, picture or scenario does nothing but give a named error"). Random wounds are in the
// tests beside this one; here each value of a sound input is changed for each kind that it is not.
#include <doctest/doctest.h>

#include <functional>

#include <nlohmann/json.hpp>

#include "deflate.h"
#include "document/samples.h"
#include "exchange/packed_document.h"
#include "exchange/picture_data.h"
#include "exchange/read_any.h"
#include "exchange/samples.h"
#include "exchange/share_code.h"
#include "support/scenarios.h"

using namespace seven;
using Json = nlohmann::json;

namespace {

// Values that most places do not expect.
const std::vector<Json>& strangers() {
  static const std::vector<Json> all = [] {
    Json deep = 1;
    for (int i = 0; i < 20; ++i) deep = Json::array({deep});
    return std::vector<Json>{nullptr,
                             true,
                             -1,
                             1e308,
                             1ull << 63,
                             "",
                             std::string(5'000, 'x'),
                             "../__proto__",
                             Json::array(),
                             deep,
                             Json{{"__proto__", 1}}};
  }();
  return all;
}

// Calls `look(json, where)` with each value of `whole` changed for each stranger, and with each taken out.
void for_each_strange(const Json& whole, const std::function<void(const Json&, const std::string&)>& look) {
  const Json places = whole.flatten();
  std::vector<std::string> pointers{""};
  for (const auto& [pointer, value] : places.items()) {
    for (std::size_t at = pointer.find('/', 1); at != std::string::npos; at = pointer.find('/', at + 1))
      pointers.push_back(pointer.substr(0, at));
    pointers.push_back(pointer);
  }
  std::sort(pointers.begin(), pointers.end());
  pointers.erase(std::unique(pointers.begin(), pointers.end()), pointers.end());
  for (const std::string& pointer : pointers) {
    const Json::json_pointer at(pointer);
    for (const Json& stranger : strangers()) {
      Json changed = whole;
      changed[at] = stranger;
      look(changed, pointer + " to " + stranger.dump().substr(0, 40));
    }
    if (pointer.empty()) continue;
    Json without = whole;
    Json& parent = without[at.parent_pointer()];
    if (parent.is_array())
      parent.erase(std::stoul(at.back()));
    else
      parent.erase(at.back());
    look(without, "without " + pointer);
  }
}

bool is_named(const Error& error) { return std::string(message_key(error.code)).rfind("error.", 0) == 0; }

Error error_of(const Result<Found>& found) {
  REQUIRE_FALSE(found.ok());
  return found.error();
}

// A sound document that can be kept and opened again as the same.
bool is_sound(const Document& document) {
  for (const auto& [id, record] : document.store().records()) {
    if (id != record_id(record) || !check_record(record)) return false;
  }
  const std::string written = write_document(document, SessionRecords::include);
  const Result<OpenedDocument> again = read_document(written);
  return again && write_document(again.value().document, SessionRecords::include) == written;
}

std::string code_with(const std::string& deflated) { return code_of(frame(deflated, Packing::deflated)); }

std::string in_svg(const std::string& inside) { return "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>"; }

const std::string document_text = R"({"format": "seven-minutes", "version": 1, "generator": "g", "id": "d",)"
                                  R"( "created": 1, "modified": 2, "records": [)";

}  // namespace

TEST_CASE("a scenario with any one of its values of another kind gives a scenario or a named error with its place") {
  Json whole = Json::parse(source_text("assets/templates/scenario.json"), nullptr, false);
  whole.erase("read_me");
  whole["words"] = Json{{"en", {{"title", "One word stands for all"}}}};
  int refused = 0, read = 0;
  for_each_strange(whole, [&](const Json& changed, const std::string& where) {
    const Result<Scenario> scenario = read_scenario(changed.dump());
    if (scenario) {
      const Scenario& one = scenario.value();
      const bool sound = !one.people.empty() && !one.roles.empty() && !one.people[0].offers.empty();
      CHECK_MESSAGE(sound, where);
      ++read;
    } else {
      const bool placed = is_named(scenario.error()) &&
                          (!scenario.error().place.empty() || scenario.error().code == ErrorCode::not_our_file);
      CHECK_MESSAGE(placed, where);
      ++refused;
    }
  });
  CHECK(refused > 2'000);
  CHECK(read > 100);
}

TEST_CASE("a file with any one of its values of another kind gives a document or a named error with its place") {
  const Json whole = Json::parse(write_document(samples::filled_document(), SessionRecords::include), nullptr, false);
  int refused = 0;
  for_each_strange(whole, [&](const Json& changed, const std::string& where) {
    const Result<OpenedDocument> opened = read_document(changed.dump());
    if (opened) {
      CHECK_MESSAGE(is_sound(opened.value().document), where);
    } else {
      const bool placed =
          is_named(opened.error()) && (!opened.error().place.empty() || opened.error().code == ErrorCode::not_our_file);
      CHECK_MESSAGE(placed, where);
      CHECK_MESSAGE(opened.error().place.size() < 200, where);
      ++refused;
    }
  });
  CHECK(refused > 1'000);
}

TEST_CASE("a link of any size, of broken digits or of an inflating bomb is a named error") {
  const std::string link = "https://example.org/#";
  CHECK(error_of(read_any(link + "7m1." + std::string(12'000'000, 'A'))) == Error{ErrorCode::too_large, "bytes"});
  CHECK(error_of(read_any(link + "7m1.A")).code == ErrorCode::damaged);
  CHECK(error_of(read_any(link + code_of(frame("", Packing::plain)))).code == ErrorCode::damaged);
  CHECK(error_of(read_any(link + code_of("\1\7whatever"))) == Error{ErrorCode::too_new, "flags"});
  const std::string bomb = native::deflate(std::string(max_share_bytes + 1, '\0'));
  const Result<Found> found = bomb.size() < max_share_bytes ? read_any(link + code_with(bomb)) : read_any("");
  if (found) {
    const auto* deflated = std::get_if<FoundDeflated>(&found.value());
    REQUIRE(deflated != nullptr);
    CHECK(native::inflate(deflated->deflated, max_share_bytes).error().code == ErrorCode::too_large);
  }
}

TEST_CASE("a link with a link inside opens the first code and runs nothing of what surrounds it") {
  const std::string code = code_of(frame(pack(samples::filled_document()), Packing::plain));
  for (const std::string& text : {"javascript:alert(1)#" + code, "<script>" + code + "</script>", "data:," + code,
                                  code + "#" + code, std::string("\0\0", 2) + code, "\xFF\xFE " + code}) {
    const Result<Found> found = read_any(text);
    REQUIRE(found.ok());
    const auto* document = std::get_if<FoundDocument>(&found.value());
    REQUIRE(document != nullptr);
    CHECK(write_document(document->opened.document) == write_document(samples::filled_document()));
  }
}

TEST_CASE("a file of brackets, commas, digits, keys or escapes without end is a named error, and soon") {
  const auto code = [](const std::string& bytes) { return error_of(read_any(bytes)).code; };
  CHECK(code(document_text + std::string(4'000'000, '[')) == ErrorCode::too_large);
  CHECK(code(document_text + std::string(4'000'000, ',')) == ErrorCode::too_large);
  CHECK(code(document_text + "{\"type\":" + std::string(4'000'000, '{')) == ErrorCode::too_large);
  CHECK(code(document_text + std::string(4'000'000, '9')) == ErrorCode::damaged);
  CHECK(code(document_text + std::string(4'000'000, '9') + "]}") == ErrorCode::damaged);
  CHECK(code(document_text + "1e" + std::string(4'000'000, '9') + "]}") == ErrorCode::damaged);
  CHECK(code(document_text + "1e-" + std::string(4'000'000, '9') + "]}") == ErrorCode::wrong_type);
  CHECK(code(document_text + "0." + std::string(4'000'000, '0') + "1]}") == ErrorCode::wrong_type);
  CHECK(code(document_text + "\"" + std::string(4'000'000, '\\')) == ErrorCode::damaged);
  std::string lines;
  while (lines.size() < 4'000'000) lines += "\n{\"type\"}";
  CHECK(code(document_text + lines) == ErrorCode::damaged);
  std::string keys;
  for (int i = 0; i < 200'000; ++i) keys += "\"k" + std::to_string(i) + "\":0,";
  CHECK(code("{\"format\": \"seven-minutes\"," + keys + "\"version\": 1}") == ErrorCode::missing);
}

TEST_CASE("ids and texts of a file are letters and words, whatever they try to be") {
  const auto note = [](const std::string& topic, const std::string& text) {
    return document_text + R"({"type": "note", "topic": )" + topic + R"(, "text": )" + text + "}]}";
  };
  const auto error = [&](const std::string& topic, const std::string& text) {
    return error_of(read_any(note(topic, text)));
  };
  for (const std::string topic :
       {R"("../tea")", R"("a/b")", R"("<b>")", R"("")", R"("a\u0000")", R"("é")", R"(" a")"}) {
    INFO(topic);
    CHECK(error(topic, R"("x")") == Error{ErrorCode::out_of_range, "records[0].topic"});
  }
  CHECK(error(R"("tea")", R"("\ud800")").code == ErrorCode::damaged);
  CHECK(error(R"("tea")", "\"\xC0\xAF\"").code == ErrorCode::damaged);
  CHECK(error(R"("tea")", "\"" + std::string(max_text_length + 1, 'x') + "\"").code == ErrorCode::out_of_range);
  const auto read = [&](const std::string& text) {
    const Result<Found> found = read_any(note(R"("tea")", text));
    REQUIRE(found.ok());
    return std::get<FoundDocument>(found.value()).opened.document.store().find<Note>("tea")->text;
  };
  // What nobody can type is left out.
  CHECK(read(R"("a\u0000b\u001b[2J\u0085c\r\nd")") == "ab[2Jc\nd");
  // Markup and formulas are words like others; nothing here reads them.
  CHECK(read(R"("<script>alert(1)</script>{name}%s=1+1")") == "<script>alert(1)</script>{name}%s=1+1");
}

TEST_CASE("a picture that says wrong lengths, hides its text or brings entities is a named error") {
  const std::string document = write_document(samples::filled_document());
  const std::string png = with_document_in_png(samples::small_png(), document).value();
  const std::size_t chunk = png.find("iTXt");
  const auto code_with_byte = [&](std::size_t at, char byte) {
    std::string changed = png;
    changed[at] = byte;
    return error_of(read_any(changed)).code;
  };
  CHECK(code_with_byte(chunk - 4, '\xFF') == ErrorCode::damaged);      // a chunk of four thousand million bytes
  CHECK(code_with_byte(chunk - 1, '\0') == ErrorCode::damaged);        // one that ends too soon
  CHECK(code_with_byte(chunk + 4 + 14, '\1') == ErrorCode::damaged);   // "it is compressed"
  CHECK(code_with_byte(chunk + 4, 'S') == ErrorCode::nothing_inside);  // another program's text
  CHECK(code_with_byte(chunk, 'z') == ErrorCode::nothing_inside);      // zTXt: never inflated
  CHECK(read_any(png.substr(0, png.size() - 12)).ok());                // cut after the document, which is whole
}

TEST_CASE("an SVG with scripts, entities, other encodings or a document out of place gives nothing but the document") {
  const std::string bomb =
      "<!DOCTYPE svg [<!ENTITY a \"" + std::string(1'000, 'x') + "\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
  const std::string holder = "<metadata id=\"seven-minutes\">";
  const auto code = [](const std::string& bytes) { return error_of(read_any(bytes)).code; };
  CHECK(code(bomb + in_svg(holder + "&b;</metadata>")) == ErrorCode::damaged);
  CHECK(code(bomb + in_svg(holder + "{&b;}</metadata>")) == ErrorCode::damaged);
  CHECK(code(in_svg(holder + "<![CDATA[{}]]></metadata>")) == ErrorCode::damaged);
  CHECK(code(in_svg(holder + holder + "{}</metadata></metadata>")) == ErrorCode::not_our_file);
  CHECK(code(in_svg("<script>alert(1)</script>")) == ErrorCode::nothing_inside);
  CHECK(code(in_svg("<!-- " + holder + " -->")) == ErrorCode::damaged);
  std::string many;
  while (many.size() < 4'000'000) many += holder;
  CHECK(code(in_svg(many)) == ErrorCode::damaged);
  std::string references;
  while (references.size() < 4'000'000) references += "&#65;";
  CHECK(code(in_svg(holder + references + "</metadata>")) == ErrorCode::not_our_file);
  const std::string document = write_document(samples::filled_document());
  const std::string svg = with_document_in_svg(in_svg("<script>alert(1)</script>"), document).value();
  const Result<Found> found = read_any(svg);
  REQUIRE(found.ok());
  CHECK(write_document(std::get<FoundDocument>(found.value()).opened.document) == document);
}

TEST_CASE("a scenario as large or as deep as can be, or of hostile words, is a scenario or a named error") {
  std::string text = source_text("assets/templates/scenario.json");
  const auto with = [&](const std::string& more) { return text.substr(0, text.rfind('}')) + ", " + more + "}"; };
  CHECK(read_scenario(with("\"x\": " + std::string(1'000'000, '['))).error().code == ErrorCode::too_large);
  CHECK(read_scenario(with("\"x\": " + std::string(500, '[') + std::string(500, ']'))).error() ==
        Error{ErrorCode::too_large, "nesting"});
  CHECK(read_scenario(with("\"x\": [" + std::string(900'000, ',') + "]")).error().code == ErrorCode::damaged);
  std::string zeros = "0";
  while (zeros.size() < 800'000) zeros += ",0";
  const Result<Scenario> padded = read_scenario(with("\"x\": [" + zeros + "]"));
  CHECK((padded.ok() || padded.error().code == ErrorCode::too_large));
  ScenarioWords words;
  const std::string hostile = R"("words": {"en": {"title": "<img src=x onerror=alert(1)>{name}%n%s"}})";
  REQUIRE(read_scenario(with(hostile), &words).ok());
  CHECK(words["en"]["title"] == "<img src=x onerror=alert(1)>{name}%n%s");
  CHECK(read_scenario(with(R"("words": {"../../en": {"title": "x"}})")).error().code == ErrorCode::out_of_range);
}
