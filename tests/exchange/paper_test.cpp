// A picture and sheets of paper from a report: nothing is cut or lost, whatever its size (domain.md A52, A101, A106).
#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"
#include "exchange/paper.h"
#include "exchange/report_picture.h"
#include "support/report_sample.h"
#include "support/results.h"

namespace seven {
namespace {

using test::report_sample;
using test::ReportSample;
using test::ReportSize;

const MeasureText kMeasure = test::half_em;

std::string all_of(const std::vector<std::string>& sheets) {
  std::string all;
  for (const std::string& sheet : sheets) all += test::xml_words(sheet);
  return all;
}

// Texts whose mark is nowhere in `words`.
std::vector<int> missing(const std::string& words, int texts) {
  std::vector<int> none;
  for (int i = 1; i <= texts; ++i) {
    if (words.find("#" + std::to_string(i) + ".") == std::string::npos) none.push_back(i);
  }
  return none;
}

// The largest x at which a text begins.
float rightmost_text(const std::string& svg) {
  float most = 0;
  for (std::size_t at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1))
    most = std::max(most, std::strtof(svg.c_str() + svg.find(" x=\"", at) + 4, nullptr));
  return most;
}

// The largest y of a text, so that nothing runs into the foot or off the sheet.
float lowest_text(const std::string& svg) {
  float lowest = 0;
  for (std::size_t at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1)) {
    const std::size_t y = svg.find(" y=\"", at) + 4;
    lowest = std::max(lowest, std::strtof(svg.c_str() + y, nullptr));
  }
  return lowest;
}

void sound(const std::vector<std::string>& sheets) {
  for (const std::string& sheet : sheets) {
    CHECK(test::xml_problem(sheet) == "");
    CHECK(sheet.find("NaN") == std::string::npos);
    CHECK(lowest_text(sheet) <= sheet_height - 20);
    CHECK(rightmost_text(sheet) <= sheet_width - 40);
    CHECK(sheet.find("width=\"595\" height=\"842\"") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("every text of a report is on its sheets") {
  for (const ReportSize& size : {ReportSize{}, ReportSize{1, 1, 1, 0, 0}, ReportSize{12, 12, 24, 60, 5}}) {
    for (const std::string typed : {"word", "a sentence that is long enough to be wrapped in most of its places"}) {
      const ReportSample sample = report_sample(size, typed);
      const std::vector<std::string> sheets = sheets_of(sample.report, test::plain_look(), kMeasure);
      sound(sheets);
      // Without moves they have no title. A role of time says by how much; where there is no bar, its price is not
      // said.
      std::vector<int> lost = missing(all_of(sheets), sample.texts);
      std::vector<const std::string*> unsaid;
      if (size.lines == 0) unsaid.push_back(&sample.report.account.moves_title);
      for (const ReportRole& role : sample.report.roles) {
        if (!role.time) unsaid.insert(unsaid.end(), {&role.all, &role.price});
      }
      for (const std::string* text : unsaid) {
        const int number = std::atoi(text->substr(text->rfind('#') + 1).c_str());
        lost.erase(std::remove(lost.begin(), lost.end(), number), lost.end());
      }
      INFO("lost: " << (lost.empty() ? 0 : lost.front()) << " of " << sample.texts);
      CHECK(lost.empty());
    }
  }
}

TEST_CASE("each sheet says which of how many it is, and that it is for planning and learning") {
  const ReportSample sample = report_sample({}, "word");
  const std::vector<std::string> sheets = sheets_of(sample.report, test::plain_look(), kMeasure);
  REQUIRE(sheets.size() >= 3);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string words = test::xml_words(sheets[i]);
    CHECK(words.find(std::to_string(i + 1) + " / " + std::to_string(sheets.size())) != std::string::npos);
    CHECK(words.find(sample.report.disclaimer) != std::string::npos);
  }
}

TEST_CASE("a text of 4,000 characters flows over sheets, with all of its words") {
  ReportSample sample = report_sample({}, "word");
  std::string text;
  for (int i = 0; i < 700; ++i) text += "w" + std::to_string(i) + (i % 50 == 49 ? "\n" : " ");
  sample.report.chapters.back().entries.back().said.front().text = text;
  const std::vector<std::string> sheets = sheets_of(sample.report, test::plain_look(), kMeasure);
  sound(sheets);
  const std::string all = all_of(sheets);
  for (int i = 0; i < 700; ++i) CHECK(all.find("w" + std::to_string(i) + " ") != std::string::npos);
}

TEST_CASE("hostile texts are harmless on paper and in the picture") {
  const ReportSample sample = report_sample({}, test::kHostile);
  const std::vector<std::string> sheets = sheets_of(sample.report, test::plain_look(), kMeasure);
  sound(sheets);
  const ReportPicture picture = report_picture(sample.report, test::plain_look(), kMeasure);
  CHECK(test::xml_problem(picture.svg) == "");
  CHECK(picture.svg.find("<script") == std::string::npos);
  for (const std::string& sheet : sheets) CHECK(sheet.find("<script") == std::string::npos);
}

TEST_CASE("sheets hold no color but that of portraits, so that black and white loses nothing") {
  ReportSample sample = report_sample({}, "word");
  for (ReportPerson& person : sample.report.people) person.portrait.clear();
  for (const std::string& sheet : sheets_of(sample.report, test::plain_look(), kMeasure)) {
    for (std::size_t at = sheet.find("=\"#"); at != std::string::npos; at = sheet.find("=\"#", at + 1)) {
      const std::string color = sheet.substr(at + 3, 6);
      INFO(color);
      CHECK((color.substr(0, 2) == color.substr(2, 2) && color.substr(2, 2) == color.substr(4, 2)));
    }
  }
}

TEST_CASE("the picture grows with what it shows, and is never cut") {
  for (const ReportSize& size : {ReportSize{1, 1, 1, 0, 0}, ReportSize{}, ReportSize{12, 12, 24, 40, 0}}) {
    const ReportSample sample = report_sample(size, "some words");
    const ReportPicture picture = report_picture(sample.report, test::plain_look(), kMeasure);
    CHECK(test::xml_problem(picture.svg) == "");
    CHECK(picture.size.x == picture_width);
    CHECK(picture.size.y >= picture_least_height);
    CHECK(lowest_text(picture.svg) < picture.size.y);
    CHECK(rightmost_text(picture.svg) < picture.size.x - 40);
    const std::string words = test::xml_words(picture.svg);
    for (const ReportPerson& person : sample.report.people) {
      CHECK(words.find(person.name) != std::string::npos);
      for (const ReportNeed& need : person.needs) {
        const std::string mark = need.name.substr(need.name.rfind('#'));
        CHECK(words.find(mark) != std::string::npos);
      }
    }
    for (const ReportSection& section : sample.report.account.sections) {
      for (const ReportLine& line : section.lines)
        CHECK(words.find(line.words.substr(line.words.rfind('#'))) != std::string::npos);
    }
    CHECK(words.find(sample.report.disclaimer) != std::string::npos);
    CHECK(words.find(sample.report.under_assumptions) != std::string::npos);
    CHECK(words.find(sample.report.leaning) != std::string::npos);
  }
}

TEST_CASE("a QR code is drawn with every dark module once, and left out where its matrix is not square") {
  ReportSample sample = report_sample({}, "word");
  sample.report.qr = {2, {true, false, true, true}, "Scan this"};
  const std::string with = sheets_of(sample.report, test::plain_look(), kMeasure).front();
  CHECK(test::xml_words(with).find("Scan this") != std::string::npos);
  sample.report.qr.dark.pop_back();
  const std::string broken = sheets_of(sample.report, test::plain_look(), kMeasure).front();
  CHECK(test::xml_problem(broken) == "");
  CHECK(broken.size() < with.size());
}

TEST_CASE("reports of any size make sound sheets and pictures") {
  const std::uint64_t seed = 20251125;
  MESSAGE("seed " << seed);
  Random random(seed);
  const auto up_to = [&](int most) { return static_cast<int>(random.between(0, most)); };
  for (int i = 0; i < 25; ++i) {
    std::string typed;
    for (int k = up_to(60); k > 0; --k) typed += k % 7 == 0 ? " " : k % 11 == 0 ? "ŵ" : "m";
    const ReportSample sample =
        report_sample(ReportSize{1 + up_to(11), 1 + up_to(11), up_to(24), up_to(30), up_to(4)}, typed);
    sound(sheets_of(sample.report, test::plain_look(), kMeasure));
    CHECK(test::xml_problem(report_picture(sample.report, test::plain_look(), kMeasure).svg) == "");
  }
}

}  // namespace seven
