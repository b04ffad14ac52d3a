// What the program says about keeping: within a second, in words that say what to do, and never instead of the work.
// Where work lives, the weekly offer, backups there and back, files saved in place, clocks that jump.
#include <doctest/doctest.h>

#include "document/recent_documents.h"
#include "document/serializer.h"
#include "support/app_driver.h"
#include "support/app_reading.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::StillClock;
using test::told;

constexpr std::int64_t kOneDay = 24LL * 60 * 60 * 1000;

bool shown(const AppDriver& app, const std::string& key) { return app.find(Role::status, app.words(key)) != nullptr; }
bool strip(const AppDriver& app) { return app.find(Role::region, app.words("keep.strip")) != nullptr; }

void guess_raj(AppDriver& app, const char* key = "ui.guess.met") { app.press(Role::radio, app.words(key)); }

// A device on which somebody has made a first step and gone home.
void work_a_little(Device& device) {
  AppDriver app(device, {});
  app.start();
  guess_raj(app);
}

struct Fault {
  ErrorCode code;
  const char* says;
};

}  // namespace

TEST_CASE("whatever refuses to keep is told with what to do, the work goes on, and a rescue file has it") {
  for (const char* language : {"en", "cy"}) {
    for (const Fault& fault : {Fault{ErrorCode::storage_full, "keep.trouble.full"},
                               {ErrorCode::storage_refused, "keep.trouble.refused"},
                               {ErrorCode::storage_failed, "keep.trouble.failed"}}) {
      INFO(language << " " << fault.says);
      Device device;
      device.storage.refuse_writes = fault.code;
      AppDriver app(device, {.language = language});
      app.start();
      guess_raj(app);
      CHECK(strip(app));
      CHECK(shown(app, std::string(fault.says) + ".title"));
      const std::string words = app.words(std::string(fault.says) + ".words") + " " + app.words("keep.in_memory");
      CHECK(app.find(Role::status, words) != nullptr);
      app.press(Role::button, app.words("exercise.step.talk.name"));
      CHECK(strip(app));
      app.press(Role::button, app.words("keep.rescue"));
      REQUIRE(device.files.saved.size() == 1);
      const Result<OpenedDocument> rescued = read_document(device.files.saved[0].bytes);
      REQUIRE(rescued.ok());
      CHECK(rescued.value().document.store().all<Prediction>().size() == 1);
      CHECK(rescued.value().document.history().done().size() == 1);
    }
  }
}

TEST_CASE("the message goes by itself when a step is kept again, at once by Try again, and within half a minute") {
  for (const int way : {0, 1, 2}) {
    CAPTURE(way);
    Device device;
    AppDriver app(device, {});
    app.start();
    device.storage.refuse_writes = ErrorCode::storage_full;
    guess_raj(app);
    REQUIRE(strip(app));
    // Tried again in vain: it stays.
    app.press(Role::button, app.words("keep.again"));
    CHECK(strip(app));
    device.storage.refuse_writes.reset();
    if (way == 0) guess_raj(app, "ui.guess.partly");
    if (way == 1) app.press(Role::button, app.words("keep.again"));
    if (way == 2) app.wait(KeepWatch::kRetry + 1);
    CHECK_FALSE(strip(app));
    CHECK(app.work().keep_state() == KeepState::kept);
  }
}

TEST_CASE("storage that does not answer for a second is told, without a frame in between, and taken back") {
  Device device;
  AppDriver app(device, {});
  app.start();
  device.storage.silent = true;
  guess_raj(app);
  CHECK_FALSE(strip(app));
  CHECK(app.wait(0.5) == 0);
  CHECK(app.wait(0.5) > 0);
  CHECK(shown(app, "keep.trouble.slow.title"));
  CHECK(app.wait(20) == 0);
  guess_raj(app, "ui.guess.partly");
  CHECK(shown(app, "keep.trouble.slow.title"));
  device.storage.speak();
  app.settle();
  CHECK_FALSE(strip(app));
  CHECK(app.work().keep_state() == KeepState::kept);
}

TEST_CASE("a device that lets nothing be read says so before there is any work") {
  Device device;
  device.storage.refuse_reads = device.storage.refuse_writes = ErrorCode::storage_refused;
  AppDriver app(device, {});
  CHECK(shown(app, "keep.trouble.refused.title"));
  CHECK(app.find(Role::button, app.words("keep.rescue")) == nullptr);
  app.start();
  guess_raj(app);
  CHECK(app.find(Role::button, app.words("keep.rescue")) != nullptr);
  CHECK(app.work().document()->store().all<Prediction>().size() == 1);
}

TEST_CASE("a disk that must not be written to is named") {
  Device device;
  device.place = {true, false, 0, 1'000'000, "/media/stick", false};
  device.storage.refuse_writes = ErrorCode::storage_refused;
  AppDriver app(device, {});
  app.start();
  guess_raj(app);
  CHECK(shown(app, "keep.trouble.locked.title"));
  CHECK(app.find_beginning(Role::status,
                           app.work().words()("keep.trouble.locked.words", {{"place", "/media/stick"}})) != nullptr);
}

TEST_CASE("on a phone with large text the message stands with a way to all of it") {
  Device device;
  device.storage.refuse_writes = ErrorCode::storage_full;
  AppDriver app(device, {.size = {195, 422}, .touch = true});
  app.start();
  guess_raj(app);
  CHECK(shown(app, "keep.trouble.full.title"));
  app.press(Role::button, app.words("keep.what"));
  CHECK(app.find(Role::dialog, app.words("keep.where")) != nullptr);
  app.press(Role::button, app.words("keep.rescue"));
  CHECK(device.files.saved.size() == 1);
}

TEST_CASE("the first step that is kept asks the system to keep it, once, and the answer is shown") {
  Device device;
  {
    AppDriver app(device, {});
    app.start();
    app.press(Role::button, app.words("exercise.step.talk.name"));
    CHECK(device.asked_to_persist == 0);  // only looked around
    app.press(Role::button, app.words("exercise.step.meet.name"));
    guess_raj(app);
    CHECK(device.asked_to_persist == 1);
    guess_raj(app, "ui.guess.partly");
    app.press(Role::button, app.words("ui.home"));
    CHECK(shown(app, "keep.home.safe"));
  }
  device.place.persistent = false;  // taken back: it is shown, and not asked for again
  AppDriver app(device, {});
  CHECK(shown(app, "keep.home.may_clear"));
  app.start();
  guess_raj(app);
  CHECK(device.asked_to_persist == 1);
}

TEST_CASE("the sheet says where work lives, how safe it is and how full, and asks when it is told to") {
  Device device;
  device.agrees_to_persist = false;
  work_a_little(device);
  AppDriver app(device, {});
  app.press(Role::link, app.words("keep.where"));
  CHECK(shown(app, "keep.safe.declined"));
  const Node& room = app.get(Role::progress, app.words("keep.room"));
  CHECK(room.value == app.work().words()("keep.room.words", {{"used", "400 kB"}, {"room", "2 GB"}}));
  CHECK(room.now == doctest::Approx(0.02));
  device.agrees_to_persist = true;
  app.press(Role::button, app.words("keep.ask"));
  CHECK(device.asked_to_persist == 2);
  CHECK(shown(app, "keep.safe.persistent"));
  CHECK(app.find(Role::button, app.words("keep.ask")) == nullptr);
}

TEST_CASE("in a tab of a phone that clears it after a week, the Home Screen is offered with the reason") {
  Device device;
  device.place.home_screen_helps = true;
  work_a_little(device);
  AppDriver app(device, {});
  CHECK(shown(app, "keep.home.seven_days"));
  app.press(Role::link, app.words("keep.where"));
  CHECK(shown(app, "keep.safe.home_screen"));
}

TEST_CASE("once a week Home offers a backup; Not now and a backup each put it off for a week") {
  Device device;
  work_a_little(device);
  const auto offered = [&](std::int64_t days_later) {
    device.clock.epoch += days_later * kOneDay;
    AppDriver app(device, {});
    return app.find(Role::region, app.words("keep.backup")) != nullptr;
  };
  CHECK_FALSE(offered(0));
  CHECK_FALSE(offered(6));
  CHECK(offered(1));
  {
    AppDriver app(device, {});
    app.press(Role::button, app.words("keep.not_now"));
    CHECK(app.find(Role::region, app.words("keep.backup")) == nullptr);
  }
  CHECK_FALSE(offered(6));
  CHECK(offered(1));
  {
    AppDriver app(device, {});
    app.press(Role::button, app.words("keep.make"));
    REQUIRE(device.files.saved.size() == 1);
    CHECK(device.files.saved[0].name == app.work().words()("keep.backup_name", {{"date", "2025-10-23"}}));
    CHECK(app.find(Role::region, app.words("keep.backup")) == nullptr);
  }
  CHECK_FALSE(offered(6));
  CHECK(offered(1));
}

TEST_CASE("a clock that was wrong neither nags nor keeps silent for years") {
  const KeepingNotes future{true, 5'000, 9'000'000, 0};
  const KeepingNotes read = read_keeping_notes(write_keeping_notes(future), 6'000);
  CHECK(read == KeepingNotes{true, 5'000, 6'000, 0});
  CHECK_FALSE(backup_is_due(read, 6'000));
  CHECK(backup_is_due(read, 6'000 + kBackupEvery));
  CHECK_FALSE(backup_is_due(read, 0));  // set back while the program runs
  for (const char* wound : {"", "[]", "{\"asked\":3,\"backup\":-1,\"put_off\":\"x\"}", "{"})
    CHECK(read_keeping_notes(wound, 6'000) == KeepingNotes{});
  CHECK(iso_date(0) == "1970-01-01");
  CHECK(iso_date(951'782'400'000) == "2000-02-29");
  CHECK(iso_date(1'796'083'199'999) == "2026-11-30");
  CHECK(iso_date(1'796'083'200'000) == "2026-12-01");
}

TEST_CASE("a clock set back by a year moves no work behind what came before it, and all of it is kept") {
  Device device;
  work_a_little(device);
  device.clock.epoch += kOneDay;
  {
    AppDriver app(device, {});
    app.start();
    guess_raj(app);
    const std::int64_t before = app.work().document()->info().modified_ms;
    device.clock.epoch -= 366 * kOneDay;
    guess_raj(app, "ui.guess.partly");
    CHECK(app.work().document()->info().modified_ms == before);
    CHECK(app.work().keep_state() == KeepState::kept);
    app.press(Role::button, app.words("ui.home"));
    REQUIRE(app.work().recent().size() == 2);
    CHECK(app.work().recent()[0].id == app.work().document()->info().id);
  }
  AppDriver app(device, {});
  REQUIRE(app.work().recent().size() == 2);
  CHECK(app.find(Role::region, app.words("keep.backup")) == nullptr);
  app.press(Role::button, app.work().words()("ui.carry_on_with", {{"what", app.words("health_centre.title")}}));
  CHECK(app.work().document()->store().all<Prediction>()[0]->level == PredictedLevel::partly);
}

TEST_CASE("a backup made here opens on an empty device with everything, and here adds nothing") {
  Device here;
  work_a_little(here);
  work_a_little(here);
  std::string bytes;
  {
    AppDriver app(here, {});
    app.press(Role::link, app.words("keep.where"));
    app.press(Role::button, app.words("keep.make_all"));
    REQUIRE(here.files.saved.size() == 1);
    bytes = here.files.saved[0].bytes;
    const std::string name = here.files.saved[0].name;
    CHECK(told(app) == app.work().words().count("keep.backed_up", 2, {{"where", name}}));
    app.app().file_dropped({name, bytes});
    app.settle();
    CHECK(told(app) == app.work().words().count("keep.restored", 0) + " " + app.work().words().count("keep.same", 2));
  }
  // A wound in the first costs the first.
  std::string wounded = bytes;
  wounded.replace(wounded.find("\"records\""), 9, "\"rexords\"");
  {
    Device other;
    AppDriver app(other, {});
    app.app().file_dropped({"backup.json", wounded});
    app.settle();
    const Translator& words = app.work().words();
    CHECK(told(app) == words.count("keep.restored", 1) + " " + words.count("keep.unreadable", 1, {{"which", "1"}}));
  }
  Device there;
  AppDriver app(there, {});
  app.app().file_dropped({"backup.json", bytes});
  app.settle();
  CHECK(app.work().screen() == Screen::home);
  CHECK(told(app) == app.work().words().count("keep.restored", 2));
  REQUIRE(app.work().recent().size() == 2);
  app.press(Role::button, app.work().words()("ui.carry_on_with", {{"what", app.words("health_centre.title")}}));
  CHECK(app.work().document()->store().all<Prediction>().size() == 1);
}

TEST_CASE("a copy is saved again to the same file without a question, where files can be written in place") {
  Device device;
  device.files.in_place = true;
  AppDriver app(device, {});
  app.start();
  guess_raj(app);
  const std::string again = app.work().words()("keep.save_again", {{"where", app.words("ui.file_name")}});
  app.press(Role::button, app.words("ui.display"));
  CHECK(app.find(Role::button, again) == nullptr);
  app.press(Role::button, app.words("ui.save_copy"));
  REQUIRE(device.files.saved.size() == 1);
  app.key(Key::escape);
  guess_raj(app, "ui.guess.partly");
  app.press(Role::button, app.words("ui.display"));
  app.press(Role::button, again);
  CHECK(device.files.saved.size() == 1);
  REQUIRE(device.files.places.size() == 1);
  CHECK(device.files.places.begin()->second == write_document(*app.work().document()));
  // Ctrl+S does the same.
  app.key(Key::s, false, true);
  CHECK(device.files.saved.size() == 1);
  device.files.refuse_place = ErrorCode::missing;
  app.press(Role::button, again);
  CHECK(told(app) == app.work().words()("keep.file_gone", {{"where", app.words("ui.file_name")}}));
  CHECK(app.find(Role::button, again) == nullptr);
}

}  // namespace seven::ui
