// What leaves the program by the buttons of "Talk": a picture and sheets of paper, of every scenario and in both
// languages. SEVEN_RESULTS=FOLDER keeps what was made there, to be looked at.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

#include "base/format.h"
#include "document/serializer.h"
#include "exchange/picture_data.h"
#include "support/app_driver.h"
#include "support/results.h"
#include "support/scenarios.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::Words;

void keep(const std::string& name, const std::string& bytes) {
  const char* folder = std::getenv("SEVEN_RESULTS");
  if (folder == nullptr) return;
  std::FILE* file = std::fopen((std::string(folder) + "/" + name).c_str(), "wb");
  REQUIRE(file != nullptr);
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
}

void open(AppDriver& app, const std::string& scenario, Words words, int reach = 9) {
  app.app().file_dropped({"result.json", test::result_file(scenario, words, reach)});
  app.settle();
  REQUIRE(app.work().screen() == Screen::exercise);
  app.press(Role::button, app.words("exercise.step.talk.name"));
}

std::string picture_of(AppDriver& app, const char* size = "picture.large") {
  if (app.find(Role::button, app.words(size)) == nullptr) app.press(Role::toggle, app.words("picture.button"));
  app.press(Role::button, app.words(size));
  REQUIRE(!app.platform().drawn.empty());
  return app.platform().drawn.back().first;
}

std::vector<std::string> sheets_of(AppDriver& app) {
  app.press(Role::button, app.words("paper.print"));
  REQUIRE(!app.platform().printed.empty());
  return app.platform().printed.back();
}

bool reads_of(const std::string& words, const std::string& what) { return words.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("a picture and sheets of paper of every scenario, in both languages, with few words and with many") {
  for (const std::string& scenario : shipped_scenario_names()) {
    for (const char* language : {"en", "cy"}) {
      for (const Words amount : {Words::none, Words::some, Words::many}) {
        INFO(scenario << " " << language << " " << static_cast<int>(amount));
        Device device;
        AppDriver app(device, {.language = language});
        const int reach = amount == Words::none ? 3 : 9;
        open(app, scenario, amount, reach);
        const std::string name = scenario + "-" + language + "-" + std::to_string(static_cast<int>(amount));
        const std::string picture = picture_of(app);
        keep(name + ".json", test::result_file(scenario, amount, reach));
        keep(name + "-picture.svg", picture);
        CHECK(test::xml_problem(picture) == "");
        CHECK_FALSE(reads_of(picture, "NaN"));
        const std::string said = test::xml_words(picture);
        CHECK(reads_of(said, app.words("exercise.disclaimer")));
        CHECK(reads_of(said, app.words("exercise.under_assumptions")));
        const std::vector<std::string> sheets = sheets_of(app);
        std::string all;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
          keep(name + "-sheet" + std::to_string(i + 1) + ".svg", sheets[i]);
          CHECK(test::xml_problem(sheets[i]) == "");
          CHECK_FALSE(reads_of(sheets[i], "NaN"));
          const std::string words = test::xml_words(sheets[i]);
          CHECK(reads_of(words, app.words("exercise.disclaimer")));
          CHECK(reads_of(words, std::to_string(i + 1) + " / " + std::to_string(sheets.size())));
          all += words;
        }
        CHECK(sheets.size() >= 4);
        CHECK(sheets.size() <= (amount == Words::many ? 40u : 10u));
        const ExerciseModel& model = app.work().exercise();
        for (const Person& person : model.scenario().people) {
          const std::string short_name = app.words(scenario + ".person." + person.id + ".short");
          CHECK(reads_of(said, short_name));
          CHECK(reads_of(all, short_name));
        }
        CHECK(reads_of(said, format_money(model.account().today)));
        CHECK(reads_of(all, format_money(model.account().today)));
      }
    }
  }
}

TEST_CASE("Picture asks how large, and saves what the platform drew") {
  Device device;
  AppDriver app(device, {});
  open(app, "health_centre", Words::some);
  CHECK(app.find(Role::button, app.words("picture.large")) == nullptr);
  picture_of(app, "picture.large");
  CHECK(app.platform().drawn.back().second == 2.0f);
  REQUIRE(device.files.saved.size() == 1);
  CHECK(device.files.saved.back().name == "health-centre.png");
  const auto document = document_in_picture(device.files.saved.back().bytes);
  REQUIRE(document.ok());
  CHECK(document.value() == write_document(*app.work().document()));
  CHECK(reads_of(app.work().toast()->text, "health-centre.png"));
  picture_of(app, "picture.small");
  CHECK(app.platform().drawn.back().second == 1.0f);
}

TEST_CASE("the sizes of a picture come into view, on a phone too") {
  Device device;
  AppDriver app(device, {.size = test::kPhone});
  open(app, "health_centre", Words::none);
  app.press(Role::toggle, app.words("picture.button"));
  for (const char* size : {"picture.small", "picture.any"}) {
    const Node& button = app.get(Role::button, app.words(size));
    CHECK(button.bounds.intersect(button.clip).h == button.bounds.h);
  }
}

TEST_CASE("a very large picture is as large as the platform can, no larger") {
  Device device;
  AppDriver app(device, {});
  open(app, "housing", Words::many);
  const std::string svg = picture_of(app, "picture.poster");
  const auto number = [&](const char* name) {
    return std::strtof(svg.c_str() + svg.find(name) + std::string(name).size(), nullptr);
  };
  const float scale = app.platform().drawn.back().second;
  CHECK(scale > 2.5f);
  CHECK(number(" width=\"") * number(" height=\"") * scale * scale <= max_picture_pixels * 1.0001);
}

TEST_CASE("the picture of any size is an SVG file with its typefaces inside") {
  Device device;
  AppDriver app(device, {});
  open(app, "school", Words::some);
  app.press(Role::toggle, app.words("picture.button"));
  app.press(Role::button, app.words("picture.any"));
  CHECK(app.platform().drawn.empty());
  REQUIRE(device.files.saved.size() == 1);
  CHECK(device.files.saved.back().name == "school.svg");
  CHECK(test::xml_problem(device.files.saved.back().bytes) == "");
  const auto document = document_in_picture(device.files.saved.back().bytes);
  REQUIRE(document.ok());
  CHECK(document.value() == write_document(*app.work().document()));
  CHECK(reads_of(device.files.saved.back().bytes, "font-weight:800;src:url(data:font/ttf;base64,AAEAAAA"));
}

TEST_CASE("what goes wrong with a picture or paper is said in words") {
  Device device;
  AppDriver app(device, {});
  open(app, "health_centre", Words::some);
  app.platform().refuse_pictures = ErrorCode::unavailable;
  picture_of(app);
  REQUIRE(app.work().toast().has_value());
  CHECK(app.work().toast()->problem);
  CHECK(reads_of(app.work().toast()->text, app.words("error.unavailable")));
  CHECK(device.files.saved.empty());
  sheets_of(app);
  CHECK(app.work().toast()->problem);
}

TEST_CASE("paper says what people wrote, what each difference rests on, and leaves room where nothing was said") {
  Device device;
  AppDriver app(device, {});
  open(app, "health_centre", Words::some);
  std::string all;
  for (const std::string& sheet : sheets_of(app)) all += test::xml_words(sheet);
  for (const char* words :
       {"It decides whether they come back at all.", "They asked for it, and it costs less than it looks.",
        "You get less today because your need is met sooner.", "A morning in the waiting room.",
        "Say so at the desk, and it is as before.", "One came to decide something",
        "Why do others get a person, and I get a form?", "Because you told us that an hour off work",
        "Those without a phone.", "We did not agree, and that was the point.", "Ask the housing team",
        "The woman from the library", "Nothing has changed in a fortnight.", "Mondays; it takes about six weeks.",
        "They meet whoever comes next before the last day.", "Try it at the library desk next.",
        "£5.20 a minute, instead of £4.55 a minute", "25 %, instead of 10 %"}) {
    INFO(std::string(words));
    CHECK(reads_of(all, words));
  }
  for (const char* key :
       {"paper.in_place.yes", "paper.in_place.no", "check.fares.worse", "check.fares.not_known", "check.group.digital",
        "exercise.reason.need", "paper.cards", "fair.occasion", "paper.credit"}) {
    INFO(std::string(key));
    CHECK(reads_of(all, app.words(key)));
  }
  // domain.md A8: who relates to whom before and after.
  CHECK(reads_of(all, app.words("health_centre.offer.RO0.label")));
  CHECK(reads_of(all, app.words("health_centre.offer.RO5.label")));
}

TEST_CASE("a picture or paper changes nothing that is kept") {
  Device device;
  AppDriver app(device, {});
  open(app, "health_centre", Words::some);
  const std::uint64_t before = app.work().document()->lasting_revision();
  picture_of(app);
  sheets_of(app);
  CHECK(app.work().document()->lasting_revision() == before);
}

}  // namespace seven::ui
