// Moments to go back to: kept whole, told truly, and never in the way of work.
#include <doctest/doctest.h>

#include "document/autosave.h"
#include "document/recent_documents.h"
#include "document/restore_points.h"
#include "document/rolling_points.h"
#include "document/samples.h"
#include "document/thinning.h"

using namespace seven;

namespace {

constexpr std::int64_t kStart = 1'760'000'000'000, kMinute = 60'000;

void write_note(Document& document, const std::string& text, std::int64_t at, const char* name = "write") {
  document.commit({name, {}}, at, [&](DiffBuilder& edit) { edit.put(Note{"a", text}); });
}

Document fresh_document() { return Document({"work-1", kStart, kStart, "test"}); }

std::vector<RestorePoint> listed(samples::ManualStorage& storage, const std::string& id = "work-1") {
  std::vector<RestorePoint> points;
  RestorePoints(storage).list(id, [&](Result<std::vector<RestorePoint>> found) {
    REQUIRE(found.ok());
    points = found.take();
  });
  storage.answer_all();
  return points;
}

std::string note_in(samples::ManualStorage& storage, const RestorePoint& point) {
  std::string text = "(nothing)";
  RestorePoints(storage).load("work-1", point, [&](Result<OpenedPoint> found) {
    if (found) text = found.value().opened.document.store().value_or(Note{"a", "(no note)"}).text;
  });
  storage.answer_all();
  return text;
}

// A device on which "work-1" is open from its beginning.
struct PointsDesk {
  PointsDesk() {
    rolling.go_on(document);
    storage.answer_all();
  }

  samples::ManualStorage storage{};
  RollingPoints rolling{storage, nullptr};
  Document document = fresh_document();
};

constexpr auto no_picture = [] { return DocumentPicture{}; };

void keep(samples::ManualStorage& storage, RollingPoints& rolling, const Document& document, std::int64_t now) {
  rolling.keep(document, now, no_picture);
  storage.answer_all();
}

}  // namespace

TEST_CASE("a point is read as it was written, without session and history") {
  RestorePoint point{kStart, true, "Cyn “cinio”"};
  point.picture = {Minutes::of_whole(30), {{DocumentPicture::Kind::relationship, Minutes::of_whole(11)}}};
  point.changes = {{{"step.pull_minutes", {{"from", "@x.raj"}}}, 3}, {{"step.note", {}}, 1}};
  const Result<OpenedPoint> read = read_point(write_point(point, samples::filled_document()));
  REQUIRE(read.ok());
  CHECK(read.value().point == point);
  const Document& document = read.value().opened.document;
  CHECK(same_work(document.store(), samples::filled_document().store()));
  CHECK(document.store().only<Session>() == nullptr);
  CHECK(document.history().done().empty());
}

TEST_CASE("any bytes give a point or a named error") {
  const std::string good = write_point({kStart}, samples::filled_document());
  for (std::size_t cut = 0; cut < good.size(); cut += 7) {
    CAPTURE(cut);
    const Result<OpenedPoint> read = read_point(std::string_view(good).substr(0, cut));
    if (read) CHECK(read.value().opened.recovered);
  }
  samples::Dice dice(7);
  for (int i = 0; i < 500; ++i) {
    std::string bad = good;
    bad[dice.below(static_cast<std::uint32_t>(bad.size()))] = static_cast<char>(dice.below(256));
    (void)read_point(bad);
  }
  CHECK_FALSE(read_point("").ok());
  CHECK_FALSE(read_point("\n{}").ok());
}

TEST_CASE("a key tells when a point was made and by whom, and keys of others tell nothing") {
  const RestorePoint rolling{kStart}, by_hand{kStart, true};
  CHECK(point_of_key("work-1", point_storage_key("work-1", rolling)) == rolling);
  CHECK(point_of_key("work-1", point_storage_key("work-1", by_hand)) == by_hand);
  for (const char* key : {"point/work-1/", "point/work-1/h", "point/work-1/12x", "point/work-2/12", "doc/work-1",
                          "point/work-1/99999999999999999999"}) {
    CAPTURE(key);
    CHECK_FALSE(point_of_key("work-1", key).has_value());
  }
}

TEST_CASE("while work goes on a point is made every five minutes, of what is there then") {
  samples::ManualStorage storage;
  RollingPoints rolling(storage, nullptr);
  Document document = fresh_document();
  rolling.go_on(document);
  keep(storage, rolling, document, kStart);
  CHECK(listed(storage).empty());
  for (int minute = 1; minute <= 11; ++minute) {
    write_note(document, std::to_string(minute), kStart + minute * kMinute);
    keep(storage, rolling, document, kStart + minute * kMinute);
  }
  const std::vector<RestorePoint> points = listed(storage);
  REQUIRE(points.size() == 2);
  CHECK(points[0].at_ms == kStart + 10 * kMinute);
  CHECK(note_in(storage, points[0]) == "10");
  CHECK(note_in(storage, points[1]) == "5");
  CHECK(points[0].changes == std::vector<StepCount>{{{"write", {}}, 5}});
}

TEST_CASE("where nothing has changed since the last point none is made, and none is waited for") {
  PointsDesk desk;
  auto& [storage, rolling, document] = desk;
  CHECK_FALSE(rolling.due_in(document, kStart).has_value());
  write_note(document, "x", kStart + kMinute);
  CHECK(rolling.due_in(document, kStart + kMinute) == 240);
  keep(storage, rolling, document, kStart + 5 * kMinute);
  CHECK_FALSE(rolling.due_in(document, kStart + 60 * kMinute).has_value());
  document.look(Session{"talk"});
  keep(storage, rolling, document, kStart + 60 * kMinute);
  write_note(document, "y", kStart + 61 * kMinute);
  document.undo(kStart + 62 * kMinute);
  keep(storage, rolling, document, kStart + 63 * kMinute);
  CHECK(listed(storage).size() == 1);
}

TEST_CASE("in the middle of a gesture no point is made") {
  PointsDesk desk;
  auto& [storage, rolling, document] = desk;
  write_note(document, "x", kStart);
  document.begin_gesture({"pull", {}}, kStart);
  document.update_gesture([](DiffBuilder& edit) { edit.put(Note{"a", "half"}); });
  keep(storage, rolling, document, kStart + 9 * kMinute);
  CHECK(listed(storage).empty());
  document.commit_gesture(kStart + 9 * kMinute);
  keep(storage, rolling, document, kStart + 9 * kMinute);
  CHECK(listed(storage).size() == 1);
}

TEST_CASE("work that is opened again goes on from the newest point, with what changed since") {
  samples::ManualStorage storage;
  Document document = fresh_document();
  {
    RollingPoints rolling(storage, nullptr);
    rolling.go_on(document);
    storage.answer_all();
    write_note(document, "first", kStart, "start");
    keep(storage, rolling, document, kStart + 5 * kMinute);
  }
  write_note(document, "second", kStart + 6 * kMinute, "go on");
  RollingPoints rolling(storage, nullptr);
  rolling.go_on(document);
  keep(storage, rolling, document, kStart + 600 * kMinute);
  CHECK(listed(storage).size() == 1);  // what is there has not been looked up yet
  keep(storage, rolling, document, kStart + 600 * kMinute);
  const std::vector<RestorePoint> points = listed(storage);
  REQUIRE(points.size() == 2);
  CHECK(points[0].changes == std::vector<StepCount>{{{"go on", {}}, 1}});
}

TEST_CASE("a point that cannot be written is not shown, work goes on, and the next try comes five minutes later") {
  PointsDesk desk;
  auto& [storage, rolling, document] = desk;
  write_note(document, "x", kStart);
  storage.fail_writes = Error{ErrorCode::storage_full, ""};
  keep(storage, rolling, document, kStart + 5 * kMinute);
  CHECK(listed(storage).empty());
  CHECK(rolling.due_in(document, kStart + 5 * kMinute) == 300);
  storage.fail_writes.reset();
  keep(storage, rolling, document, kStart + 9 * kMinute);
  CHECK(listed(storage).empty());
  keep(storage, rolling, document, kStart + 10 * kMinute);
  CHECK(listed(storage).size() == 1);
}

TEST_CASE("a clock that was set back makes no one wait for years") {
  PointsDesk desk;
  auto& [storage, rolling, document] = desk;
  write_note(document, "x", kStart - 400 * day_ms);
  keep(storage, rolling, document, kStart - 400 * day_ms);
  CHECK(listed(storage).size() == 1);
}

TEST_CASE("answers that come after another document was opened change nothing for that one") {
  samples::ManualStorage storage;
  RollingPoints rolling(storage, nullptr);
  Document first = fresh_document(), second({"work-2", kStart, kStart, "test"});
  rolling.go_on(first);
  rolling.go_on(second);
  storage.answer_all();
  write_note(second, "x", kStart + 6 * kMinute);
  keep(storage, rolling, first, kStart + 7 * kMinute);
  keep(storage, rolling, second, kStart + 7 * kMinute);
  CHECK(listed(storage, "work-1").empty());
  CHECK(listed(storage, "work-2").size() == 1);
}

TEST_CASE("what changed is counted by the names of the steps; past what is known nothing is told") {
  Document document = fresh_document();
  const Store start = document.store();
  write_note(document, "1", kStart, "a");
  const Store first = document.store();
  write_note(document, "2", kStart, "b");
  write_note(document, "3", kStart, "b");
  const auto since = [&](const Store* before) { return changes_since(document.history(), document.store(), before); };
  CHECK(since(&first) == std::vector<StepCount>{{{"b", {}}, 2}});
  CHECK(since(&start) == std::vector<StepCount>{{{"b", {}}, 2}, {{"a", {}}, 1}});
  CHECK(since(nullptr) == since(&start));
  document.undo(kStart);
  document.undo(kStart);
  document.undo(kStart);
  write_note(document, "4", kStart, "c");
  CHECK(since(&first).empty());
}

TEST_CASE("going back is one step: the records are those of then, and undo brings back those of now") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    Document document = samples::filled_document();
    const auto edits = [&](std::uint32_t most) {
      for (std::uint32_t i = dice.below(most); i > 0; --i)
        document.commit({"edit", {}}, kStart, [&](DiffBuilder& edit) { samples::random_edit(dice, edit); });
    };
    edits(5);
    const Store then = document.store();
    edits(9);
    const Store now = document.store();
    const std::size_t steps = document.history().done().size();
    const bool changed = document.commit({"step.go_back", {}}, kStart,
                                         [&](DiffBuilder& edit) { go_back_to(then, document.store(), edit); });
    CHECK(changed == !same_work(then, now));
    CHECK(same_work(document.store(), then));
    const auto* session_now = now.only<Session>();
    const auto* session_after = document.store().only<Session>();
    CHECK((session_now == nullptr) == (session_after == nullptr));
    if (session_now != nullptr && session_after != nullptr) CHECK(*session_now == *session_after);
    if (!changed) continue;
    CHECK(document.history().done().size() == steps + 1);
    document.undo(kStart);
    CHECK(document.store().records() == now.records());
  }
}

TEST_CASE("a document that goes for good takes its points along, and nobody else's") {
  samples::ManualStorage storage;
  for (const char* id : {"work-1", "work-10"}) {
    Document document({id, kStart, kStart, "test"});
    write_note(document, "x", kStart);
    Autosave autosave(storage, nullptr);
    autosave.keep_now(document);
    RestorePoints(storage).keep(document, {kStart}, [](Outcome) {});
    RestorePoints(storage).keep(document, {kStart + 1, true, "mine"}, [](Outcome) {});
    storage.answer_all();
  }
  RecentDocuments(storage).remove("work-1", [](Outcome outcome) { CHECK(outcome.ok()); });
  storage.answer_all();
  CHECK(listed(storage, "work-1").empty());
  CHECK(listed(storage, "work-10").size() == 2);
  CHECK(storage.blobs.size() == 4);
}

TEST_CASE("points that cannot be read are left out of the list, and the others stay") {
  samples::ManualStorage storage;
  Document document = fresh_document();
  RestorePoints(storage).keep(document, {kStart}, [](Outcome) {});
  storage.answer_all();
  storage.blobs["point/work-1/77"] = "rubbish";
  storage.blobs["point/work-1/notes"] = "rubbish";
  CHECK(listed(storage).size() == 1);
}
