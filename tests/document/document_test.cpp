// A document as the screens use it.
#include <doctest/doctest.h>

#include <functional>

#include "document/samples.h"

using namespace seven;

namespace {

std::function<void(DiffBuilder&)> write(const std::string& text) {
  return [text](DiffBuilder& edit) { edit.put(Note{"a", text}); };
}

}  // namespace

TEST_CASE("an edit is a step and says when the document was last changed") {
  Document document = samples::empty_document();
  CHECK(document.commit({"write"}, 5000, write("x")));
  CHECK(document.info().modified_ms == 5000);
  CHECK_FALSE(document.commit({"write"}, 6000, write("x")));
  CHECK(document.info().modified_ms == 5000);
  CHECK(document.undo(7000).has_value());
  CHECK(document.info().modified_ms == 7000);
  CHECK_FALSE(document.undo(8000).has_value());
  CHECK(document.info().modified_ms == 7000);
}

TEST_CASE("a clock that was set back does not make a document older") {
  Document document = samples::empty_document();
  CHECK(document.commit({"write"}, 5000, write("x")));
  CHECK(document.undo(-5).has_value());
  CHECK(document.info().modified_ms == 5000);
  CHECK(document.redo(4000).has_value());
  CHECK(document.info().modified_ms == 5000);
  CHECK(document.commit({"write"}, max_epoch_ms + 1, write("y")));
  CHECK(document.info().modified_ms == max_epoch_ms);
}

TEST_CASE("looking around changes what is kept and is no step") {
  Document document = samples::empty_document();
  const std::uint64_t before = document.lasting_revision();
  document.look(Session{"meet", "raj"});
  CHECK(document.lasting_revision() == before + 1);
  CHECK(document.info().modified_ms == 1000);
  CHECK(document.history().done().empty());
  document.look(Session{"meet", "raj"});
  CHECK(document.lasting_revision() == before + 1);
}

TEST_CASE("an edit of a gesture sees the document as it was when the gesture began") {
  Document document = samples::empty_document();
  document.commit({"write"}, 2000, write("a"));
  const std::uint64_t before = document.lasting_revision();
  document.begin_gesture({"drag"}, 3000);
  for (int move = 1; move <= 3; ++move) {
    document.update_gesture([&](DiffBuilder& edit) {
      Note note = document.store().value_or(Note{"a", ""});
      note.text += std::to_string(move);
      edit.put(note);
    });
    CHECK(document.store().find<Note>("a")->text == "a" + std::to_string(move));
  }
  CHECK(document.lasting_revision() == before);
  CHECK(document.changed_since(0));
  CHECK(document.commit_gesture(4000));
  CHECK(document.lasting_revision() == before + 1);
  CHECK(document.info().modified_ms == 4000);
  CHECK(document.history().done().size() == 2);
}

TEST_CASE("a finger that goes on moving after undo changes nothing") {
  Document document = samples::empty_document();
  document.begin_gesture({"drag"}, 2000);
  document.update_gesture(write("x"));
  CHECK(document.undo(3000).has_value());
  document.update_gesture(write("y"));
  CHECK_FALSE(document.commit_gesture(4000));
  document.abandon_gesture();
  CHECK(document.store().size() == 0);
  CHECK(document.info().modified_ms == 1000);
}

TEST_CASE("looking around in the middle of a gesture does not end it") {
  Document document = samples::empty_document();
  document.begin_gesture({"drag"}, 2000);
  document.update_gesture(write("x"));
  document.look(Session{"set_three"});
  document.update_gesture(write("xy"));
  document.abandon_gesture();
  CHECK(document.store().find<Note>("a") == nullptr);
  CHECK(document.store().only<Session>()->screen == "set_three");
}

TEST_CASE("an edit in the middle of a gesture keeps both, each as its own step") {
  Document document = samples::empty_document();
  document.begin_gesture({"drag"}, 2000);
  document.update_gesture(write("x"));
  CHECK(document.commit({"mark"}, 3000, [](DiffBuilder& edit) { edit.put(NeedMark{"raj", "n", true}); }));
  CHECK(document.history().done().size() == 2);
  CHECK(document.store().size() == 2);
}

TEST_CASE("new ids are ids, and differ with time and salt") {
  CHECK(is_id(new_document_id(1'750'000'000'000, 4'000'000'000u)));
  CHECK(is_id(new_document_id(-1, 0)));
  CHECK(new_document_id(1, 2) != new_document_id(2, 1));
  CHECK(new_document_id(1, 2) != new_document_id(1, 3));
}
