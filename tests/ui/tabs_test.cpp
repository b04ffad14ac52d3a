// The same work open in another tab: what happens there shows here, and nothing that is written here is lost for it.
#include <doctest/doctest.h>

#include "document/journal.h"
#include "support/app_driver.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

const std::string kTopic = "talk.notes";

// An app at the talk, with words in its notes that are kept.
struct AtTalk {
  explicit AtTalk(test::Window window = {}) : app(device, window) {
    app.start();
    app.press(Role::button, app.words("exercise.step.talk.name"));
    type("one three");
    REQUIRE(app.work().keep_state() == KeepState::kept);
  }
  void type(const std::string& words) { app.type(app.words("exercise.notes"), words); }
  std::string text() const { return app.work().document()->store().find<Note>(kTopic)->text; }
  std::string shown() const { return app.get(field_role, app.words("exercise.notes")).value; }
  std::string next_entry(const std::string& words) const {
    const Document& document = *app.work().document();
    return write_entry({JournalEntry::Kind::step,
                        document.journal_number() + 1,
                        1'760'000'000'500,
                        {"step.talk.notes"},
                        {Note{kTopic, words}},
                        {}});
  }
  void other_writes(const std::string& entry) {
    const Document& document = *app.work().document();
    device.storage.others_append(document.info().id, document.journal_number() + 1, entry);
  }

  static constexpr Role field_role = Role::text_area;
  Device device;
  AppDriver app;
};

}  // namespace

TEST_CASE("what another tab writes shows at once, and can be undone here") {
  AtTalk talk;
  talk.other_writes(talk.next_entry("one two three"));
  talk.app.settle();
  CHECK(talk.shown() == "one two three");
  CHECK(talk.app.work().keep_state() == KeepState::kept);
  CHECK(talk.app.wait(1) == 0);
  const Node* undo = talk.app.find_beginning(Role::button, talk.app.words("ui.undo"));
  REQUIRE(undo != nullptr);
  talk.app.press(undo->id);
  CHECK(talk.shown() == "one three");
  CHECK(talk.app.work().keep_state() == KeepState::kept);
}

TEST_CASE("words that came between what the field showed and what was typed into it are not overwritten") {
  AtTalk talk;
  const NodeId field = talk.app.get(AtTalk::field_role, talk.app.words("exercise.notes")).id;
  talk.other_writes(talk.next_entry("one two three"));
  // The other's words have come into the document in this frame, after the field was typed into.
  talk.app.app().frame();
  CHECK(talk.text() == "one two three");
  talk.app.app().action({ActionEvent::Kind::set_text, field, "one three four", 0});
  talk.app.settle();
  CHECK(talk.text() == "one two three four");
}

TEST_CASE("words typed while another tab has written are carried over, however late it is noticed") {
  AtTalk talk;
  const std::string entry = talk.next_entry("zero one three");
  talk.device.storage.tell = nullptr;  // the news is lost
  talk.other_writes(entry);
  talk.type("one three four");
  CHECK(talk.text() == "zero one three four");
  CHECK(talk.shown() == "zero one three four");
  CHECK(talk.app.work().keep_state() == KeepState::kept);
}

TEST_CASE("where the program edits text itself, the caret stays with its words") {
  test::Window window;
  window.real_text_fields = false;
  AtTalk talk(window);  // the caret is behind "three"
  talk.other_writes(talk.next_entry("zero one three"));
  talk.app.settle();
  talk.app.words_in("!");
  CHECK(talk.text() == "zero one three!");
}

TEST_CASE("what a newer version has written stops the keeping, and a copy is offered") {
  AtTalk talk;
  std::string entry = talk.next_entry("from the future");
  const std::string was = "\"version\":1";
  entry.replace(entry.find(was), was.size(), "\"version\":9");
  talk.other_writes(entry);
  talk.app.settle();
  CHECK(talk.app.find(Role::status, talk.app.words("ui.newer_elsewhere")) != nullptr);
  CHECK(talk.app.find(Role::status, talk.app.words("ui.not_kept")) != nullptr);
  talk.app.press(Role::button, talk.app.words("ui.save_copy"));
  REQUIRE(talk.device.files.saved.size() == 1);
  CHECK(talk.device.files.saved[0].bytes.find("one three") != std::string::npos);
  const std::string id = talk.app.work().document()->info().id;
  const auto log = talk.device.storage.logs[id];
  talk.type("one three four");
  CHECK(talk.device.storage.logs[id] == log);
  CHECK(talk.app.work().keep_state() == KeepState::failed);
}

}  // namespace seven::ui
