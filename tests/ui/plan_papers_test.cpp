// What leaves a plan, whichever way it is shared: pictures that open again, tables and paper. SEVEN_GOLDEN=1 writes the
// files below tests/fixtures/plan/ anew.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/picture_data.h"
#include "support/files.h"
#include "support/plan_papers.h"
#include "support/results.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::files_left;
using test::open_papers;
using test::open_share;
using test::says_in;

constexpr double kRounding = 0.11;  // pixels

// The same texts but for rounding of their numbers: lengths are floats, which round their own way as wasm. Says where
// they part.
bool same_but_for_rounding(const std::string& a, const std::string& b) {
  const char *one = a.c_str(), *other = b.c_str();
  while (*one != '\0' && *other != '\0') {
    if (*one >= '0' && *one <= '9' && *other >= '0' && *other <= '9') {
      char *after_one = nullptr, *after_other = nullptr;
      if (std::abs(std::strtod(one, &after_one) - std::strtod(other, &after_other)) > kRounding) {
        MESSAGE("“" << std::string(one).substr(0, 60) << "” for “" << std::string(other).substr(0, 60) << "”");
        return false;
      }
      one = after_one, other = after_other;
    } else if (*one++ != *other++) {
      return false;
    }
  }
  return *one == *other;
}

// The same as the file of that name, which is written where SEVEN_GOLDEN says so.
void is_as_before(const std::string& name, const std::string& bytes) {
  const std::string path = std::string(SEVEN_SOURCE_DIR) + "/tests/fixtures/plan/" + name;
  if (std::getenv("SEVEN_GOLDEN") != nullptr) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    REQUIRE(file != nullptr);
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  }
  INFO(name);
  const std::string before = test::read_whole(path);
  if (name.find(".svg") == std::string::npos)
    CHECK((before == bytes));
  else
    CHECK(same_but_for_rounding(before, bytes));
}

// Without the typefaces and the document, which other tests look at.
std::string bare_picture(std::string svg) {
  for (const auto& [from, to] : {std::pair{"<style>", "</style>\n"}, {"<metadata", "</metadata>"}}) {
    const std::size_t at = svg.find(from);
    if (at == std::string::npos) continue;
    const std::size_t end = svg.find(to, at);
    REQUIRE(end != std::string::npos);
    svg.erase(at, end + std::string_view(to).size() - at);
  }
  return svg;
}

}  // namespace

TEST_CASE("every way to share a plan gives what it says, in both languages and on a phone") {
  for (const char* language : {"en", "cy"}) {
    for (const Vec2 size : {test::kDesktop, test::kPhone}) {
      Device device;
      AppDriver app(device, {.size = size, .language = language});
      open_papers(app);
      const_cast<Workspace&>(app.work()).show({Sheet::Kind::plan_share, {}});
      app.app().repaint();
      app.settle();
      app.press(Role::button, app.words("picture.small"));
      app.press(Role::button, app.words("picture.any"));
      app.press(Role::radio, app.words("plan_papers.share.flow"));
      app.press(Role::button, app.words("picture.large"));
      app.press(Role::button, app.words("plan_papers.share.moments"));
      app.press(Role::button, app.words("plan_papers.share.arrows"));
      app.press(Role::button, app.words("plan_papers.share.account"));
      app.press(Role::button, app.words("plan_papers.share.flow_table"));
      app.press(Role::button, app.words("plan_papers.share.markdown"));
      app.press(Role::button, app.words("ui.save_copy"));
      std::vector<std::string> names;
      for (const PickedFile& file : files_left(app).saved) names.push_back(file.name);
      REQUIRE(names.size() >= 8);
      CHECK(names[0] == "bryn-road-draft-plan-board.png");
      CHECK(names[1] == "bryn-road-draft-plan-board.svg");
      CHECK(names[2] == "bryn-road-draft-plan-flow.png");
      CHECK(names[3] == "bryn-road-draft-plan-moments.csv");
      CHECK(names[4] == "bryn-road-draft-plan-arrows.csv");
      CHECK(names[5] == "bryn-road-draft-plan-account.csv");
      CHECK(names[6] == "bryn-road-draft-plan-flow.csv");
      CHECK(names[7] == "bryn-road-draft-plan.md");
      const std::string& svg = files_left(app).saved[1].bytes;
      CHECK(test::xml_problem(svg) == "");
      CHECK(document_in_picture(svg).ok());
      CHECK(says_in(test::xml_words(svg), app.words("plan_papers.disclaimer")));
      for (std::size_t file = 3; file < 8; ++file)
        CHECK(says_in(files_left(app).saved[file].bytes, app.words("plan_papers.disclaimer")));
    }
  }
}

TEST_CASE("A75 A93 A101 the printed plan begins with why now and ends with the commitments") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("plan_papers.share.print"));
  REQUIRE(app.platform().printed.size() == 1);
  const std::vector<std::string> sheets = app.platform().printed.back();
  REQUIRE(sheets.size() >= 5);
  for (const std::string& sheet : sheets) {
    CHECK(test::xml_problem(sheet) == "");
    CHECK(says_in(test::xml_words(sheet), app.words("plan_papers.disclaimer")));
  }
  CHECK(says_in(test::xml_words(sheets.front()), app.words("plan_papers.why_now")));
  CHECK(says_in(test::xml_words(sheets.back()), app.words("plan_papers.commitment.stops")));
  app.press(Role::button, app.words("plan_papers.share.print_tiles"));
  CHECK(app.platform().printed.back().size() > sheets.size());
  app.press(Role::button, app.words("plan_papers.share.print_poster"));
  REQUIRE(app.platform().printed.back().size() == 1);  // A3 across, the map alone
  CHECK(app.platform().printed.back().front().find("width=\"1190\" height=\"842\"") != std::string::npos);
}

TEST_CASE("what leaves the plan of the health centre is as before") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("picture.any"));
  is_as_before("health_centre-board.svg", bare_picture(files_left(app).saved.back().bytes));
  app.press(Role::radio, app.words("plan_papers.share.flow"));
  app.press(Role::button, app.words("picture.any"));
  is_as_before("health_centre-flow.svg", bare_picture(files_left(app).saved.back().bytes));
  for (const char* table : {"moments", "arrows", "account"}) {
    app.press(Role::button, app.words(std::string("plan_papers.share.") + table));
    is_as_before(std::string("health_centre-") + table + ".csv", files_left(app).saved.back().bytes);
  }
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  is_as_before("health_centre.md", files_left(app).saved.back().bytes);
}

TEST_CASE("C2 what leaves a plan goes by the role a moment is about and never adds minutes of different people") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  // A visit to a GP becomes one to a pharmacist: it frees 24,840 minutes of the one and takes 32,400 of the other.
  app.press(Role::button, app.words("plan_papers.share.moments"));
  const std::string csv = files_left(app).saved.back().bytes;
  CHECK(says_in(csv, "GP,7,5400,not needed,Replace,1,24840\r\n"));
  CHECK(says_in(csv, "Practice pharmacist,0,5400,not needed,Replace,6,-32400\r\n"));
  app.press(Role::button, app.words("picture.any"));
  const std::string board = test::xml_words(files_left(app).saved.back().bytes);
  CHECK(says_in(board, "−24,840 min"));
  CHECK_FALSE(says_in(board, "+7,560 min"));
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string report = files_left(app).saved.back().bytes;
  CHECK(says_in(report, "min (GP) · GP −24,840 min, Practice pharmacist +32,400 min"));
  CHECK_FALSE(says_in(report, "7,560 min"));
}

}  // namespace seven::ui
