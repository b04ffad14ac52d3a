// What people hear of a file that cannot be opened, in both languages; what was there stays.
#include <doctest/doctest.h>

#include "support/app_driver.h"
#include "support/broken_files.h"

namespace seven::ui {

TEST_CASE("each broken file is refused in words that say which error it is and where; the open work stays") {
  for (const char* language : {"en", "cy"}) {
    test::Device device;
    test::AppDriver app(device, {.language = language});
    app.start();
    const std::string id = app.work().document()->info().id;
    const auto before = app.work().document()->store().records();
    for (const test::BrokenFile& file : test::broken_files()) {
      CAPTURE(file.path);
      app.app().file_dropped({file.path, test::bytes_of(file)});
      app.settle();
      REQUIRE(app.work().toast().has_value());
      CHECK(app.work().toast()->problem);
      const std::string key = message_key(file.error.code), said = app.work().toast()->text;
      CHECK(said.find(app.words(key)) == 0);
      CHECK(app.words(key) != key);
      if (!file.error.place.empty()) CHECK(said.find(file.error.place) != std::string::npos);
      CHECK(app.find(Role::status, said) != nullptr);
      CHECK(app.work().document()->info().id == id);
      CHECK(app.work().document()->store().records() == before);
    }
  }
}

TEST_CASE("a picture without work in it is searched for a code, and said to have neither") {
  test::Device device;
  test::AppDriver app(device, {});
  app.app().file_dropped(
      {"nothing.png", test::read_whole(SEVEN_SOURCE_DIR "/tests/fixtures/opening/nothing_inside.png")});
  app.settle();
  REQUIRE(app.work().toast().has_value());
  CHECK(app.work().toast()->text == app.words("share.no_code"));
}

}  // namespace seven::ui
