// Passing the exercise on as a link, a QR code or a photo of one, and opening what others passed on: as a copy, never
// over one's own work.
#include <doctest/doctest.h>

#include "base/random.h"
#include "document/serializer.h"
#include "exchange/share_code.h"
#include "support/app_driver.h"
#include "support/app_reading.h"
#include "support/results.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::told;
using test::Words;

void open_result(AppDriver& app, Words words = Words::some) {
  app.app().file_dropped({"result.json", test::result_file("health_centre", words, 9)});
  app.settle();
  REQUIRE(app.work().screen() == Screen::exercise);
  app.press(Role::button, app.words("exercise.step.talk.name"));
}

// What lasts, without whose change it was: a link and a code leave that out.
std::string bytes_of(const AppDriver& app) {
  const Document& document = *app.work().document();
  return write_document(Document(document.info(), document.store()));
}

// The link that the sheet shows.
std::string link_of(AppDriver& app) {
  app.press(Role::button, app.words("share.link"));
  return app.get(Role::text_box, app.words("share.link")).value;
}

// What somebody elsewhere passed on: the link, and the bytes that it has to bring back. One program runs at a time.
struct Sent {
  std::string link, bytes;
};

Sent sent(bool can_deflate = true, std::string home = "https://seven.example/") {
  Device device;
  AppDriver app(device, {});
  app.platform().can_deflate = can_deflate;
  app.platform().home = home;
  open_result(app);
  app.press(Role::button, app.words(home.empty() ? "share.code" : "share.link"));
  const std::string link = app.get(Role::text_box, app.words(home.empty() ? "share.code" : "share.link")).value;
  return {link, bytes_of(app)};
}

void arrive(AppDriver& app, const std::string& text) {
  app.app().text_arrived(text);
  app.settle();
}

}  // namespace

TEST_CASE("a link opened on another device brings back equal bytes, as kept work of that device") {
  const Sent from = sent();
  CHECK(from.link.rfind("https://seven.example/#7m1.", 0) == 0);
  Device there;
  AppDriver app(there, {.language = "cy"});
  arrive(app, from.link.substr(from.link.find('#') + 1));
  REQUIRE(app.work().screen() == Screen::exercise);
  CHECK(bytes_of(app) == from.bytes);
  CHECK(told(app) == app.words("share.opened"));
  CHECK(there.storage.kept.count("doc/" + app.work().document()->info().id) == 1);
}

TEST_CASE("the length of a link is said") {
  Device device;
  AppDriver app(device, {});
  open_result(app);
  const std::string length = std::to_string(link_of(app).size());
  CHECK(app.find(Role::text, "Length: " + length + " characters") != nullptr);
}

TEST_CASE("a link to the same work as on this device opens that, without a question; it stays as it is") {
  Device device;
  AppDriver app(device, {});
  open_result(app);
  const std::string link = link_of(app), before = bytes_of(app), id = app.work().document()->info().id;
  const std::string kept = device.storage.kept.at("doc/" + id);
  app.press(Role::button, app.words("ui.close"));
  SUBCASE("while it is open") { arrive(app, link); }
  SUBCASE("and twice, without a look at Home between") {
    arrive(app, link);
    arrive(app, link);
  }
  SUBCASE("from Home") {
    app.press(Role::button, app.words("ui.home"));
    arrive(app, link);
    CHECK(app.work().screen() == Screen::exercise);
  }
  CHECK(told(app) == app.words("merge.same"));
  CHECK(app.work().document()->info().id == id);
  CHECK(bytes_of(app) == before);
  CHECK(device.storage.kept.at("doc/" + id) == kept);
}

TEST_CASE("a link to the same work as on this device opens that after the program was closed, too") {
  Device device;
  std::string link, id;
  {
    AppDriver app(device, {});
    open_result(app);
    link = link_of(app), id = app.work().document()->info().id;
  }
  const std::string kept = device.storage.kept.at("doc/" + id);
  AppDriver app(device, {});
  arrive(app, link);
  CHECK(told(app) == app.words("merge.same"));
  CHECK(app.work().document()->info().id == id);
  CHECK(device.storage.kept.at("doc/" + id) == kept);
  CHECK(device.storage.kept.count("meta/" + id) == 1);
}

TEST_CASE("a whole message can be pasted, and the code alone") {
  const Sent from = sent();
  std::string pasted;
  SUBCASE("a message") { pasted = "Here is ours:\n" + from.link + "\nWhat do you think?"; }
  SUBCASE("the code") { pasted = from.link.substr(from.link.find('#') + 1); }
  Device there;
  AppDriver app(there, {});
  app.press(Role::link, app.words("share.paste"));
  CHECK(app.get(Role::button, app.words("share.open")).disabled);
  app.type(app.words("share.paste.field"), pasted);
  app.press(Role::button, app.words("share.open"));
  REQUIRE(app.work().document() != nullptr);
  CHECK(bytes_of(app) == from.bytes);
}

TEST_CASE("a link that was cut, and words that are no link, are refused with what to do; open work stays") {
  Device device;
  AppDriver app(device, {});
  open_result(app);
  const std::string link = link_of(app), before = bytes_of(app);
  app.press(Role::button, app.words("ui.close"));
  for (const std::string& text : {link.substr(0, link.size() - 40), std::string("7m1."), std::string("hello"),
                                  std::string("7m1.!!!!"), std::string("7m1.AQEAAAAA")}) {
    INFO(text.substr(0, 30));
    arrive(app, text);
    CHECK(told(app) == app.words("share.not_whole"));
    CHECK(bytes_of(app) == before);
  }
}

TEST_CASE("the text is copied, or the person hears that they have to") {
  Device device;
  AppDriver app(device, {});
  open_result(app);
  const std::string link = link_of(app);
  SUBCASE("copied") {
    app.press(Role::button, app.words("share.copy"));
    CHECK(app.platform().copied == link);
    CHECK(told(app) == app.words("share.copied"));
  }
  SUBCASE("refused") {
    app.platform().copies = false;
    app.press(Role::button, app.words("share.copy"));
    CHECK(told(app) == app.words("share.not_copied"));
  }
}

TEST_CASE("Web Share where the device has it, and no button for it where it has not") {
  Device device;
  AppDriver app(device, {});
  open_result(app);
  SUBCASE("has it") {
    const std::string link = link_of(app);
    app.press(Role::button, app.words("share.system"));
    REQUIRE(app.platform().shared.size() == 1);
    CHECK(app.platform().shared[0] == link);
  }
  SUBCASE("has it not") {
    app.platform().shares = false;
    link_of(app);
    CHECK(app.find(Role::button, app.words("share.system")) == nullptr);
  }
}

TEST_CASE("a program without an address passes on the code alone") {
  const Sent from = sent(true, "");
  CHECK(from.link.rfind(share_code_prefix, 0) == 0);
  Device there;
  AppDriver app(there, {});
  arrive(app, from.link);
  CHECK(bytes_of(app) == from.bytes);
}

TEST_CASE("the QR code is shown when it fits; else the reason and the file in its place") {
  Device device;
  AppDriver app(device, {});
  SUBCASE("fits") {
    open_result(app, Words::none);
    app.press(Role::button, app.words("share.qr"));
    CHECK(app.find(Role::image, app.words("share.qr.alt")) != nullptr);
  }
  SUBCASE("does not") {
    open_result(app, Words::many);
    // Words that nothing makes shorter.
    std::string noise;
    Random random(216);
    while (noise.size() < 2500) noise += static_cast<char>('a' + random.next() % 26);
    app.type("Which number in your recipe do you trust least?", noise);
    app.press(Role::button, app.words("share.qr"));
    CHECK(app.find(Role::image, app.words("share.qr.alt")) == nullptr);
    const std::size_t saved = device.files.saved.size();
    app.press(Role::button, app.words("ui.save_copy"));
    CHECK(device.files.saved.size() == saved + 1);
  }
}

TEST_CASE("where nothing can be deflated, a longer link still brings everything back") {
  const Sent from = sent(false);
  Device there;
  AppDriver app(there, {});
  arrive(app, from.link);
  CHECK(bytes_of(app) == from.bytes);
}

TEST_CASE("a photo of a code opens what it says; one without says what to do") {
  const Sent from = sent();
  Device there;
  AppDriver app(there, {});
  const auto open_photo = [&](const std::string& seen) {
    app.platform().qr_text = seen;
    app.app().file_dropped({"photo.jpg", "\xFF\xD8\xFF\xE0 a photo"});
    app.settle();
  };
  for (const char* seen : {"https://elsewhere.example/", ""}) {
    open_photo(seen);
    CHECK(told(app) == app.words("share.no_code"));
    CHECK(app.work().document() == nullptr);
  }
  open_photo(from.link);
  REQUIRE(app.work().document() != nullptr);
  CHECK(bytes_of(app) == from.bytes);
}

TEST_CASE("a picture with the document inside opens with equal bytes") {
  for (const char* kind : {"picture.large", "picture.any"}) {
    PickedFile picture;
    std::string bytes;
    {
      Device device;
      AppDriver app(device, {});
      open_result(app);
      app.press(Role::toggle, app.words("picture.button"));
      app.press(Role::button, app.words(kind));
      REQUIRE(!device.files.saved.empty());
      picture = device.files.saved.back(), bytes = bytes_of(app);
    }
    Device there;
    AppDriver app(there, {});
    app.app().file_dropped(picture);
    app.settle();
    REQUIRE(app.work().document() != nullptr);
    CHECK(bytes_of(app) == bytes);
  }
}

TEST_CASE("a printed sheet and a picture show the code that brings the result back") {
  Device device;
  AppDriver app(device, {});
  open_result(app, Words::none);
  app.press(Role::button, app.words("paper.print"));
  REQUIRE(!app.platform().printed.empty());
  std::string all;
  for (const std::string& sheet : app.platform().printed.back()) all += sheet;
  CHECK(all.find(app.words("paper.qr").substr(0, 9)) != std::string::npos);
}

}  // namespace seven::ui
