// Alone or together, the clock, the guide, starting again and looking back, by role and name.
#include <doctest/doctest.h>

#include "support/app_driver.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

void begin(AppDriver& app) { app.start(); }
void go(AppDriver& app, const char* step) {
  app.press(Role::button, app.words(std::string("exercise.step.") + step + ".name"));
}
bool sees(const AppDriver& app, Role role, std::string_view key) { return app.find(role, app.words(key)) != nullptr; }
std::string with(std::string text, std::string_view name, const std::string& value) {
  const std::string hole = "{" + std::string(name) + "}";
  const std::size_t at = text.find(hole);
  return at == std::string::npos ? text : text.replace(at, hole.size(), value);
}
std::string voice(const AppDriver& app, const char* person) {
  return with(app.words("together.part.voice"), "name",
              app.words(std::string("health_centre.person.") + person + ".short"));
}
void choose_together(AppDriver& app) {
  app.press(Role::radio, app.words("together.together"));
  app.press(Role::button, app.words("together.begin"));
}
std::size_t answers_in(const AppDriver& app) {
  std::size_t count = 0;
  for (const auto& [id, record] : app.work().document()->store().records())
    count += record_scope(record) == seven::Scope::document && !std::holds_alternative<Exercise>(record);
  return count;
}
// Something in the recipe: the first person gets one minute less of the first role.
void take_a_minute(AppDriver& app) {
  const Node* less = app.find_beginning(Role::button, with(app.words("ui.less_of"), "what", ""));
  REQUIRE(less != nullptr);
  app.press(less->id);
}
void open_play(AppDriver& app) { app.press(Role::button, app.words("together.play")); }

}  // namespace

TEST_CASE("the first time together, who plays what is asked; after that it is not (D1)") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  CHECK(app.get(Role::radio, app.words("together.alone")).checked == Tri::yes);
  app.press(Role::radio, app.words("together.together"));
  REQUIRE(app.work().sheet().kind == Sheet::Kind::parts);
  CHECK(app.get(Role::radio, "5").checked == Tri::yes);
  app.press(Role::radio, "7");
  CHECK(app.work().table().players == 7);
  app.press(Role::button, app.words("together.begin"));
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  CHECK(answers_in(app) == 0);  // a part without a name is no record, and dealing without names is no step
  app.press(Role::radio, app.words("together.alone"));
  app.press(Role::radio, app.words("together.together"));
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
}

TEST_CASE(
    "a name goes with all parts of its hand, stays with the person when parts are dealt anew, and can be undone") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  app.press(Role::radio, app.words("together.together"));
  const std::string hand = app.words("together.part.treasurer") + " + " + app.words("together.part.recorder");
  app.type(with(app.words("together.name_for"), "parts", hand), "Mair");
  const Store& store = app.work().document()->store();
  REQUIRE(store.find<Seat>("treasurer") != nullptr);
  CHECK(store.find<Seat>("recorder")->name == "Mair");
  app.press(Role::radio, "2");
  CHECK(store.find<Seat>("voice.sandra")->name == "Mair");
  CHECK(store.find<Seat>("host") == nullptr);
  app.focus(Role::button, app.words("ui.close"));
  app.key(Key::z, false, true);
  CHECK(store.find<Seat>("voice.sandra") == nullptr);
  CHECK(store.find<Seat>("treasurer")->name == "Mair");
  app.key(Key::z, false, true);
  CHECK(store.all<Seat>().empty());
}

TEST_CASE("the turn goes round the parts that have something to do on the step, and says what for") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  choose_together(app);
  go(app, "set_one");
  const std::vector<std::string> round = {app.words("together.part.host"),
                                          voice(app, "raj"),
                                          voice(app, "sandra"),
                                          voice(app, "roger"),
                                          app.words("together.part.desk"),
                                          app.words("together.part.recorder")};
  for (const std::string& who : round) {
    CHECK(app.find(Role::status, who) != nullptr);
    app.press(Role::button, app.words("together.pass_on"));
  }
  CHECK(app.find(Role::status, round[0]) != nullptr);
  CHECK(sees(app, Role::text, "together.job.set_one.host"));
  app.press(Role::button, app.words("together.pass_on"));
  const std::string first = with(app.words("ui.quoted"), "what", app.words("health_centre.voice.raj.2"));
  CHECK(app.find(Role::status, first) != nullptr);
  app.press(Role::button, app.words("together.another_prompt"));
  CHECK(app.find(Role::status, first) == nullptr);
  // Another step begins with its own first part.
  go(app, "talk");
  CHECK(app.find(Role::status, round[0]) != nullptr);
  CHECK(sees(app, Role::text, "together.job.talk.host"));
}

TEST_CASE("to one person alone the people speak in turn, until they are put away for the step") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  CHECK_FALSE(sees(app, Role::button, "together.another_voice"));
  for (const char* step : {"set_one", "set_two", "set_three", "happens", "talk"}) {
    INFO(step);
    go(app, step);
    CHECK(sees(app, Role::button, "together.another_voice"));
  }
  go(app, "set_one");
  const auto quoted = [&](const char* key) { return with(app.words("ui.quoted"), "what", app.words(key)); };
  CHECK(app.find(Role::status, quoted("health_centre.voice.raj.1")) != nullptr);
  app.press(Role::button, app.words("together.another_voice"));
  CHECK(app.find(Role::status, quoted("health_centre.voice.sandra.1")) != nullptr);
  for (int i = 0; i < 3; ++i) app.press(Role::button, app.words("together.another_voice"));
  CHECK(app.find(Role::status, quoted("health_centre.voice.raj.2")) != nullptr);
  app.press(Role::button, app.words("together.voice.away"));
  CHECK_FALSE(sees(app, Role::button, "together.another_voice"));
  go(app, "set_two");
  CHECK(sees(app, Role::button, "together.another_voice"));
  go(app, "set_one");
  CHECK_FALSE(sees(app, Role::button, "together.another_voice"));
}

TEST_CASE("a clock that runs draws a frame a second, and none when it is off or up") {
  Device device;
  test::Window window;
  window.reduced_motion = false;
  AppDriver app(device, window);
  begin(app);
  go(app, "set_two");
  CHECK(app.wait(5) == 0);
  open_play(app);
  CHECK(app.get(Role::radio, app.words("together.clock.none")).checked == Tri::yes);
  app.press(Role::radio, "5");
  app.key(Key::escape);
  CHECK(app.find(Role::text, with(app.words("together.clock.left.other"), "n", "5")) != nullptr);
  int frames = 0;
  for (int i = 0; i < 40; ++i) frames += app.wait(0.25);
  CHECK(frames >= 9);
  CHECK(frames <= 11);
  for (int i = 0; i < 110; ++i) app.wait(1);
  CHECK(app.find(Role::text, with(app.words("together.clock.left.other"), "n", "3")) != nullptr);
  app.press(Role::button, with(app.words("together.clock.more"), "n", "2"));
  CHECK(app.find(Role::text, with(app.words("together.clock.left.other"), "n", "5")) != nullptr);
  CHECK_FALSE(sees(app, Role::status, "together.clock.up"));
  for (int i = 0; i < 320; ++i) app.wait(1);
  // It says so, and stops nothing.
  CHECK(sees(app, Role::status, "together.clock.up"));
  app.wait(2);
  CHECK(app.wait(30) == 0);
  go(app, "set_three");
  CHECK(app.find(Role::text, with(app.words("together.clock.left.other"), "n", "5")) != nullptr);
  go(app, "set_two");
  CHECK(sees(app, Role::status, "together.clock.up"));
  app.press(Role::button, app.words("together.clock.off"));
  CHECK_FALSE(sees(app, Role::status, "together.clock.up"));
  app.wait(2);
  CHECK(app.wait(30) == 0);
  CHECK(app.work().document()->history().done().empty());
}

TEST_CASE("where people want less motion the clock moves once a minute") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  open_play(app);
  app.press(Role::radio, "10");
  app.key(Key::escape);
  int frames = 0;
  for (int i = 0; i < 180; ++i) frames += app.wait(1);
  CHECK(frames >= 3);
  CHECK(frames <= 4);
}

TEST_CASE("of the clock only the length is kept when the program is closed") {
  Device device;
  {
    AppDriver app(device, {});
    begin(app);
    take_a_minute((go(app, "set_three"), app));
    open_play(app);
    app.press(Role::radio, "7");
    app.key(Key::escape);
    CHECK(app.work().clock().runs(3));
  }
  AppDriver again(device, {});
  again.press(again.find_beginning(Role::button, again.words("ui.carry_on"))->id);
  CHECK_FALSE(again.work().clock().runs(3));
  CHECK(again.work().table().minutes == 7);
  CHECK(again.wait(30) == 0);
  go(again, "happens");
  CHECK(again.work().clock().runs(4));
}

TEST_CASE("a device's first exercise has a guide, note by note where the thing is, and it can be asked for again") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  CHECK(sees(app, Role::status, "guide.note.1"));
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  app.press(Role::button, app.words("guide.next"));
  CHECK(sees(app, Role::status, "guide.note.2"));
  app.press(Role::button, app.words("guide.next"));
  CHECK_FALSE(sees(app, Role::region, "guide.title"));
  go(app, "set_one");
  CHECK_FALSE(sees(app, Role::region, "guide.title"));
  go(app, "set_three");
  for (const char* note : {"guide.note.3", "guide.note.4"}) {
    CHECK(sees(app, Role::status, note));
    app.press(Role::button, app.words("guide.next"));
  }
  CHECK(sees(app, Role::status, "guide.note.5"));
  app.press(Role::button, app.words("guide.done"));
  CHECK_FALSE(sees(app, Role::region, "guide.title"));
  CHECK(app.work().document()->history().done().empty());

  app.press(Role::button, app.words("ui.help"));
  app.press(Role::button, app.words("guide.again"));
  CHECK(app.work().step() == Step::meet);
  CHECK(sees(app, Role::status, "guide.note.1"));
}

TEST_CASE("the guide put away stays away: in this exercise, after a reload, and in the next one") {
  Device device;
  {
    AppDriver app(device, {});
    begin(app);
    app.press(Role::button, app.words("guide.not_now"));
    CHECK_FALSE(sees(app, Role::region, "guide.title"));
    go(app, "set_three");
    CHECK_FALSE(sees(app, Role::region, "guide.title"));
    take_a_minute(app);
  }
  AppDriver again(device, {});
  again.press(again.find_beginning(Role::button, again.words("ui.carry_on"))->id);
  CHECK_FALSE(sees(again, Role::region, "guide.title"));
  again.press(Role::button, again.words("ui.home"));
  begin(again);
  CHECK_FALSE(sees(again, Role::region, "guide.title"));
}

TEST_CASE("the guide is walked by keys, and the focus goes along") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  for (int i = 0; i < 60 && app.focused_name() != app.words("guide.next"); ++i) app.key(Key::tab);
  REQUIRE(app.focused_name() == app.words("guide.next"));
  app.key(Key::enter);
  CHECK(sees(app, Role::status, "guide.note.2"));
  CHECK(app.focused_name() == app.words("guide.next"));
}

TEST_CASE("start again asks, clears every answer in one step, and can be undone") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  choose_together(app);
  app.press(app.get(Role::radio, app.words("ui.guess.partly")).id);
  go(app, "set_three");
  take_a_minute(app);
  const std::size_t before = answers_in(app);
  const Store::Records records = app.work().document()->store().records();
  CHECK(before >= 2);
  open_play(app);
  app.press(Role::button, app.words("together.start_again"));
  CHECK(app.work().sheet().kind == Sheet::Kind::start_again);
  app.press(Role::button, app.words("together.start_again.no"));
  CHECK(answers_in(app) == before);

  open_play(app);
  app.press(Role::button, app.words("together.start_again"));
  app.press(Role::button, app.words("together.start_again"));
  CHECK(answers_in(app) == 0);
  CHECK(app.work().step() == Step::meet);
  CHECK(app.work().table().company == Company::together);
  CHECK(sees(app, Role::status, "together.started_again"));
  app.press(Role::button, app.words("ui.undo"));
  CHECK(answers_in(app) == before);
  for (const auto& [id, record] : records) {
    if (record_scope(record) == seven::Scope::document)
      CHECK(*app.work().document()->store().find_record(id) == record);
  }
}

TEST_CASE("looking back goes through the steps by slider, buttons and keys, and changes nothing") {
  Device device;
  AppDriver app(device, {});
  begin(app);
  app.press(app.get(Role::radio, app.words("ui.guess.partly")).id);
  go(app, "set_three");
  for (int i = 0; i < 3; ++i) take_a_minute(app);
  go(app, "talk");
  const std::uint64_t revision = app.work().document()->revision();
  app.press(Role::button, app.words("replay.open"));
  REQUIRE(app.work().sheet().kind == Sheet::Kind::replay);
  const auto value = [&] { return app.get(Role::slider, app.words("replay.slider")).value; };
  const auto at = [&](const char* n) { return with(with(app.words("replay.step_of"), "n", n), "total", "4") + ": "; };
  CHECK(app.get(Role::slider, app.words("replay.slider")).max == 4);
  CHECK(value().rfind(at("0") + app.words("replay.start"), 0) == 0);
  app.press(Role::button, app.words("replay.on"));
  CHECK(value().rfind(at("1"), 0) == 0);
  app.focus(Role::slider, app.words("replay.slider"));
  app.key(Key::right);
  CHECK(value().rfind(at("2"), 0) == 0);
  app.key(Key::end);
  CHECK(value().rfind(at("4"), 0) == 0);
  CHECK(app.get(Role::button, app.words("replay.on")).disabled);
  app.press(Role::button, app.words("replay.back"));
  CHECK(value().rfind(at("3"), 0) == 0);
  CHECK(app.work().document()->revision() == revision);
  app.key(Key::escape);
  go(app, "happens");
  CHECK(sees(app, Role::button, "replay.open"));
}

TEST_CASE("after a reload the steps are known still, can be undone, and are looked back on; a copy has none") {
  Device device;
  {
    AppDriver app(device, {});
    begin(app);
    go(app, "set_three");
    for (int i = 0; i < 3; ++i) take_a_minute(app);
    app.key(Key::s, false, true);
  }
  AppDriver again(device, {});
  again.press(again.find_beginning(Role::button, again.words("ui.carry_on"))->id);
  CHECK(again.work().replay().points.size() == 4);
  CHECK(again.work().replay().from_start);
  for (int i = 0; i < 3; ++i) again.key(Key::z, false, true);
  CHECK(answers_in(again) == 0);

  REQUIRE(device.files.saved.size() == 1);
  again.app().file_dropped(device.files.saved[0]);
  again.settle();
  again.press(Role::button, again.words("merge.beside"));
  CHECK(again.work().replay().points.size() == 1);
  CHECK_FALSE(again.work().replay().from_start);
  go(again, "talk");
  again.press(Role::button, again.words("replay.open"));
  CHECK(sees(again, Role::text, "replay.empty"));
}

TEST_CASE("on a phone alone and together are in the play sheet, and so is the turn in full") {
  Device device;
  test::Window window;
  window.size = test::kPhone;
  window.touch = true;
  AppDriver app(device, window);
  begin(app);
  CHECK_FALSE(sees(app, Role::radio, "together.together"));
  app.press(Role::button, app.words("ui.display"));
  open_play(app);
  choose_together(app);
  app.press(Role::button, app.words("ui.display"));
  open_play(app);
  CHECK(sees(app, Role::text, "together.job.meet.host"));
  CHECK(sees(app, Role::button, "together.parts"));
}

}  // namespace seven::ui
