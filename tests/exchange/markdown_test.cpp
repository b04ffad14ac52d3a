// People's words in Markdown read as they were typed, and none of them is markup.
#include "exchange/markdown.h"

#include <doctest/doctest.h>

#include "base/random.h"

using namespace seven;

namespace {

// What a reader of CommonMark shows of escaped words.
std::string shown(std::string_view escaped) {
  std::string out;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    if (escaped[i] == '\\' && i + 1 < escaped.size()) ++i;
    out += escaped[i];
  }
  return out;
}

}  // namespace

TEST_CASE("words of people are no markup in Markdown") {
  CHECK(markdown_escaped("a*b_c`d") == "a\\*b\\_c\\`d");
  CHECK(markdown_escaped("# heading") == "\\# heading");
  CHECK(markdown_escaped("- item") == "\\- item");
  CHECK(markdown_escaped("+ item") == "\\+ item");
  CHECK(markdown_escaped("12. item") == "12\\. item");
  CHECK(markdown_escaped("3) item") == "3\\) item");
  CHECK(markdown_escaped("[a](http://b)") == "\\[a\\](http://b)");
  CHECK(markdown_escaped("<script>") == "\\<script\\>");
  CHECK(markdown_escaped("a | b") == "a \\| b");
  CHECK(markdown_escaped("&amp;") == "\\&amp;");
  CHECK(markdown_escaped("two\nlines") == "two lines");
  CHECK(markdown_escaped("    code") == "code");
  CHECK(markdown_escaped("===") == "\\===");
  CHECK(markdown_escaped("\x01x\x7f") == "x");
  CHECK(markdown_escaped("5-year plan, well-known") == "5-year plan, well-known");
  CHECK(markdown_escaped("Welsh: ŵ, 3.5 → 4") == "Welsh: ŵ, 3.5 → 4");
}

TEST_CASE("nothing that was typed is lost by it") {
  Random random(3);
  const std::string letters = "ab*_`[]()<>#+-.!|~&1 =:\\{}$";
  for (int round = 0; round < 3000; ++round) {
    std::string text = "x";
    for (int i = 0; i < 20; ++i)
      text += letters[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(letters.size()) - 1))];
    CHECK(shown(markdown_escaped(text)) == text);
  }
}

TEST_CASE("A101 a plan as Markdown says what it is for, and leaves nothing unsaid in silence") {
  PlanReport report;
  report.title = "A plan";
  report.disclaimer = "For planning and learning";
  report.not_said = "Nothing yet";
  PlanChapter chapter;
  chapter.title = "Why now";
  chapter.entries.push_back({"", {}, {{"Demand", "Too *many* ask"}, {"Money", ""}}});
  chapter.table.heads = {"Who", "Minutes"};
  chapter.table.numbers = {false, true};
  chapter.table.rows = {{"GP | nurse", "39,400"}};
  report.chapters.push_back(chapter);
  const std::string text = markdown_of(report);
  CHECK(text.find("# A plan\n") == 0);
  CHECK(text.find("## Why now\n") != std::string::npos);
  CHECK(text.find("- **Demand:** Too \\*many\\* ask\n") != std::string::npos);
  CHECK(text.find("- **Money:** *Nothing yet*\n") != std::string::npos);
  CHECK(text.find("| --- | ---: |\n| GP \\| nurse | 39,400 |\n") != std::string::npos);
  CHECK(text.find("**For planning and learning**") != std::string::npos);
}
