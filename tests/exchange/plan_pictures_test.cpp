// Pictures and paper of a plan: everything has its place, nothing is cut, whatever people wrote and however large the
// plan is (domain.md A5, A101, C4).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "exchange/board_picture.h"
#include "exchange/flow_layout.h"
#include "exchange/flow_picture.h"
#include "exchange/paper.h"
#include "exchange/plan_paper.h"
#include "support/report_sample.h"
#include "support/results.h"

namespace seven {
namespace {

const MeasureText kPlanMeasure = test::half_em;

ReportFlow sample_flow(int sources, const std::string& words) {
  ReportFlow flow;
  flow.language = "en";
  flow.product = "Seven Minutes";
  flow.title = "Where the time goes";
  flow.disclaimer = "For planning and learning, not for clinical decisions";
  flow.taken = "Taken out", flow.whose = "Whose time", flow.becomes = "What it becomes";
  flow.taken_amount = flow.becomes_amount = "39,400 min";
  float all[2] = {};
  for (int i = 0; i < sources; ++i) {
    const auto role = static_cast<std::size_t>(i % 2);
    const float size = 100.0f * static_cast<float>(1 + (i * 7) % 13);
    all[role] += size;
    flow.from.push_back({FlowEndKind::released,
                         words + " #" + std::to_string(i + 1) + ".",
                         words,
                         "24,840 min",
                         "m",
                         {{role, size, "24,840 min"}}});
  }
  for (std::size_t role = 0; role < 2; ++role) flow.roles.push_back({"Role", "39,400 min freed", "", all[role]});
  flow.into.push_back({FlowEndKind::relationship,
                       "A longer visit",
                       "a note",
                       "19,308 min",
                       "m",
                       {{0, all[0] * 0.5f, ""}, {1, all[1] * 0.25f, ""}}});
  flow.into.push_back({FlowEndKind::saved, "Saved", "", "10,290 min", "", {{0, all[0] * 0.3f, ""}}});
  flow.into.push_back(
      {FlowEndKind::left, "Left", "", "6,682 min", "", {{0, all[0] * 0.2f, ""}, {1, all[1] * 0.75f, ""}}});
  return flow;
}

Vec2 half_em_size(const std::string& words, FlowText, float width) {
  const TextLook look{400, 14, 18};
  if (width <= 0) return {kPlanMeasure(words, look), look.line};
  return {width, look.line * static_cast<float>(wrapped(words, look, width, kPlanMeasure).size())};
}

ReportBoard sample_board(int cards, const std::string& words) {
  ReportBoard board;
  board.language = "en";
  board.product = "Seven Minutes";
  board.plan = "Our plan";
  board.disclaimer = "For planning and learning, not for clinical decisions";
  const int rows = std::max(1, cards / 10);
  for (int row = 0; row < rows; ++row)
    board.lanes.push_back({"Lane " + std::to_string(row), "400 people", 168.0f * static_cast<float>(row),
                           168.0f * static_cast<float>(row + 1)});
  for (int column = 0; column < 10; ++column)
    board.stages.push_back({"Stage", "", 214.0f * static_cast<float>(column), 214.0f * static_cast<float>(column + 1)});
  for (int i = 0; i < cards; ++i) {
    BoardCard card;
    card.place = {15 + 214.0f * static_cast<float>(i % 10), 15 + 168.0f * static_cast<float>(i / 10), 184, 136};
    card.title = "#" + std::to_string(i + 1) + ". " + words;
    card.change = "Shorten";
    card.who = "GP · 5,400 a year";
    card.minutes = "7 → 2.4 min";
    card.amount = "−24,840 min";
    board.cards.push_back(card);
    if (i >= 11)
      board.arrows.push_back({static_cast<std::size_t>(i - 11), static_cast<std::size_t>(i), "40 min", i % 2 == 0});
  }
  board.papers.push_back({{900, 20, 184, 136}, "Note", words});
  return board;
}

}  // namespace

TEST_CASE("C4 ribbons are as broad as what flows, on one scale, and lie within their bars and roles") {
  for (const int sources : {1, 3, 12, 40}) {
    CAPTURE(sources);
    const ReportFlow flow = sample_flow(sources, "Quick visits");
    const FlowLayout layout = flow_layout(flow, {40, 60, 1000, 500}, half_em_size);
    float scale = 0;
    for (const FlowRibbon& ribbon : layout.ribbons) {
      const ReportFlowEnd& end = (ribbon.in ? flow.from : flow.into)[ribbon.end];
      const auto part = std::find_if(end.parts.begin(), end.parts.end(),
                                     [&](const ReportFlowPart& each) { return each.role == ribbon.role; });
      REQUIRE(part != end.parts.end());
      if (part->size <= 0) continue;
      if (scale == 0) scale = ribbon.height / part->size;
      CHECK(ribbon.height / part->size == doctest::Approx(scale).epsilon(0.001));
      const Rect& role = layout.roles[ribbon.role];
      const float at_role = ribbon.in ? ribbon.to_top : ribbon.from_top;
      CHECK(at_role >= role.y - 0.5f);
      CHECK(at_role + ribbon.height <= role.bottom() + 0.5f);
      CHECK(ribbon.from_x < ribbon.to_x);
    }
  }
}

TEST_CASE("A44 lines of hatching lie within their ribbon, rise at 45 degrees and cover all of its length") {
  ReportFlow flow = sample_flow(12, "Quick visits");
  flow.from[3].waits = "once this is in place: a rule";
  for (const FlowRibbon& ribbon : flow_layout(flow, {40, 60, 1000, 500}, half_em_size).ribbons) {
    CHECK(ribbon.waits == (ribbon.in && ribbon.end == 3));
    const auto lines = hatching(ribbon, 8);
    REQUIRE_FALSE(lines.empty());
    float first = 1e9f, last = 0;
    for (const auto& line : lines) {
      const Vec2 from = line.first, to = line.second;
      CHECK(to.x - from.x == doctest::Approx(from.y - to.y).epsilon(0.01));
      for (const Vec2& end : {from, to}) {
        float t = 0.5f;
        for (float by = 0.25f; by > 1e-5f; by *= 0.5f) t += point_on(ribbon, t).x < end.x ? by : -by;
        // Between two of the points that were looked at the edge is taken as straight.
        CHECK(end.y >= point_on(ribbon, t).y - 1);
        CHECK(end.y <= point_on(ribbon, t).y + ribbon.height + 1);
        first = std::min(first, end.x), last = std::max(last, end.x);
      }
    }
    CHECK(first < ribbon.from_x + 24);
    CHECK(last > ribbon.to_x - 24);
  }
}

TEST_CASE("A106 rows of a flow lie over none of each other, and within the picture") {
  for (const int sources : {1, 12, 40}) {
    const ReportFlow flow = sample_flow(sources, "Repeat visits for the chest, and a good many words behind that");
    const Rect area{40, 60, least_flow_width, 500};
    const FlowLayout layout = flow_layout(flow, area, half_em_size);
    for (const auto* places : {&layout.from, &layout.into}) {
      for (std::size_t i = 0; i < places->size(); ++i) {
        const Rect row = (*places)[i].row();
        CHECK(row.x >= area.x - 0.5f);
        CHECK(row.right() <= area.right() + 0.5f);
        CHECK(row.bottom() <= layout.bottom + 0.5f);
        if (i > 0) CHECK(row.y >= (*places)[i - 1].row().bottom() - 0.5f);
      }
    }
  }
}

TEST_CASE("rows of a flow move closer together before its picture grows beyond the height it is given") {
  for (const int sources : {4, 9, 12}) {
    CAPTURE(sources);
    const ReportFlow flow = sample_flow(sources, "Repeat visits for the chest, and a good many words behind that");
    const float wide = flow_layout(flow, {40, 60, 1000, 1}, half_em_size).bottom - 60;
    const Rect area{40, 60, 1000, wide - 24};
    const FlowLayout layout = flow_layout(flow, area, half_em_size);
    CHECK(layout.bottom <= area.bottom() + 0.5f);
    for (const auto* places : {&layout.from, &layout.into}) {
      for (std::size_t i = 1; i < places->size(); ++i)
        CHECK((*places)[i].row().y >= (*places)[i - 1].row().bottom() + 5);
    }
  }
}

TEST_CASE("A101 the picture of a flow is sound, with hostile words too, and says what it is for") {
  for (const std::string& words : {std::string("Quick visits"), std::string(test::kHostile), std::string()}) {
    const ReportPicture picture = flow_picture(sample_flow(12, words), Look{}, kPlanMeasure);
    CHECK(test::xml_problem(picture.svg) == "");
    CHECK(picture.svg.find("NaN") == std::string::npos);
    const std::string said = test::xml_words(picture.svg);
    CHECK(said.find("not for clinical decisions") != std::string::npos);
    CHECK(said.find("#12.") != std::string::npos);
  }
  ReportFlow nothing = sample_flow(0, "");
  nothing.from.clear(), nothing.into.clear(), nothing.roles.clear();
  nothing.nothing = "Nothing flows yet";
  CHECK(test::xml_words(flow_picture(nothing, Look{}, kPlanMeasure).svg).find("Nothing flows yet") !=
        std::string::npos);
}

TEST_CASE("A5 the picture of a board is sound, and every card is on it") {
  for (const std::string& words : {std::string("A visit"), std::string(test::kHostile), std::string(400, 'w')}) {
    const ReportPicture picture = board_picture(sample_board(40, words), Look{}, kPlanMeasure);
    CHECK(test::xml_problem(picture.svg) == "");
    CHECK(picture.svg.find("NaN") == std::string::npos);
    const std::string said = test::xml_words(picture.svg);
    for (int i = 1; i <= 40; ++i) CHECK(said.find("#" + std::to_string(i) + ".") != std::string::npos);
    CHECK(said.find("not for clinical decisions") != std::string::npos);
  }
  CHECK(test::xml_problem(board_picture(ReportBoard{}, Look{}, kPlanMeasure).svg) == "");
}

TEST_CASE("A5 what was drawn by hand is a smooth line in the picture of a board, a dot is a dot") {
  ReportBoard board = sample_board(4, "A visit");
  const auto paths = [&](const char* begin) {
    const std::string svg = board_picture(board, Look{}, kPlanMeasure).svg;
    CHECK(test::xml_problem(svg) == "");
    std::size_t found = 0;
    for (std::size_t at = svg.find(begin); at != std::string::npos; at = svg.find(begin, at + 1)) ++found;
    return found;
  };
  const std::size_t before = paths("<path"), circles = paths("<circle");
  board.papers.push_back({{900, 200, 184, 136}, "", "", {{{910, 210}, {930, 230}, {960, 215}}, {{940, 300}}}});
  CHECK(paths("<path") == before + 1);
  CHECK(paths("<circle") == circles + 1);
  CHECK(paths("M910 210C") == 1);
}

TEST_CASE("A5 a board of a thousand moments is drawn whole") {
  const ReportPicture picture =
      board_picture(sample_board(1000, "A visit about what has changed"), Look{}, kPlanMeasure);
  CHECK(test::xml_problem(picture.svg) == "");
  CHECK(picture.svg.find("#1000.") != std::string::npos);
}

TEST_CASE("A75 A93 A101 a plan on paper: why now first, commitments last, what it is for on every sheet") {
  PlanReport report;
  report.language = "en";
  report.title = "A plan";
  report.disclaimer = "For planning and learning, not for clinical decisions";
  report.board_title = "The map";
  report.board = sample_board(60, "A visit");
  for (const auto& [part, title] : {std::pair{PlanPart::why_now, "Why now"},
                                    {PlanPart::account, "The account"},
                                    {PlanPart::fairness, "Fairness"},
                                    {PlanPart::commitments, "Commitments"}}) {
    PlanChapter chapter;
    chapter.part = part;
    chapter.title = title;
    chapter.table.heads = {"Who", "Minutes"};
    chapter.table.rows.assign(50, {"GP", "12"});
    chapter.entries.push_back({"", {}, {{"Said", test::kHostile}, {"By hand", ""}}});
    report.chapters.push_back(chapter);
  }
  const std::string poster = board_sheet(report.board, Look{}, kPlanMeasure);
  CHECK(test::xml_problem(poster) == "");
  CHECK(poster.find("width=\"1190\" height=\"842\"") != std::string::npos);  // A3, across
  for (const BoardOnPaper how : {BoardOnPaper::one_sheet, BoardOnPaper::several_sheets}) {
    const auto sheets = plan_sheets(report, how, Look{}, kPlanMeasure);
    REQUIRE(sheets.size() >= 5);
    for (const std::string& sheet : sheets) {
      CHECK(test::xml_problem(sheet) == "");
      CHECK(sheet.find("NaN") == std::string::npos);
      CHECK(test::xml_words(sheet).find("not for clinical decisions") != std::string::npos);
      CHECK(sheet.find("width=\"595\" height=\"842\"") != std::string::npos);
    }
    CHECK(test::xml_words(sheets.front()).find("Why now") != std::string::npos);
    std::size_t last = 0;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const std::string words = test::xml_words(sheets[i]);
      if (words.find("Commitments") != std::string::npos) last = i;
      if (words.find("Fairness") != std::string::npos) CHECK(last == 0);
    }
    CHECK(last > 0);
  }
}

}  // namespace seven
