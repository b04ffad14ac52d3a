// The last steps kept with the device's copy: undo and replay go on after a reload, and nothing a file says can make
// steps that do not fit.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "document/history_json.h"
#include "document/samples.h"
#include "document/serializer.h"

using namespace seven;

namespace {

// Random steps of document scope on random records.
Document worked_on(std::uint32_t seed, int steps) {
  samples::Dice dice(seed);
  Document document = samples::empty_document();
  for (int i = 0; i < steps; ++i) {
    const StepName name{"step.guess", {{"need", "@health_centre.need." + std::to_string(i)}, {"level", "\"m\" \\"}}};
    document.commit(name, 2000 + i, [&](DiffBuilder& edit) { samples::random_edit(dice, edit); });
    if (dice.below(5) == 0) document.undo(2000 + i);
  }
  return document;
}

Document reopened(const Document& document, SessionRecords session = SessionRecords::include) {
  Result<OpenedDocument> opened = read_document(write_document(document, session));
  REQUIRE(opened.ok());
  return opened.take().document;
}

std::size_t undo_everything(Document& document) {
  std::size_t steps = 0;
  while (document.undo(9000)) ++steps;
  return steps;
}

}  // namespace

TEST_CASE("the steps of a kept document are the same after a reload, and can be undone") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Document document = worked_on(seed, 30);
    Document again = reopened(document);
    CHECK(again.history().done() == document.history().done());
    CHECK(undo_everything(again) == undo_everything(document));
    CHECK(again.store().records() == document.store().records());
  }
}

TEST_CASE("a file that is shared says what was decided and not how") {
  const Document document = worked_on(1, 30);
  CHECK(write_document(document).find("history") == std::string::npos);
  CHECK(reopened(document, SessionRecords::leave_out).history().done().empty());
}

TEST_CASE("at most some hundred steps are kept, the newest, and no more than so many bytes") {
  Document document = samples::empty_document();
  for (int i = 0; i < 1000; ++i)
    document.commit({"count"}, 2000, [&](DiffBuilder& edit) { edit.put(Note{"n", std::to_string(i)}); });
  Document again = reopened(document);
  CHECK(again.history().done().size() == max_kept_steps);
  undo_everything(again);
  CHECK(again.store().find<Note>("n")->text == "699");

  const std::string before = write_document(document);
  for (int i = 0; i < 100; ++i) {
    document.commit({"long"}, 2000, [&](DiffBuilder& edit) {
      edit.put(Note{"n", std::string(3900, i % 2 == 0 ? 'x' : 'y')});
    });
  }
  const std::string bytes = write_document(document, SessionRecords::include);
  CHECK(bytes.size() < before.size() + 4000 + max_kept_steps_bytes + 2 * max_kept_steps);
  const std::size_t kept = reopened(document).history().done().size();
  CHECK(kept > 20);
  CHECK(kept < 100);
}

TEST_CASE("a step that does not fit is given up with those before it, and the work opens") {
  Document document = samples::empty_document();
  for (const char* text : {"one", "two", "three"})
    document.commit({"write"}, 2000, [&](DiffBuilder& edit) { edit.put(Note{"n", text}); });
  const std::string bytes = write_document(document, SessionRecords::include);
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string wounded = bytes;
    const std::size_t at = wounded.find(from, wounded.find("\"history\""));
    REQUIRE(at != std::string::npos);
    wounded.replace(at, from.size(), to);
    const Result<OpenedDocument> opened = read_document(wounded);
    REQUIRE(opened.ok());
    CHECK(opened.value().document.store().records() == document.store().records());
    return opened.value().document.history().done().size();
  };
  CHECK(with("\"name\"", "\"name\"") == 3);
  CHECK(with("\"name\":\"write\"", "\"name\":7") == 0);
  CHECK(with("\"text\":\"two\"", "\"text\":\"three\"") == 0);  // a step that changes nothing
  CHECK(with("\"text\":\"one\"", "\"text\":2") == 1);
  CHECK(with("\"added\":[]", "\"added\":[\"note:nobody\"]") == 0);
  CHECK(with("\"added\":[\"note:n\"]", "\"added\":[\"session:main\"]") == 2);
  CHECK(with("\"before\":[]", "\"before\":[{\"type\":\"note\",\"topic\":\"n\",\"text\":\"\"}]") == 2);
}

TEST_CASE("a kept file cut at any byte is refused, or opens with nothing but what was in it") {
  const Document document = worked_on(7, 12);
  const std::string bytes = write_document(document, SessionRecords::include);
  REQUIRE(bytes.find("\"history\"") != std::string::npos);
  for (std::size_t length = bytes.find("\"records\""); length < bytes.size(); ++length) {
    CAPTURE(length);
    Result<OpenedDocument> opened = read_document(std::string_view(bytes).substr(0, length));
    if (!opened) continue;
    Document& cut = opened.value().document;
    if (length > bytes.find("\"history\"")) CHECK(cut.store().records() == document.store().records());
    for (const auto& [id, record] : cut.store().records()) CHECK(*document.store().find_record(id) == record);
    undo_everything(cut);
  }
}

TEST_CASE("a kept file with random wounds gives steps that fit, or none") {
  const std::string whole = write_document(worked_on(3, 20), SessionRecords::include);
  const std::size_t first = whole.find("\"history\"");
  for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    std::string bytes = whole;
    for (std::uint32_t left = 1 + dice.below(3); left > 0; --left) {
      const std::size_t at = first + dice.below(static_cast<std::uint32_t>(bytes.size() - first));
      if (dice.flip())
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << dice.below(7)));
      else
        bytes.insert(at, bytes.substr(first + dice.below(200), dice.below(100)));
    }
    Result<OpenedDocument> opened = read_document(bytes);
    if (opened) undo_everything(opened.value().document);
  }
}
