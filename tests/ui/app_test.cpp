// The whole program on a device in memory: it rests when nothing happens, and nothing that people do is lost.
#include <doctest/doctest.h>

#include "document/serializer.h"
#include "support/app_driver.h"
#include "support/app_reading.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::guesses;

void start(AppDriver& app) { app.start(); }

// The first radio button of that name, and the group it is in.
const Node& choice(const AppDriver& app, std::string_view name) { return app.get(Role::radio, name); }

std::size_t documents(const Device& device) {
  std::size_t count = 0;
  for (const auto& [key, bytes] : device.storage.kept) count += key.rfind("doc/", 0) == 0;
  return count;
}

}  // namespace

TEST_CASE("idle for ten seconds: no frame is drawn, on any screen") {
  Device device;
  AppDriver app(device, {});
  const auto rests = [&] {
    for (int second = 0; second < 10; ++second) CHECK(app.wait(1) == 0);
  };
  rests();
  start(app);
  for (int step = 0; step < kSteps; ++step) {
    app.press(Role::button, app.words(std::string("exercise.step.") + step_word(static_cast<Step>(step)) + ".name"));
    rests();
  }
}

TEST_CASE("a pointer that moves over nothing draws a frame or two and then rests") {
  Device device;
  AppDriver app(device, {});
  app.pointer(PointerPhase::move, {700, 30}, PointerKind::mouse);
  CHECK(app.settle() <= 2);
  CHECK(app.wait(1) == 0);
}

TEST_CASE("start the exercise, guess, and undo says what it takes back") {
  Device device;
  AppDriver app(device, {});
  start(app);
  CHECK(app.work().screen() == Screen::exercise);
  const Node radio = choice(app, app.words("ui.guess.partly"));
  CHECK(radio.checked == Tri::no);
  app.press(radio.id);
  CHECK(guesses(app) == 1);
  CHECK(app.tree().find(radio.id)->checked == Tri::yes);
  const Node* undo = app.find(Role::button, app.words("ui.undo"));
  if (undo == nullptr) undo = app.find_beginning(Role::button, app.words("ui.undo") + " ");
  REQUIRE(undo != nullptr);
  app.press(undo->id);
  CHECK(guesses(app) == 0);
  REQUIRE(app.work().toast().has_value());
  const std::string said = app.work().toast()->text;
  CHECK(said.find(app.words("ui.guess.partly")) != std::string::npos);
  CHECK(app.find(Role::status, said) != nullptr);
  app.key(Key::y, false, true);
  CHECK(guesses(app) == 1);
  app.key(Key::z, false, true);
  CHECK(guesses(app) == 0);
}

TEST_CASE("after a reload the work is found, at the step where it was left") {
  Device device;
  {
    AppDriver app(device, {});
    start(app);
    app.press(choice(app, app.words("ui.guess.not_met")).id);
    app.press(Role::button, app.words("exercise.step.set_two.name"));
    CHECK(app.work().keep_state() == KeepState::kept);
  }
  CHECK(documents(device) == 1);
  AppDriver again(device, {});
  const Node* carry_on = again.find_beginning(Role::button, again.words("ui.carry_on"));
  REQUIRE(carry_on != nullptr);
  again.press(carry_on->id);
  CHECK(again.work().step() == Step::set_two);
  CHECK(guesses(again) == 1);
}

TEST_CASE("a device that keeps nothing is said to keep nothing, and the work goes on") {
  Device device;
  device.storage.refuse_writes = ErrorCode::storage_full;
  AppDriver app(device, {});
  start(app);
  app.press(choice(app, app.words("ui.guess.met")).id);
  CHECK(app.work().keep_state() == KeepState::failed);
  CHECK(app.find(Role::status, app.words("ui.kept")) == nullptr);
  CHECK(guesses(app) == 1);
  CHECK(read_document(app.app().rescue()).ok());
}

TEST_CASE("a saved copy opens as the work it is the same as, and on a device that has none as a document there") {
  Device first;
  AppDriver app(first, {});
  start(app);
  app.press(choice(app, app.words("ui.guess.met")).id);
  app.key(Key::s, false, true);
  REQUIRE(first.files.saved.size() == 1);
  const PickedFile file = first.files.saved[0];
  const std::string id = app.work().document()->info().id;

  app.app().file_dropped(file);
  app.settle();
  CHECK(app.work().document()->info().id == id);
  CHECK(guesses(app) == 1);
  CHECK(documents(first) == 1);

  app.app().file_dropped({"holiday.json", "{\"photos\":[]}"});
  app.settle();
  REQUIRE(app.work().toast().has_value());
  CHECK(app.work().toast()->problem);
  CHECK(guesses(app) == 1);
}

TEST_CASE("the language changes in the middle without losing the place or the focus") {
  Device device;
  AppDriver app(device, {});
  start(app);
  app.press(Role::button, app.words("exercise.step.set_one.name"));
  app.press(Role::button, app.words("ui.display"));
  const NodeId welsh = app.get(Role::radio, "Cymraeg").id;
  app.focus(Role::radio, "Cymraeg");
  app.press(welsh);
  CHECK(app.platform().language == "cy");
  CHECK(app.work().step() == Step::set_one);
  CHECK(app.app().focus() == welsh);
  app.key(Key::escape);
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  CHECK(app.find(Role::button, app.words("exercise.step.set_one.name")) != nullptr);
}

TEST_CASE("words typed into a painted field are kept, in one step of undo, and tab leaves it") {
  Device device;
  test::Window window;
  window.real_text_fields = false;
  AppDriver app(device, window);
  start(app);
  app.press(Role::button, app.words("exercise.step.talk.name"));
  const Node* field = nullptr;
  for (const Node& node : app.tree().nodes()) {
    if (field == nullptr && (node.role == Role::text_area || node.role == Role::text_box)) field = &node;
  }
  REQUIRE(field != nullptr);
  const NodeId id = field->id;
  const std::string name = field->label;
  app.type(name, "Rhaid wrth dŷ");
  app.words_in(" a thân");
  CHECK(app.tree().find(id)->value == "Rhaid wrth dŷ a thân");
  REQUIRE(app.app().caret().has_value());
  CHECK(app.tree().find(id)->bounds.grown(4).contains(app.app().caret()->min()));
  app.key(Key::a, false, true);
  app.key(Key::c, false, true);
  CHECK(app.platform().copied == "Rhaid wrth dŷ a thân");
  app.key(Key::right);
  app.key(Key::left, true, true);
  app.words_in("bwyd");
  CHECK(app.tree().find(id)->value == "Rhaid wrth dŷ a bwyd");
  CHECK(app.wait(1) == 0);
  app.key(Key::tab);
  CHECK(app.app().focus() != id);
  if (const auto caret = app.app().caret()) CHECK_FALSE(app.tree().find(id)->bounds.contains(caret->min()));
  app.key(Key::z, false, true);
  CHECK(app.tree().find(id)->value != "Rhaid wrth dŷ a bwyd");
}

TEST_CASE("a click in a painted field puts the caret there, a second one picks the word") {
  Device device;
  test::Window window;
  window.real_text_fields = false;
  AppDriver app(device, window);
  start(app);
  app.press(Role::button, app.words("exercise.step.talk.name"));
  const Node* field = nullptr;
  for (const Node& node : app.tree().nodes()) {
    if (field == nullptr && node.role == Role::text_area) field = &node;
  }
  REQUIRE(field != nullptr);
  const NodeId id = field->id;
  app.type(field->label, "kettle table host");
  const Node& now = *app.tree().find(id);
  const Vec2 at{now.bounds.x + now.padding.x + 2, now.bounds.y + now.padding.y + now.line_height * 0.5f};
  app.click(at);
  app.words_in("a ");
  CHECK(app.tree().find(id)->value == "a kettle table host");
  app.wait(1);
  app.click(at + Vec2{22, 0});
  app.click(at + Vec2{22, 0});
  app.words_in("pot");
  CHECK(app.tree().find(id)->value == "a pot table host");
}

}  // namespace seven::ui
