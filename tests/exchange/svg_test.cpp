// Drawings as SVG text: sound XML whatever is written into them, and words that are wrapped but never lost.
#include <doctest/doctest.h>

#include <cmath>

#include "exchange/svg.h"
#include "support/report_sample.h"
#include "support/results.h"

namespace seven {
namespace {

using test::half_em;
const MeasureText kSvgMeasure = half_em;
constexpr TextLook kTen{400, 10, 14};  // five units a character

std::vector<std::string> lines(std::string_view text, float width) {
  std::vector<std::string> all;
  for (const std::string_view line : wrapped(text, kTen, width, kSvgMeasure)) all.emplace_back(line);
  return all;
}

}  // namespace

TEST_CASE("words are wrapped at spaces, and only there") {
  CHECK(lines("chest-check for £20.42", 60) == std::vector<std::string>{"chest-check", "for £20.42"});
  CHECK(lines("", 60) == std::vector<std::string>{""});
  CHECK(lines("one\n\ntwo", 60) == std::vector<std::string>{"one", "", "two"});
}

TEST_CASE("a word longer than a line is cut between characters, never within one") {
  CHECK(lines("ŵŵŵŵŵŵŵ", 20) == std::vector<std::string>{"ŵŵŵŵ", "ŵŵŵ"});
  CHECK(lines("wide", 0.1f) == std::vector<std::string>{"w", "i", "d", "e"});
  CHECK(lines("\xff\xff", 1).size() <= 2);
}

TEST_CASE("what people typed cannot leave its text element") {
  Drawing drawing(kSvgMeasure);
  drawing.text({0, 0}, test::kHostile, kTen, 0x112233);
  const std::string svg = drawing.finish({10, 10}, "en", test::kHostile, test::kHostile);
  CHECK(test::xml_problem(svg) == "");
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("&lt;script&gt;alert(1)") != std::string::npos);
  CHECK(test::xml_words(svg).find("</text></svg><script>") != std::string::npos);
}

TEST_CASE("numbers that are none become 0, and colors six digits") {
  Drawing drawing(kSvgMeasure);
  drawing.rect({std::nanf(""), 1, 2.005f, 3}, 1, {0x00ff0a});
  const std::string svg = drawing.finish({10, 10}, "en", "", "");
  CHECK(svg.find("x=\"0\"") != std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg.find("#00ff0a") != std::string::npos);
}

TEST_CASE("hatching stays inside its rectangle") {
  Drawing drawing(kSvgMeasure);
  drawing.hatch({10, 20, 30, 12}, 0, 1, 5);
  const std::string svg = drawing.finish({100, 100}, "en", "", "");
  const std::size_t from = svg.find(" d=\"") + 4;
  std::string d = svg.substr(from, svg.find('"', from) - from);
  for (char& c : d) c = c == 'M' || c == 'L' ? ' ' : c;
  const char* at = d.c_str();
  int numbers = 0;
  for (char* end = nullptr;; at = end, ++numbers) {
    const float value = std::strtof(at, &end);
    if (end == at) break;
    const bool x = numbers % 2 == 0;
    CHECK(value >= (x ? 9.99f : 19.99f));
    CHECK(value <= (x ? 40.01f : 32.01f));
  }
  CHECK(numbers >= 16);
}

}  // namespace seven
