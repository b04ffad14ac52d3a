// Handwriting on papers of the board: it stays where it was written, and a paper holds so much.
#include "planning/ink_edits.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "document/document.h"
#include "planning/board_edits.h"

using namespace seven;

namespace {

using Way = std::vector<Vec2>;

Pinned ink_paper() {
  Pinned paper;
  paper.id = "p";
  paper.text = "Who?";
  paper.place = {100, 50, 184, 136};
  return paper;
}

bool lies_on(const Pinned& paper) {
  for (const InkStroke& stroke : paper.drawing)
    for (std::size_t i = 0; i < stroke.size(); i += 2)
      if (stroke[i] > paper.place.w || stroke[i + 1] > paper.place.h) return false;
  return is_ink(paper.drawing) && check_record(paper);
}

}  // namespace

TEST_CASE("a first stroke makes a note around it, of the usual size or as large as it must be") {
  const Pinned small = note_around("k", Way{{500, 400}, {520.4f, 430}}, 1);
  CHECK(small.id == "k");
  CHECK(small.kind == PinnedKind::note);
  CHECK(small.place == BoardPlace{480, 380, 184, 136});
  CHECK(small.drawing == Ink{{20, 20, 40, 50}});
  const Pinned large = note_around("k", Way{{-500, -400}, {500, 400}}, 1);
  CHECK(large.place.w > 1000);
  CHECK(lies_on(large));
  const Pinned dot = note_around("k", Way{{7, 7}}, 1);
  CHECK(dot.drawing == Ink{{20, 20}});
}

TEST_CASE("a paper grows to hold a stroke to any side, and what was on it stays where it was on the board") {
  const Pinned paper = *with_stroke(ink_paper(), Way{{150, 100}, {200, 120}}, 1);
  CHECK(paper.place == BoardPlace{100, 50, 184, 136});
  CHECK(paper.text == "Who?");
  for (const Way& way : {Way{{90, 100}, {20, 100}}, Way{{150, 60}, {150, -30}}, Way{{250, 100}, {400.6f, 100}},
                         Way{{150, 100}, {150, 333}}}) {
    const auto grown = with_stroke(paper, way, 1);
    REQUIRE(grown.has_value());
    CHECK(grown->place.w + grown->place.h > paper.place.w + paper.place.h);
    CHECK(drawn_lines(*grown).front() == drawn_lines(paper).front());
    CHECK(drawn_lines(*grown).back().front() == way.front());
    CHECK(lies_on(*grown));
  }
}

TEST_CASE("what is kept of a stroke is small: a straight line is two points, finer than a unit is nothing") {
  Way way;
  for (int i = 0; i <= 400; ++i) way.push_back({150 + 0.1f * static_cast<float>(i), i % 2 == 0 ? 100.0f : 100.3f});
  CHECK(with_stroke(ink_paper(), way, 1)->drawing.front().size() == 4);
  std::string json;
  append_record_json(json, *with_stroke(ink_paper(), way, 0));
  CHECK(json.find(R"("drawing":[[50,50,90,50]])") != std::string::npos);
}

TEST_CASE("a paper is full after so many strokes or points, and never beyond what a file may hold") {
  Pinned paper = ink_paper();
  std::size_t strokes = 0;
  while (const auto next = with_stroke(paper, Way{{150, 100}, {160, 110}}, 1)) {
    paper = *next;
    ++strokes;
  }
  CHECK(strokes == most_ink_strokes);
  CHECK(check_record(paper).ok());
  Random random(5);
  Pinned wild = ink_paper();
  for (int round = 0; round < 30; ++round) {
    Way way;
    for (int i = 0; i < 600; ++i)
      way.push_back({static_cast<float>(random.between(-3000, 3000)), static_cast<float>(random.between(-3000, 3000))});
    const auto next = with_stroke(wild, way, 1);
    if (!next) break;
    wild = *next;
    CHECK(lies_on(wild));
  }
  CHECK(points_of(wild.drawing) > 500);
  CHECK_FALSE(with_stroke(ink_paper(), Way{{0, 0}, {30'000, 0}}, 1).has_value());
  CHECK_FALSE(with_stroke(ink_paper(), Way{}, 1).has_value());
}

TEST_CASE("at the edge of the board a stroke is kept as a record may have it") {
  for (const float edge : {-1e6f, 1e6f, -1e9f, 1e9f}) {
    CAPTURE(edge);
    const Pinned paper = note_around("k", Way{{edge, edge}, {edge + 40, edge + 20}}, 1);
    CHECK(check_record(paper).ok());
  }
}

TEST_CASE("a paper is not made smaller than what is drawn on it, and is as small as anybody likes without that") {
  Document document(DocumentInfo{"plan-1", 0, 0, "test"});
  const auto sized = [&](const Pinned& paper) {
    document.commit({"step.board"}, 1000, [&](DiffBuilder& edit) { edit.put(paper); });
    document.commit({"step.board"}, 1000, [&](DiffBuilder& edit) {
      place_item(document.store(), edit, "pinned:p", {100, 50, 96, 96});
    });
    return document.store().find<Pinned>("p")->place;
  };
  CHECK(sized(ink_paper()) == BoardPlace{100, 50, 96, 96});
  CHECK(sized(*with_stroke(ink_paper(), Way{{150, 100}, {250, 120}}, 1)) == BoardPlace{100, 50, 162, 96});
}
