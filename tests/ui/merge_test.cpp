// A copy of work that is on this device, opened on it: what is asked, what comes of each answer, and how conflicts are
// chosen. The rule numbers are those of document/merge.h.
#include <doctest/doctest.h>

#include "document/merge.h"
#include "document/samples.h"
#include "document/serializer.h"
#include "support/app_driver.h"
#include "support/app_reading.h"
#include "ui/app/record_words.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::store;
using test::told;
using test::Window;

void guess_need(AppDriver& app, const std::string& need, PredictedLevel level) {
  const_cast<Workspace&>(app.work()).edit({"step.guess", {}}, [&](DiffBuilder& edit) {
    edit.put(Prediction{"raj", need, level});
  });
  app.settle();
}

void write_note(AppDriver& app, const std::string& topic, const std::string& text) {
  const_cast<Workspace&>(app.work()).edit({"step.talk.notes", {}}, [&](DiffBuilder& edit) {
    edit.put(Note{topic, text});
  });
  app.settle();
}

PickedFile saved(AppDriver& app) {
  app.key(Key::s, false, true);
  return app.device().files.saved.back();
}

void drop(AppDriver& app, const PickedFile& file) {
  app.app().file_dropped(file);
  app.settle();
}

PredictedLevel guessed(const AppDriver& app, const std::string& need) {
  return store(app).value_or(Prediction{"raj", need}).level;
}

const std::string first_need = "right_medicine", second_need = "little_time_lost";

// A device with work that was begun on it, and what a colleague sent back, who changed the first need and wrote a note.
struct Shared {
  Device device;
  PickedFile from_colleague;

  Shared() {
    PickedFile sent;
    {
      AppDriver app(device, {});
      app.start();
      guess_need(app, first_need, PredictedLevel::partly);
      sent = saved(app);
    }
    Device there;
    there.clock.now += 5000;
    AppDriver app(there, {});
    drop(app, sent);
    guess_need(app, first_need, PredictedLevel::met);
    write_note(app, "talk.notes", "From the tablet");
    from_colleague = saved(app);
    device.clock.now += 9000;
  }
};

void carry_on(AppDriver& app) { app.press(app.find_beginning(Role::button, app.words("ui.carry_on"))->id); }

std::size_t documents_on(const Device& device) {
  std::size_t count = 0;
  for (const auto& [key, bytes] : device.storage.kept) count += key.rfind("doc/", 0) == 0;
  return count;
}

}  // namespace

TEST_CASE("M3 a colleague's copy is put together with one's own in one step, after a question with figures") {
  Shared shared;
  AppDriver app(shared.device, {});
  SUBCASE("while the work is open") { carry_on(app); }
  SUBCASE("from Home") {}
  drop(app, shared.from_colleague);
  REQUIRE(app.work().sheet().kind == Sheet::Kind::two_copies);
  CHECK(app.find(Role::dialog, app.words("merge.title")) != nullptr);
  CHECK(test::reads(app, test::said(app, "merge.from_theirs", {{"n", "2"}})));
  CHECK(guessed(app, first_need) == PredictedLevel::partly);
  app.press(Role::button, app.words("merge.together"));
  CHECK(told(app) == app.words("merge.done"));
  CHECK(guessed(app, first_need) == PredictedLevel::met);
  CHECK(store(app).find<Note>("talk.notes")->text == "From the tablet");
  CHECK(documents_on(shared.device) == 1);
  app.key(Key::z, false, true);
  CHECK(guessed(app, first_need) == PredictedLevel::partly);
  CHECK(store(app).find<Note>("talk.notes") == nullptr);
  app.key(Key::y, false, true);
  CHECK(guessed(app, first_need) == PredictedLevel::met);
}

TEST_CASE("M4 what both have changed is asked about, and each choice is a step") {
  Shared shared;
  AppDriver app(shared.device, {});
  carry_on(app);
  guess_need(app, first_need, PredictedLevel::not_met);
  guess_need(app, second_need, PredictedLevel::met);
  drop(app, shared.from_colleague);
  CHECK(test::reads(app, test::said(app, "merge.from_theirs", {{"n", "1"}})));
  CHECK(test::reads(app, test::said(app, "merge.from_ours", {{"n", "1"}})));
  CHECK(test::reads(app, test::said(app, "merge.both", {{"n", "1"}})));
  app.press(Role::button, app.words("merge.together"));
  REQUIRE(app.work().sheet().kind == Sheet::Kind::conflicts);
  REQUIRE(app.work().conflicts().size() == 1);
  const std::string title = record_title(*app.work().conflicts()[0].ours,
                                         Wording(app.work().exercise(), app.work().words()), app.work().content());
  const NodeId ours = test::radio_in(app, title, app.words("merge.ours"));
  const NodeId theirs = test::radio_in(app, title, app.words("merge.theirs"));
  REQUIRE(ours != 0);
  REQUIRE(theirs != 0);
  CHECK(app.tree().find(ours)->description == app.words("ui.guess.not_met"));
  CHECK(app.tree().find(theirs)->description == app.words("ui.guess.met"));
  app.press(theirs);
  CHECK(guessed(app, first_need) == PredictedLevel::met);
  CHECK(app.tree().find(theirs)->checked == Tri::yes);
  app.press(ours);
  CHECK(guessed(app, first_need) == PredictedLevel::not_met);
  app.press(Role::button, app.words("merge.choices_made"));
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  CHECK(guessed(app, second_need) == PredictedLevel::met);
  // The same file again: it is known, and nothing is taken from it.
  drop(app, shared.from_colleague);
  CHECK(test::reads(app, app.words("merge.nothing_new")));
  CHECK(guessed(app, first_need) == PredictedLevel::not_met);
  app.press(Role::button, app.words("merge.see"));
  CHECK(app.work().conflicts().size() == 2);  // the guesses that differ
  CHECK(guessed(app, first_need) == PredictedLevel::not_met);
}

TEST_CASE("a copy becomes separate work, or is left alone, as the person says") {
  Shared shared;
  AppDriver app(shared.device, {});
  carry_on(app);
  const std::string id = app.work().document()->info().id;
  drop(app, shared.from_colleague);
  SUBCASE("separate") {
    app.press(Role::button, app.words("merge.beside"));
    CHECK(app.work().document()->info().id != id);
    CHECK(guessed(app, first_need) == PredictedLevel::met);
    CHECK(told(app) == app.words("share.opened"));
    CHECK(documents_on(shared.device) == 2);
  }
  SUBCASE("left") { app.press(Role::button, app.words("merge.leave")); }
  SUBCASE("closed") { app.key(Key::escape); }
  if (app.work().document()->info().id == id) {
    CHECK(app.work().sheet().kind == Sheet::Kind::none);
    CHECK(guessed(app, first_need) == PredictedLevel::partly);
    CHECK(documents_on(shared.device) == 1);
    app.press(Role::button, app.words("ui.home"));
    carry_on(app);
    CHECK(app.work().sheet().kind == Sheet::Kind::none);
  }
}

TEST_CASE("what was put together is found after a reload, and known when the copy comes again") {
  Shared shared;
  {
    AppDriver app(shared.device, {});
    drop(app, shared.from_colleague);
    app.press(Role::button, app.words("merge.together"));
  }
  AppDriver app(shared.device, {});
  carry_on(app);
  CHECK(guessed(app, first_need) == PredictedLevel::met);
  drop(app, shared.from_colleague);
  CHECK(told(app) == app.words("merge.same"));
}

TEST_CASE("a file of the same name with other questions is opened as separate work") {
  Shared shared;
  AppDriver app(shared.device, {});
  carry_on(app);
  const std::string id = app.work().document()->info().id;
  PickedFile other = shared.from_colleague;
  const std::string was = "\"scenario\":\"health_centre\"";
  other.bytes.replace(other.bytes.find(was), was.size(), "\"scenario\":\"housing\"");
  drop(app, other);
  CHECK(app.work().document()->info().id != id);
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
}

TEST_CASE("the sheets fit: phone, tablet and desktop, both languages, text at 200 %") {
  for (const char* language : {"en", "cy"}) {
    for (const Vec2 size : {test::kPhone, test::kTablet, test::kDesktop, Vec2{320, 640}}) {
      CAPTURE(language);
      CAPTURE(size.x);
      Shared shared;
      AppDriver app(shared.device, {.size = size, .language = language});
      carry_on(app);
      guess_need(app, first_need, PredictedLevel::not_met);
      drop(app, shared.from_colleague);
      const auto fits = [&] {
        for (const Node& node : app.tree().nodes()) {
          if (node.role != Role::button && node.role != Role::radio) continue;
          CAPTURE(node.label);
          CHECK(node.bounds.x >= 0);
          CHECK(node.bounds.right() <= size.x + 0.5f);
        }
      };
      fits();
      app.press(Role::button, app.words("merge.together"));
      fits();
      CHECK(app.find(Role::radio, app.words("merge.theirs")) != nullptr);
    }
  }
}

TEST_CASE("every kind of record that can be in conflict has a title and a value in words, in both languages") {
  Shared shared;
  for (const char* language : {"en", "cy"}) {
    AppDriver app(shared.device, {.language = language});
    carry_on(app);
    const Wording say(app.work().exercise(), app.work().words());
    for (const Record& record : samples::one_of_each_filled()) {
      if (record_scope(record) == seven::Scope::session) continue;
      CAPTURE(record_type(record));
      CHECK_FALSE(record_title(record, say, app.work().content()).empty());
      CHECK_FALSE(record_value(record, say, app.work().content()).empty());
    }
    const auto title = [&](const Record& record) { return record_title(record, say, app.work().content()); };
    const auto value = [&](const Record& record) { return record_value(record, say, app.work().content()); };
    CHECK(title(Prediction{"raj", "right_medicine"}) == say.person("raj") + " · " + say.need("raj", "right_medicine"));
    CHECK(value(Note{"talk.notes", "As it was written"}) == "As it was written");
    CHECK(value(Allocation{"raj", "RJ5", {}}) == say.scene("offer.RJ5.label", ""));
    CHECK(record_value(std::nullopt, say, app.work().content()) == app.words("merge.removed"));
  }
}

}  // namespace seven::ui
