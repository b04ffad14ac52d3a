// Scenarios that people bring: looked at, played, refused with what is wrong in them.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/scenarios.h"
#include "support/walk_through.h"
#include "ui/app/own_words.h"

namespace seven::ui {
namespace {

using Json = nlohmann::json;

std::string template_text() { return source_text("assets/templates/scenario.json"); }

// The template without its words, and smaller still.
Json bare_template() {
  Json scenario = Json::parse(template_text(), nullptr, false);
  scenario.erase("words");
  return scenario;
}

void bring(AppDriver& app, const std::string& text, const std::string& name = "mine.json") {
  app.app().file_dropped({name, text});
  app.settle();
}

}  // namespace

TEST_CASE("the template is saved as it ships, and shows what is in it when it is brought back") {
  Device device;
  AppDriver app(device, kEnglish);
  app.press(Role::button, app.words("ui.door.three.title"));
  app.press(Role::button, app.words("shelf.own.title"));
  app.press(Role::button, app.words("make_own.save"));
  REQUIRE(device.files.saved.size() == 1);
  CHECK(device.files.saved[0].bytes == template_text());

  device.files.to_pick = device.files.saved[0];
  app.press(Role::button, app.words("make_own.open"));
  CHECK(app.find(Role::status, app.words("make_own.ready")) != nullptr);
  const OwnDraft& draft = *app.work().draft();
  CHECK(draft.needs == 7);
  CHECK(draft.combinations == 32);
  CHECK(draft.fitting == 15);
  CHECK(draft.today == Pounds::of_whole(12));
  CHECK(draft.suggested == std::vector<std::string>{"GW1", "AD2", "MA2"});
  CHECK(draft.words_of_nobody.empty());
  for (const char* tip : {"make_own.tip.must", "make_own.tip.better", "make_own.tip.best"})
    CHECK(says(app, fill_in(app.words("make_own.yes"), {{"what", app.words(tip)}})));
}

TEST_CASE("an own scenario is dropped, looked at, played, saved, and plays from its file on another device") {
  Device device, other;
  Store store;
  RecipeOutcome outcome;
  {
    AppDriver app(device, kEnglish);
    bring(app, template_text());
    CHECK(app.work().screen() == Screen::make_own);
    CHECK(app.work().document() == nullptr);
    app.press(Role::button, app.words("make_own.play"));
    CHECK(app.work().exercise().scenario().id == "own.village_library");
    CHECK(app.words("own.village_library.person.mair.name") == "Mair");
    change_and_walk(app, "own.village_library");
    app.key(Key::s, false, true);
    REQUIRE(device.files.saved.size() == 1);
    store = app.work().document()->store();
    outcome = app.work().exercise().outcome();
  }
  {
    AppDriver there(other, kWelshPhone);
    bring(there, device.files.saved[0].bytes);
    REQUIRE(there.work().document() != nullptr);
    CHECK(there.work().document()->store().find<OwnScenario>("village_library")->json ==
          store.find<OwnScenario>("village_library")->json);
    CHECK(there.work().exercise().outcome() == outcome);
    walk_through(there, "own.village_library");
    CHECK(there.words("own.village_library.need.mair.company") == "Cwmni");
  }
  AppDriver again(other, kWelshPhone);
  again.press(Role::button, fill_in(again.words("ui.carry_on_with"), {{"what", "Three visitors"}}));
  CHECK(again.work().exercise().scenario().id == "own.village_library");
  walk_through(again, "own.village_library");
}

TEST_CASE("a scenario without any words, or with hardly any parts, can be played and shows no key") {
  std::vector<Json> scenarios{bare_template()};
  Json least = bare_template();
  for (const char* key : {"deck", "placed", "what_if", "starts", "trap", "title", "period", "baseline_policy", "caps"})
    least.erase(key);
  for (Json& person : least["people"]) {
    person.erase("story");
    for (Json& offer : person["offers"]) offer.erase("label");
  }
  for (Json& role : least["roles"]) role.erase("label");
  scenarios.push_back(least);
  Json alone = least;
  alone["people"] = Json::array({least["people"][0]});
  alone["introduce"] = Json::array({"a sign"});
  alone["people"][0]["offers"][1].erase("conditions");
  scenarios.push_back(alone);
  Json six = least;
  for (int i = 0; i < 3; ++i) {
    Json person = least["people"][1];
    person["id"] = "other" + std::to_string(i);
    person.erase("would_choose");
    for (Json& offer : person["offers"]) offer["id"] = offer["id"].get<std::string>() + std::to_string(i);
    six["people"].push_back(person);
  }
  scenarios.push_back(six);
  for (const Json& scenario : scenarios) {
    INFO(scenario.dump().substr(0, 200));
    for (const test::Window& window : {kEnglish, kWelshPhone}) {
      Device device;
      AppDriver app(device, window);
      bring(app, scenario.dump());
      no_key_shows(app, "own.village_library");
      app.press(Role::button, app.words("make_own.play"));
      change_and_walk(app, "own.village_library");
    }
  }
}

TEST_CASE("a scenario that is dropped before the page for it has its words waits for them") {
  Device early;
  test::HeadlessPlatform platform(early);
  platform.late = {"translations/en/make_own.json", "translations/cy/make_own.json", "templates/scenario.json"};
  FrameScheduler frames(platform);
  Workspace work(platform, frames);
  REQUIRE(work.start().ok());
  work.open_file({"mine.json", template_text()});
  CHECK(work.screen() == Screen::make_own);
  work.save_template();
  CHECK(early.files.saved.empty());
  platform.late.clear();
  work.assets_changed();
  CHECK(work.words().has("make_own.lead"));
  work.play_draft();
  CHECK(work.exercise().scenario().id == "own.village_library");
}

TEST_CASE("words in one language serve both, and slips of the pen are named") {
  Device device;
  AppDriver app(device, kWelshPhone);
  Json scenario = bare_template();
  scenario["words"] = {{"en", {{"title", "Our library"}, {"person.gwenn.name", "Gwen"}}}};
  bring(app, scenario.dump());
  CHECK(app.find(Role::heading, "Our library") != nullptr);
  CHECK(says(app, "en.person.gwenn.name"));
  CHECK(app.work().draft()->playable());
}

TEST_CASE("a broken scenario is refused with its place and reason, and nothing else changes") {
  Device device;
  AppDriver app(device, kEnglish);
  app.start("housing");
  Json scenario = bare_template();
  scenario["people"][1]["offers"][2]["cover"] = Json::array({1});
  bring(app, scenario.dump());
  CHECK(app.work().screen() == Screen::make_own);
  CHECK(app.find(Role::status, app.words("make_own.wrong")) != nullptr);
  CHECK(says(app, "people[1].offers[2].cover"));
  CHECK(says(app, app.words("make_own.wrong.out_of_range")));
  CHECK(app.find(Role::button, app.words("make_own.play")) == nullptr);
  CHECK(app.work().document()->store().value_or(Exercise{}).scenario == "housing");

  bring(app, "{\n\"id\": \"x\",\n\"people\": [7\n\"roles\": {}}");
  CHECK(says(app, "line 4"));
  CHECK(says(app, app.words("make_own.wrong.damaged")));
  bring(app, "a shopping list");
  CHECK(says(app, app.words("make_own.wrong.not_our_file")));
  bring(app, template_text());
  CHECK(app.find(Role::button, app.words("make_own.play")) != nullptr);
}

TEST_CASE("a document whose own scenario is broken is a named error, and what was open stays open") {
  Device device;
  AppDriver app(device, kEnglish);
  bring(app, template_text());
  app.press(Role::button, app.words("make_own.play"));
  app.key(Key::s, false, true);
  PickedFile file = device.files.saved.at(0);
  const std::string good = "\\\"cover\\\":[1,1,0.5]";
  const std::size_t at = file.bytes.find(good);
  REQUIRE(at != std::string::npos);
  file.bytes.replace(at, good.size(), "\\\"cover\\\":[1,1,7]");
  const std::string open = app.work().document()->info().id;
  app.app().file_dropped(file);
  app.settle();
  CHECK(app.work().document()->info().id == open);
  REQUIRE(app.work().toast().has_value());
  CHECK(app.work().toast()->problem);
  CHECK(app.work().toast()->text.find("own_scenario.people[1].offers[2].cover[2]") != std::string::npos);
}

TEST_CASE("hostile scenarios do nothing but give a named error, or are shown as they are") {
  Device device;
  AppDriver app(device, kWelshPhone);
  const auto refused = [&](const std::string& text) {
    bring(app, text);
    REQUIRE(app.work().draft().has_value());
    CHECK(app.work().draft()->wrong.has_value());
    CHECK(app.work().draft()->wrong->place.size() < 1000);
    no_key_shows(app, "own.village_library");
  };
  refused("{\"people\":" + std::string(5000, '['));
  refused("{\"people\": 1," + std::string(max_scenario_bytes, ' ') + "}");
  Json long_key = bare_template();
  long_key["words"]["en"][std::string(300'000, 'k')] = "x";
  refused(long_key.dump());
  Json large = bare_template();
  for (int i = 0; i < 400; ++i) large["words"]["en"]["k" + std::to_string(i)] = std::string(500, 'x');
  refused(large.dump());
  CHECK(app.work().draft()->wrong == Error{ErrorCode::too_large, "bytes"});

  Json odd = bare_template();
  const std::string words = "=title {n} @home \u202e\u0007<b>&amp;</b> " + std::string(150, 'w');
  odd["title"] = "{what}";
  odd["id"] = "health_centre";
  for (Json& role : odd["roles"]) role["label"] = words;
  for (Json& person : odd["people"]) {
    person["portrait"] = "nobody";
    person["story"] = words + "\n\n" + words;
    for (Json& offer : person["offers"]) offer["label"] = words;
  }
  bring(app, odd.dump());
  REQUIRE(app.work().draft()->playable());
  app.press(Role::button, app.words("make_own.play"));
  CHECK(app.work().exercise().scenario().id == "own.health_centre");
  change_and_walk(app, "own.health_centre");
  // What ships under that name stays what it is.
  CHECK(app.words("health_centre.title") == "Tri chlaf");
}

TEST_CASE("a scenario with more recipes than can be shown is played without the list") {
  Device device;
  AppDriver app(device, kEnglish);
  Json scenario = bare_template();
  for (Json& person : scenario["people"]) {
    const Json first = person["offers"][0];
    while (person["offers"].size() < 16) {
      Json offer = first;
      offer["id"] = person["id"].get<std::string>() + std::to_string(person["offers"].size());
      person["offers"].push_back(offer);
    }
  }
  bring(app, scenario.dump());
  CHECK(app.work().draft()->combinations == 4096);
  CHECK_FALSE(app.work().draft()->fitting.has_value());
  app.press(Role::button, app.words("make_own.play"));
  walk_through(app, "own.village_library");
}

TEST_CASE("ids are written as people would") {
  CHECK(humanized("little_time_lost") == "Little time lost");
  CHECK(humanized("RJ5") == "RJ5");
  CHECK(humanized("_x-y.z") == "X y z");
  CHECK(humanized("___") == "___");
}

}  // namespace seven::ui
